import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import classes from '../../invoices/invoices.module.css';
import type { Selection } from '../../invoices/useSelection';
import { type BulkStep, offeredSteps } from './bulk';

interface Props {
  selection: Selection<DocumentItem>;
  /** How many match the filters, on screen or not. */
  total: number;
  onStep: (step: BulkStep) => void;
}

/** How many are selected, and what can be done with all of them. */
export function DocumentBulkBar({ selection, total, onStep }: Props) {
  const { t } = useTranslation();
  const { count } = useFormats('UTC');
  return (
    <Group component="section" className={classes.bulk} gap="sm" aria-label={t('issuing.bulk.title')}>
      <Text fw={600} size="sm" role="status">
        {selection.isEverything
          ? t('invoices.bulk.everything', { count: total, shown: count(total) })
          : t('invoices.bulk.selected', { count: selection.count })}
      </Text>
      {!selection.isEverything && selection.isAllShown && total > selection.count && (
        <Button size="xs" variant="default" onClick={selection.takeEverything}>
          {t('invoices.bulk.takeEverything', { count: total, shown: count(total) })}
        </Button>
      )}
      <Group gap="xs" ml="auto">
        {offeredSteps(selection.items).map((step) => (
          <Button key={step} size="xs" variant={step === 'submit' ? 'filled' : 'default'} onClick={() => onStep(step)}>
            {t(`issuing.bulk.steps.${step}`)}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={selection.clear}>
          {t('invoices.bulk.clear')}
        </Button>
      </Group>
    </Group>
  );
}
