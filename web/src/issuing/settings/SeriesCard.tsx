import { Button, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { DocumentKind, NumberSeries } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import invoices from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Card } from '../../settings/Card';
import { useSavedNote } from '../../settings/useSavedNote';
import { ErrorNote } from '../../ui/ErrorNote';
import { useFieldWords } from '../../ui/useErrorWords';
import { kinds } from '../filters';
import classes from '../issuing.module.css';
import { useAdvanceSeries, useNumberSeries } from '../useIssuing';

/** The runs of numbers, and the way to go on where other software stopped. */
export function SeriesCard({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation();
  const series = useNumberSeries(useCompany().id);
  const rows = series.data ?? [];
  return (
    <Card title={t('issuing.settings.series')}>
      <Stack>
        {series.error && <ErrorNote error={series.error} onRetry={() => void series.refetch()} />}
        {series.data && rows.length === 0 && <Text>{t('issuing.settings.noSeries')}</Text>}
        {rows.length > 0 && <SeriesTable rows={rows} />}
        {mayManage && <AdvanceForm />}
      </Stack>
    </Card>
  );
}

function SeriesTable({ rows }: { rows: NumberSeries[] }) {
  const { t } = useTranslation();
  const { count } = useFormats('UTC');
  return (
    <div className={invoices.sheet}>
      <Table aria-label={t('issuing.settings.series')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('issuing.filters.kind')}</Table.Th>
            <Table.Th>{t('issuing.editor.establishment')}</Table.Th>
            <Table.Th>{t('issuing.editor.terminal')}</Table.Th>
            <Table.Th className={classes.number}>{t('issuing.settings.lastNumber')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.kind} ${row.establishment} ${row.terminal}`}>
              <Table.Td>{t(`issuing.kinds.${row.kind}`)}</Table.Td>
              <Table.Td>{row.establishment}</Table.Td>
              <Table.Td>{row.terminal}</Table.Td>
              <Table.Td className={classes.number}>{count(Number(row.lastNumber))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function AdvanceForm() {
  const { t } = useTranslation();
  const advance = useAdvanceSeries(useCompany().id);
  const saved = useSavedNote();
  const fieldWords = useFieldWords();
  const form = useForm({
    initialValues: { kind: 'factura' as DocumentKind, establishment: '1', terminal: '1', lastNumber: '' },
  });
  const submit = form.onSubmit(({ kind, establishment, terminal, lastNumber }) =>
    advance.mutate(
      { kind, establishment: Number(establishment), terminal: Number(terminal), lastNumber: Number(lastNumber) },
      { onSuccess: saved, onError: (error) => form.setErrors(fieldWords(error)) },
    ),
  );
  const whole = { inputMode: 'numeric', required: true, pattern: '[0-9]{1,10}' } as const;
  return (
    <form onSubmit={submit}>
      <Stack>
        {advance.error && <ErrorNote error={advance.error} />}
        <Text size="sm">{t('issuing.settings.advanceWhy')}</Text>
        <div className={classes.fields}>
          <NativeSelect
            label={t('issuing.filters.kind')}
            data={kinds.map((value) => ({ value, label: t(`issuing.kinds.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={t('issuing.editor.establishment')} {...whole} {...form.getInputProps('establishment')} />
          <TextInput label={t('issuing.editor.terminal')} {...whole} {...form.getInputProps('terminal')} />
          <TextInput label={t('issuing.settings.lastNumber')} {...whole} {...form.getInputProps('lastNumber')} />
        </div>
        <Button type="submit" variant="default" loading={advance.isPending} style={{ alignSelf: 'start' }}>
          {t('issuing.settings.advance')}
        </Button>
      </Stack>
    </form>
  );
}
