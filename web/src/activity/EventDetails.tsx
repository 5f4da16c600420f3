import { useTranslation } from 'react-i18next';
import { wordsFor } from '../i18n/words';
import classes from './activity.module.css';
import { changesOf, detailsOf, stepOf } from './eventDetails';

/** What an event carries; names that are known are shown in the person's language. */
export function EventDetails({ data }: { data: unknown }) {
  const { t, i18n } = useTranslation();
  const step = stepOf(data);
  const state = (name: string) =>
    wordsFor(i18n, `invoices.states.${name}`, wordsFor(i18n, `issuing.states.${name}`, name));
  return (
    <div className={classes.details}>
      {step && <div>{t('activity.step', { from: state(step.from), to: state(step.to) })}</div>}
      {changesOf(data).map(({ field, before, after, chosen, learnt }) => (
        <div key={field}>
          {t('activity.change', {
            field: wordsFor(i18n, `review.fields.${field}`, field),
            old: before ?? t('activity.nothing'),
            new: after ?? t('activity.nothing'),
          })}
          {chosen && ` (${t('activity.chosen')})`}
          {learnt && ` (${t('activity.learnt')})`}
        </div>
      ))}
      {detailsOf(data).map(({ name, value }) => (
        <div key={name}>
          <span className={classes.name}>{wordsFor(i18n, `activity.data.${name}`, name)}:</span>{' '}
          {wordsFor(i18n, `activity.values.${name}.${value}`, value)}
        </div>
      ))}
    </div>
  );
}
