import { useTranslation } from 'react-i18next';
import type { Preview } from '../api/types';
import { Amount } from '../ui/Amount';
import classes from './issuing.module.css';

const parts = ['totalVenta', 'totalDescuentos', 'totalImpuesto', 'totalOtrosCargos', 'totalIVADevuelto'] as const;

/** How the total comes about. */
export function Totals({ summary }: { summary: Preview['summary'] }) {
  const { t } = useTranslation();
  const currency = summary.codigoTipoMoneda.codigoMoneda;
  const shown = parts.filter((part) => part === 'totalVenta' || Number(summary[part] ?? 0) !== 0);
  return (
    <dl className={classes.totals}>
      {shown.map((part) => (
        <Part key={part} name={t(`issuing.totals.${part}`)} amount={summary[part]} currency={currency} />
      ))}
      <dt data-sum>{t('issuing.totals.totalComprobante')}</dt>
      <dd data-sum>
        <Amount amount={summary.totalComprobante ?? '0'} currency={currency} />
      </dd>
    </dl>
  );
}

function Part({ name, amount, currency }: { name: string; amount: string | null | undefined; currency: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Amount amount={amount ?? '0'} currency={currency} />
      </dd>
    </>
  );
}
