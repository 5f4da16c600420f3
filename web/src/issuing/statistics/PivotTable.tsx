import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerStatistics } from '../../api/types';
import { useFormats } from '../../i18n/useFormats';
import invoices from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import charts from '../../ui/charts/charts.module.css';
import { TextLink } from '../../ui/links';
import { WideSheet } from '../../ui/WideSheet';
import type { AnswerFilters } from '../filters';
import { type PivotColumn, pivotOf } from './pivot';

interface Days {
  from: string;
  to: string;
}

/** By the authority's word and its codes; each number leads to the answers it counts. */
export function PivotTable({ statistics, days }: { statistics: AnswerStatistics; days: Days }) {
  const { t } = useTranslation();
  const { codes, columns } = pivotOf(statistics);
  return (
    <>
      <Title order={2} size="h4" id="pivot">
        {t('dashboard.statistics.pivot')}
      </Title>
      <WideSheet labelledBy="pivot">
        <Table aria-labelledby="pivot">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('dashboard.statistics.code')}</Table.Th>
              {columns.map(({ kind, state }) => (
                <Table.Th key={`${kind} ${state}`} className={charts.number}>
                  {t(`issuing.answers.kinds.${kind}`)}
                  <div className={invoices.secondary}>{state}</div>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{t('dashboard.statistics.answers')}</Table.Th>
              {columns.map((column) => (
                <Table.Td key={`${column.kind} ${column.state}`} className={charts.number}>
                  <AnswersLink count={column.answers} filters={{ ...wordsOf(column), ...days }} />
                </Table.Td>
              ))}
            </Table.Tr>
            {codes.map((code) => (
              <CodeRow key={code} code={code} columns={columns} days={days} />
            ))}
          </Table.Tbody>
        </Table>
      </WideSheet>
    </>
  );
}

const wordsOf = ({ kind, state }: PivotColumn): AnswerFilters => ({ kind, state });

/** The list of answers cannot ask for those without a code, so their numbers lead nowhere. */
function CodeRow({ code, columns, days }: { code: string; columns: PivotColumn[]; days: Days }) {
  const { t } = useTranslation();
  const { timeZone } = useCompany();
  const formats = useFormats(timeZone);
  return (
    <Table.Tr>
      <Table.Th scope="row">{code === '' ? t('dashboard.statistics.noCode') : code}</Table.Th>
      {columns.map((column) => {
        const count = column.byCode.get(code) ?? 0;
        return (
          <Table.Td key={`${column.kind} ${column.state}`} className={charts.number}>
            {count === 0 || code === '' ? (
              formats.count(count)
            ) : (
              <AnswersLink count={count} filters={{ ...wordsOf(column), code, ...days }} />
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

function AnswersLink({ count, filters }: { count: number; filters: AnswerFilters }) {
  const { id: companyId, timeZone } = useCompany();
  const formats = useFormats(timeZone);
  return (
    <TextLink to="/companies/$companyId/issued/answers" params={{ companyId }} search={filters}>
      {formats.count(count)}
    </TextLink>
  );
}
