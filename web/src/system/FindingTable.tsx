import { Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SystemItem, SystemState } from '../api/types';
import { wordsFor } from '../i18n/words';
import { WideSheet } from '../ui/WideSheet';
import { worstFirst } from './findings';

/** Every finding: what needs a person stands first. */
export function FindingTable({ items }: { items: SystemItem[] }) {
  const { t } = useTranslation();
  return (
    <WideSheet label={t('system.title')}>
      <Table verticalSpacing="sm" miw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('system.state')}</Table.Th>
            <Table.Th>{t('system.what')}</Table.Th>
            <Table.Th>{t('system.found')}</Table.Th>
            <Table.Th>{t('system.advice')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {worstFirst(items).map((item) => (
            <FindingRow key={`${item.check} ${item.code} ${item.found}`} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </WideSheet>
  );
}

function FindingRow({ item }: { item: SystemItem }) {
  const { i18n } = useTranslation();
  return (
    <Table.Tr data-check={item.check} data-state={item.state}>
      <Table.Td>
        <StateMark state={item.state} />
      </Table.Td>
      <Table.Th scope="row" fw={500}>
        {wordsFor(i18n, `system.checks.${item.check}`, item.check)}
      </Table.Th>
      <Table.Td>{wordsFor(i18n, `system.findings.${item.code}`, item.found, item.values)}</Table.Td>
      <Table.Td>{item.advice && wordsFor(i18n, `system.advices.${item.code}`, item.advice, item.values)}</Table.Td>
    </Table.Tr>
  );
}

const icons = { ok: IconCircleCheck, warning: IconAlertTriangle, error: IconCircleX } as const;

function StateMark({ state }: { state: SystemState }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={18} aria-hidden />
      <Text size="sm" fw={state === 'ok' ? 400 : 700}>
        {t(`system.states.${state}`)}
      </Text>
    </Group>
  );
}
