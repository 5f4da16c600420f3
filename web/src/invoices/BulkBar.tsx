import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { useFeature } from '../settings/features/useFeatures';
import { Amount } from '../ui/Amount';
import { type BulkAction, bulkActions, totalsOf } from './bulk';
import classes from './invoices.module.css';
import type { Selection } from './useSelection';

interface Props {
  selection: Selection;
  /** How many match the filters, on screen or not. */
  total: number;
  onAction: (action: BulkAction) => void;
}

/** How many are selected, what they come to, and what can be done with all of them. */
export function BulkBar({ selection, total, onAction }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const mayApproveMany = useFeature(company.id, 'invoices.bulk-approval');
  const offered = (Object.keys(bulkActions) as BulkAction[]).filter(
    (action) =>
      (action !== 'approve' || mayApproveMany) &&
      can(company, bulkActions[action].needs) &&
      (can(company, 'invoices.edit') || can(company, 'invoices.approve')) &&
      selection.items.some(({ state }) => bulkActions[action].from.includes(state)),
  );
  return (
    <Group component="section" className={classes.bulk} gap="sm" aria-label={t('invoices.bulk.title')}>
      <Chosen selection={selection} total={total} />
      <Group gap="xs" ml="auto">
        {offered.map((action) => (
          <Button
            key={action}
            size="xs"
            variant={action === 'approve' || action === 'submit' ? 'filled' : 'default'}
            onClick={() => onAction(action)}
          >
            {t(`invoices.actions.${action}`)}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={selection.clear}>
          {t('invoices.bulk.clear')}
        </Button>
      </Group>
    </Group>
  );
}

/** The selection in words; when every row on screen is in it, the way to all the others. */
function Chosen({ selection, total }: { selection: Selection; total: number }) {
  const { t } = useTranslation();
  const { count } = useFormats('UTC');
  if (selection.isEverything)
    return (
      <Text fw={600} size="sm" role="status">
        {t('invoices.bulk.everything', { count: total, shown: count(total) })}
      </Text>
    );
  return (
    <>
      <Text fw={600} size="sm">
        {t('invoices.bulk.selected', { count: selection.count })}
      </Text>
      {totalsOf(selection.items).map(({ currency, amount }) => (
        <Amount key={currency} amount={amount} currency={currency} />
      ))}
      {selection.isAllShown && total > selection.count && (
        <Button size="xs" variant="default" onClick={selection.takeEverything}>
          {t('invoices.bulk.takeEverything', { count: total, shown: count(total) })}
        </Button>
      )}
    </>
  );
}
