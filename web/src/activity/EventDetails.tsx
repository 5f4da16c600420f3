import { useTranslation } from 'react-i18next';
import { wordsFor } from '../i18n/words';
import classes from './activity.module.css';
import { detailsOf } from './eventDetails';

/** What an event carries; names that are known are shown in the person's language. */
export function EventDetails({ data }: { data: Record<string, unknown> }) {
  const { i18n } = useTranslation();
  const details = detailsOf(data);
  if (details.length === 0) return null;
  return (
    <dl className={classes.details}>
      {details.map(({ name, value }) => (
        <div key={name}>
          <dt>{wordsFor(i18n, `activity.data.${name}`, name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
