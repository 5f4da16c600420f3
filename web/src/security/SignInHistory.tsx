import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignInRecord } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { Card } from '../settings/Card';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { WideSheet } from '../ui/WideSheet';
import { Moment } from './Moment';
import type { SignIns } from './useSignIns';

interface Props {
  title: string;
  signIns: SignIns;
  timeZone: string;
  withNames?: boolean;
}

/** Who signed in, or tried to, and from where. */
export function SignInHistory({ title, signIns, timeZone, withNames = false }: Props) {
  const { t } = useTranslation();
  const items = signIns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={title}>
      {signIns.error && <ErrorNote error={signIns.error} onRetry={() => void signIns.refetch()} />}
      {signIns.isPending && <PageSkeleton />}
      {signIns.data && items.length === 0 && <Text>{t('account.history.none')}</Text>}
      {items.length > 0 && (
        <>
          <WideSheet label={title}>
            <HistoryTable items={items} timeZone={timeZone} withNames={withNames} />
          </WideSheet>
          <ListFooter shown={items.length} list={signIns} />
        </>
      )}
    </Card>
  );
}

function HistoryTable({ items, timeZone, withNames }: { items: SignInRecord[]; timeZone: string; withNames: boolean }) {
  const { t } = useTranslation();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {withNames && <Table.Th>{t('settings.people.name')}</Table.Th>}
          <Table.Th>{t('account.history.when')}</Table.Th>
          <Table.Th>{t('account.history.what')}</Table.Th>
          <Table.Th>{t('account.history.from')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((line) => (
          <Table.Tr key={line.id}>
            {withNames && <Table.Td>{line.personName}</Table.Td>}
            <Table.Td>
              <Moment at={line.occurredAt} timeZone={timeZone} />
            </Table.Td>
            <Table.Td>
              <Happened line={line} />
            </Table.Td>
            <Table.Td>{[line.agent, line.address].filter(Boolean).join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Happened({ line }: { line: SignInRecord }) {
  const { t } = useTranslation();
  const outcome = t(`account.outcomes.${line.outcome}`);
  return line.outcome === 'signedIn' ? `${outcome}: ${t(`account.methods.${line.method}`)}` : outcome;
}
