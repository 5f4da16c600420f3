import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Retry } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import classes from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import { RetryStateLabel } from './RetryStateLabel';

interface Props {
  retries: Retry[];
  chosen: ReadonlySet<string>;
  /** Null when the person may decide nothing. */
  onChoose: ((ids: string[], isChosen: boolean) => void) | null;
}

export function RetryTable({ retries, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const ids = retries.map(({ id }) => id);
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('retries.title')}>
        <Table.Thead>
          <Table.Tr>
            {onChoose && (
              <Table.Th w={40}>
                <Checkbox
                  aria-label={t('retries.chooseAll')}
                  checked={chosen.size > 0 && chosen.size === ids.length}
                  indeterminate={chosen.size > 0 && chosen.size < ids.length}
                  onChange={(event) => onChoose(ids, event.currentTarget.checked)}
                />
              </Table.Th>
            )}
            <Table.Th>{t('retries.columns.what')}</Table.Th>
            <Table.Th>{t('retries.columns.state')}</Table.Th>
            <Table.Th className={classes.wide}>{t('retries.columns.failure')}</Table.Th>
            <Table.Th className={classes.medium}>{t('retries.columns.attempts')}</Table.Th>
            <Table.Th className={classes.medium}>{t('retries.columns.next')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {retries.map((retry) => (
            <Row key={retry.id} retry={retry} isChosen={chosen.has(retry.id)} onChoose={onChoose} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface RowProps {
  retry: Retry;
  isChosen: boolean;
  onChoose: Props['onChoose'];
}

function Row({ retry, isChosen, onChoose }: RowProps) {
  const { t, i18n } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <Table.Tr className={classes.row}>
      {onChoose && (
        <Table.Td>
          <Checkbox
            aria-label={t('retries.choose', { label: retry.label })}
            checked={isChosen}
            onChange={(event) => onChoose([retry.id], event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Td>
        <TextLink to="/companies/$companyId/work/retries/$retryId" params={{ companyId, retryId: retry.id }}>
          {retry.label}
        </TextLink>
        <div className={classes.secondary}>
          {wordsFor(i18n, `retries.operations.${retry.operation}`, retry.operation)}
        </div>
      </Table.Td>
      <Table.Td>
        <RetryStateLabel state={retry.state} inHand={retry.inHand} />
      </Table.Td>
      <Table.Td className={classes.wide}>
        {t(`retries.classes.${retry.failureClass}`)}
        <div className={classes.secondary}>{retry.lastError}</div>
      </Table.Td>
      <Table.Td className={classes.medium}>
        {t('retries.attempts', { attempts: retry.attempts, maximum: retry.maximum })}
      </Table.Td>
      <Table.Td className={classes.medium}>{retry.nextAt === null ? '–' : <Instant at={retry.nextAt} />}</Table.Td>
    </Table.Tr>
  );
}
