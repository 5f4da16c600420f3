import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuthorityAnswer, DocumentDetail } from '../../api/types';
import { wordsFor } from '../../i18n/words';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { TextLink } from '../../ui/links';
import { AuthorityFindings } from '../AuthorityFindings';
import { FindingList } from '../FindingList';
import classes from '../issuing.module.css';
import { decidingAnswer } from './timeline';

interface Props {
  document: DocumentDetail;
  answers: readonly AuthorityAnswer[];
}

/** What is wrong, in plain words, and what to do about it; nothing when nothing is. */
export function Problem({ document, answers }: Props) {
  const answer = decidingAnswer(answers);
  switch (document.item.state) {
    case 'draft':
      return <DraftFindings document={document} />;
    case 'rejected':
      return <Rejected answer={answer} />;
    case 'accepted':
      return <Remarks answer={answer} />;
    default:
      return <Stuck document={document} />;
  }
}

function DraftFindings({ document: { findings } }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('issuing.findings.title', { count: findings.length })}
    >
      <FindingList findings={findings} />
    </Alert>
  );
}

function Rejected({ answer }: { answer: AuthorityAnswer | undefined }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="outline" icon={<IconCircleX aria-hidden />} title={t('issuing.rejected.title')}>
      {answer && <AuthorityFindings answer={answer} />}
      <Text mt="xs">{t('issuing.rejected.next')}</Text>
    </Alert>
  );
}

/** An accepted document may carry remarks; they do not take back the acceptance. */
function Remarks({ answer }: { answer: AuthorityAnswer | undefined }) {
  const { t } = useTranslation();
  if (!answer || answer.findings.length === 0) return null;
  return (
    <Alert variant="outline" icon={<IconInfoCircle aria-hidden />} title={t('issuing.remarks')}>
      <AuthorityFindings answer={answer} />
    </Alert>
  );
}

function Stuck({ document: { item } }: { document: DocumentDetail }) {
  const { t, i18n } = useTranslation();
  const company = useCompany();
  if (item.problemCode === null) return null;
  const words = wordsFor(i18n, `errors.codes.${item.problemCode}`, item.problem ?? item.problemCode);
  const isOver = item.state === 'error';
  return (
    <Alert color={isOver ? 'red' : 'yellow'} variant="outline" icon={<IconAlertTriangle aria-hidden />} title={words}>
      {item.problem && item.problem !== words && <p className={classes.words}>{item.problem}</p>}
      <Text size="sm">{t(isOver ? 'issuing.stuck.error' : 'issuing.stuck.goesOn')}</Text>
      {can(company, 'work.view') && (
        <TextLink to="/companies/$companyId/work/retries" params={{ companyId: company.id }}>
          {t('issuing.stuck.retries')}
        </TextLink>
      )}
    </Alert>
  );
}
