import { useTranslation } from 'react-i18next';
import { createFormats } from '../i18n/formats';
import classes from './Amount.module.css';

interface Props {
  amount: string | null;
  currency: string | null;
}

/** An amount with its currency; digits line up in a column. */
export function Amount({ amount, currency }: Props) {
  const { i18n } = useTranslation();
  if (amount === null) return <span className={classes.amount}>–</span>;
  return (
    <span className={classes.amount}>
      {createFormats(i18n.language, 'UTC').amount(amount, currency)}
      {currency && <span className={classes.currency}> {currency}</span>}
    </span>
  );
}
