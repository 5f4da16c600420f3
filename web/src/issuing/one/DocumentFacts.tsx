import { Alert, Button, Code, CopyButton, Group } from '@mantine/core';
import { IconCopy, IconDownload, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../api/types';
import { useCompany } from '../../session/company';
import { Amount } from '../../ui/Amount';
import { Instant } from '../../ui/Dates';
import { TextLink } from '../../ui/links';
import work from '../../work/work.module.css';
import { DocumentStateLabel } from '../DocumentStateLabel';
import classes from '../issuing.module.css';
import { isUndecided } from '../useIssued';
import { waitingOf } from '../waiting';

/** What the document is known by, and where it stands. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const { item, originId } = document;
  const waiting = waitingOf(item);
  return (
    <>
      <Group gap="sm" role="status">
        <DocumentStateLabel state={item.state} />
        {waiting && t(`issuing.waiting.${waiting}`)}
      </Group>
      <dl className={work.facts}>
        <Fact name={t('issuing.columns.customer')}>
          {item.customerName ?? t('issuing.noCustomer')} {item.customerId && `(${item.customerId})`}
        </Fact>
        <Fact name={t('issuing.columns.total')}>
          <Amount amount={item.total} currency={item.currency} />
        </Fact>
        <Fact name={t('issuing.facts.place')}>
          {document.establishment} / {document.terminal}
        </Fact>
        {document.situation !== 'normal' && (
          <Fact name={t('issuing.editor.situation')}>{t(`issuing.situations.${document.situation}`)}</Fact>
        )}
        <Fact name={t('issuing.columns.issued')}>{instant(item.issuedAt)}</Fact>
        <Fact name={t('issuing.facts.submitted')}>{instant(item.submittedAt)}</Fact>
        <Fact name={t('issuing.facts.decided')}>{instant(item.decidedAt)}</Fact>
        {isUndecided(item.state) && <Fact name={t('issuing.facts.due')}>{instant(item.dueAt)}</Fact>}
        <Fact name={t('issuing.facts.writtenBy')}>{document.createdByName}</Fact>
        {originId && (
          <Fact name={t('issuing.facts.origin')}>
            <TextLink to="/companies/$companyId/issued/$issuedId" params={{ companyId, issuedId: originId }}>
              {t('issuing.facts.openOrigin')}
            </TextLink>
          </Fact>
        )}
      </dl>
      {document.situation === 'sinInternet' && item.state === 'signed' && (
        <Alert color="blue" variant="outline" icon={<IconInfoCircle aria-hidden />}>
          {t('lookups.situations.waiting')}
        </Alert>
      )}
      {item.key && <Key value={item.key} address={`/api/v1/companies/${companyId}/issued-documents/${item.id}/xml`} />}
    </>
  );
}

function Key({ value, address }: { value: string; address: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <span>{t('issuing.facts.key')}</span>
      <Code className={classes.key}>{value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" leftSection={<IconCopy size={14} aria-hidden />} onClick={copy}>
            {t(copied ? 'account.copied' : 'account.copy')}
          </Button>
        )}
      </CopyButton>
      <Button
        component="a"
        href={address}
        download
        variant="default"
        size="xs"
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        {t('issuing.downloadXml')}
      </Button>
    </Group>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const instant = (at: string | null) => (at === null ? '–' : <Instant at={at} />);
