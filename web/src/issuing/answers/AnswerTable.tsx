import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuthorityAnswer } from '../../api/types';
import invoices from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import { MessageLink } from '../AnswerLine';
import classes from '../issuing.module.css';

export function AnswerTable({ answers }: { answers: AuthorityAnswer[] }) {
  const { t } = useTranslation();
  return (
    <div className={invoices.sheet}>
      <Table aria-label={t('issuing.answers.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('issuing.answers.received')}</Table.Th>
            <Table.Th>{t('issuing.answers.what')}</Table.Th>
            <Table.Th>{t('issuing.answers.findings')}</Table.Th>
            <Table.Th className={invoices.medium}>{t('issuing.answers.message')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answers.map((answer) => (
            <AnswerRow key={answer.id} answer={answer} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function AnswerRow({ answer }: { answer: AuthorityAnswer }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <Table.Tr className={invoices.row}>
      <Table.Td>
        <TextLink to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId: answer.documentId }}>
          <Instant at={answer.receivedAt} />
        </TextLink>
        <div className={`${invoices.secondary} ${invoices.wide}`}>{answer.key}</div>
      </Table.Td>
      <Table.Td>
        {t(`issuing.answers.kinds.${answer.kind}`)}
        <div className={invoices.secondary}>{answer.state}</div>
      </Table.Td>
      <Table.Td>
        {answer.findings.map(({ code, text }) => (
          <div key={`${code} ${text}`} className={classes.words}>
            <span className={classes.code}>{code}</span> {text}
          </div>
        ))}
      </Table.Td>
      <Table.Td className={invoices.medium}>{answer.hasMessage && <MessageLink answer={answer} />}</Table.Td>
    </Table.Tr>
  );
}
