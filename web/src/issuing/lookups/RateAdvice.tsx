import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { CalendarDate } from '../../ui/Dates';
import type { DraftForm } from '../editor/form';
import type { Editor } from '../editor/useEditor';
import classes from '../issuing.module.css';
import { useLookupNote } from './useLookupNote';
import { useExchangeRate } from './useLookups';

/** A note goes by the rate of the document it adjusts; everything else by today's. */
export function rateDayOf({ kind, references }: Pick<DraftForm, 'kind' | 'references'>): string {
  const isNote = kind === 'notaCredito' || kind === 'notaDebito';
  return (isNote && references[0]?.day) || '';
}

/** The reference rate beside the field, for whoever wants it. */
export function RateAdvice({ editor }: { editor: Editor }) {
  const { t, i18n } = useTranslation();
  const { id: companyId } = useCompany();
  const { form, change } = editor;
  const found = useExchangeRate(companyId, form.currency.trim().toUpperCase(), rateDayOf(form));
  const noteOf = useLookupNote();
  const rate = found.data?.value ?? null;
  const note = found.data?.result === 'notFound' ? t('lookups.rate.unknown') : noteOf(found);
  if (rate === null)
    return (
      <Text size="xs" role="status">
        {note}
      </Text>
    );
  const sell = Number(rate.sell).toLocaleString(i18n.language, { maximumFractionDigits: 5 });
  return (
    <div className={classes.advice} role="status">
      <Text size="xs">
        {t('lookups.rate.known', { rate: sell })} <CalendarDate date={rate.date?.slice(0, 10) ?? null} />
      </Text>
      {Number(form.rate) !== Number(rate.sell) && (
        <Button variant="default" size="xs" mt={4} onClick={() => change({ rate: rate.sell })}>
          {t('lookups.rate.use')}
        </Button>
      )}
    </div>
  );
}
