import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retry, RetryAttempt } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import { wordsFor } from '../../i18n/words';
import sheet from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { Instant } from '../../ui/Dates';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import classes from '../work.module.css';
import { RetryStateLabel } from './RetryStateLabel';
import { RetrySteps } from './RetrySteps';
import { isOpen, useRetry } from './retries';

/** One operation that failed: where it stands, what can be decided, and every attempt. */
export function RetryPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const { retryId } = useParams({ from: '/shell/companies/$companyId/work/retries/$retryId' });
  const { data, error, isPending, refetch } = useRetry(company.id, retryId);
  const mayDecide = data && isOpen(data.retry) && can(company, 'work.manage');
  return (
    <Page title={data?.retry.label ?? t('retries.one')} actions={mayDecide && <RetrySteps ids={[data.retry.id]} />}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {isPending && <PageSkeleton />}
      {data && (
        <Stack>
          <Standing retry={data.retry} />
          <History attempts={data.history} />
        </Stack>
      )}
    </Page>
  );
}

function Standing({ retry }: { retry: Retry }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Group role="status">
        <RetryStateLabel state={retry.state} inHand={retry.inHand} />
      </Group>
      <dl className={classes.facts}>
        <Fact name={t('retries.facts.operation')}>
          {wordsFor(i18n, `retries.operations.${retry.operation}`, retry.operation)}
        </Fact>
        <Fact name={t('retries.facts.attempts')}>
          {t('retries.attempts', { attempts: retry.attempts, maximum: retry.maximum })}
        </Fact>
        <Fact name={t('retries.facts.next')}>{instant(retry.nextAt)}</Fact>
        <Fact name={t('retries.facts.first')}>{instant(retry.createdAt)}</Fact>
        <Fact name={t('retries.facts.ended')}>{instant(retry.endedAt)}</Fact>
        {retry.reason !== null && <Fact name={t('retries.facts.reason')}>{retry.reason}</Fact>}
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function History({ attempts }: { attempts: RetryAttempt[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('retries.history.title')}
      </Title>
      <div className={sheet.sheet}>
        <Table aria-label={t('retries.history.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('retries.history.attempt')}</Table.Th>
              <Table.Th>{t('retries.history.outcome')}</Table.Th>
              <Table.Th className={sheet.medium}>{t('retries.history.began')}</Table.Th>
              <Table.Th className={sheet.wide}>{t('retries.history.askedBy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {attempts.map((attempt) => (
              <AttemptRow key={attempt.number} attempt={attempt} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function AttemptRow({ attempt }: { attempt: RetryAttempt }) {
  const { t } = useTranslation();
  const { number, failureClass, retryAfterSeconds } = attempt;
  return (
    <Table.Tr className={sheet.row}>
      <Table.Td>{number === 0 ? t('retries.history.first') : number}</Table.Td>
      <Table.Td>
        {t(`retries.outcomes.${attempt.outcome}`)}
        {failureClass !== null && `: ${t(`retries.classes.${failureClass}`)}`}
        {attempt.error !== null && <Text className={sheet.secondary}>{attempt.error}</Text>}
        {retryAfterSeconds !== null && (
          <Text className={sheet.secondary}>{t('retries.history.retryAfter', { count: retryAfterSeconds })}</Text>
        )}
      </Table.Td>
      <Table.Td className={sheet.medium}>
        <Instant at={attempt.beganAt} />
      </Table.Td>
      <Table.Td className={sheet.wide}>{attempt.askedBy ?? t('retries.history.schedule')}</Table.Td>
    </Table.Tr>
  );
}

const instant = (at: string | null) => (at === null ? '–' : <Instant at={at} />);
