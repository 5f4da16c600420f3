import { Alert, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SigningKey } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import invoices from '../../invoices/invoices.module.css';
import { useCompany } from '../../session/company';
import { Card } from '../../settings/Card';
import { Instant } from '../../ui/Dates';
import { ErrorNote } from '../../ui/ErrorNote';
import work from '../../work/work.module.css';
import { keyStanding } from '../keyStanding';
import { Fact } from '../one/DocumentFacts';
import { currentKey, useSigningKeys } from '../useIssuing';
import { UploadKeyForm } from './UploadKeyForm';

/** The key that signs, how long it is good, and those before it. */
export function SigningKeysCard({ mayManage, hasIssuer }: { mayManage: boolean; hasIssuer: boolean }) {
  const { t } = useTranslation();
  const signingKeys = useSigningKeys(useCompany().id);
  const all = signingKeys.data ?? [];
  const current = currentKey(all);
  const earlier = all.filter(({ isCurrent }) => !isCurrent);
  return (
    <Card title={t('issuing.settings.keys')}>
      <Stack>
        {signingKeys.error && <ErrorNote error={signingKeys.error} onRetry={() => void signingKeys.refetch()} />}
        {signingKeys.isPending && <PageSkeleton />}
        {signingKeys.data && !current && <Text>{t('issuing.settings.noKey')}</Text>}
        {current && <CurrentKey signingKey={current} />}
        {mayManage && (hasIssuer ? <UploadKeyForm /> : <Text>{t('issuing.settings.issuerFirst')}</Text>)}
        {earlier.length > 0 && <EarlierKeys signingKeys={earlier} />}
      </Stack>
    </Card>
  );
}

const tones = {
  good: ['ink', IconCircleCheck],
  soon: ['yellow', IconAlertTriangle],
  expired: ['red', IconAlertTriangle],
} as const;

function CurrentKey({ signingKey }: { signingKey: SigningKey }) {
  const { t } = useTranslation();
  const { standing, daysLeft } = keyStanding([signingKey]);
  if (standing === 'none') return null;
  const [color, Icon] = tones[standing];
  return (
    <>
      <Alert
        variant="outline"
        color={color}
        icon={<Icon aria-hidden />}
        title={t(`issuing.keyWarning.${standing}`, { count: daysLeft })}
      />
      <dl className={work.facts}>
        <Fact name={t('issuing.settings.key.holder')}>{signingKey.holder}</Fact>
        <Fact name={t('issuing.settings.key.holderId')}>{signingKey.holderId ?? '–'}</Fact>
        <Fact name={t('issuing.settings.key.issuer')}>{signingKey.issuer}</Fact>
        <Fact name={t('issuing.settings.key.from')}>
          <Instant at={signingKey.notBefore} dayOnly />
        </Fact>
        <Fact name={t('issuing.settings.key.until')}>
          <Instant at={signingKey.notAfter} dayOnly />
        </Fact>
        <Fact name={t('issuing.settings.key.added')}>
          {signingKey.addedByName}, <Instant at={signingKey.addedAt} />
        </Fact>
      </dl>
    </>
  );
}

function EarlierKeys({ signingKeys }: { signingKeys: SigningKey[] }) {
  const { t } = useTranslation();
  return (
    <div className={invoices.sheet}>
      <Table aria-label={t('issuing.settings.earlierKeys')}>
        <Table.Caption>{t('issuing.settings.earlierKeys')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('issuing.settings.key.holder')}</Table.Th>
            <Table.Th>{t('issuing.settings.key.until')}</Table.Th>
            <Table.Th className={invoices.medium}>{t('issuing.settings.key.added')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {signingKeys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>
                {key.holder}
                <div className={invoices.secondary}>{key.holderId}</div>
              </Table.Td>
              <Table.Td>
                <Instant at={key.notAfter} dayOnly />
              </Table.Td>
              <Table.Td className={invoices.medium}>
                {key.addedByName}, <Instant at={key.addedAt} dayOnly />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
