import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuthorityAnswer } from '../api/types';
import { useCompany } from '../session/company';
import { Instant } from '../ui/Dates';
import { AuthorityFindings } from './AuthorityFindings';
import classes from './issuing.module.css';
import { SignatureChecks } from './SignatureChecks';

/** One answer of the authority, with what it found, its message, and whether its signature holds. */
export function AnswerLine({ answer }: { answer: AuthorityAnswer }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={500}>
        {t(`issuing.answers.kinds.${answer.kind}`)} ({answer.state})
      </Text>
      <Text size="xs" c="dimmed">
        {t('issuing.answers.from')} · <Instant at={answer.receivedAt} />
      </Text>
      <AuthorityFindings answer={answer} />
      {answer.hasMessage && (
        <Group gap="md" align="start" className={classes.message}>
          <MessageLink answer={answer} />
          <SignatureChecks answer={answer} />
        </Group>
      )}
    </>
  );
}

export function MessageLink({ answer }: { answer: AuthorityAnswer }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  return (
    <Anchor href={`/api/v1/companies/${companyId}/authority-answers/${answer.id}/xml`} download>
      {t('issuing.answers.download')}
    </Anchor>
  );
}
