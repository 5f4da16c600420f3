import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../session/company';
import { Dialog } from '../ui/Dialog';
import { KeyForm } from './KeyForm';
import { useMakeApiKey } from './useApiKeys';

/** Makes a key, and then shows it: once, since the server keeps only its hash. */
export function MakeKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const company = useCompany();
  const make = useMakeApiKey(company.id);
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t('keys.make')}>
      {make.data ? (
        <Made apiKey={make.data.key} onClose={onClose} />
      ) : (
        <KeyForm error={make.error} isBusy={make.isPending} onSubmit={make.mutate} />
      )}
    </Dialog>
  );
}

function Made({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="status">
      <Alert title={t('keys.made')}>{t('keys.madeWhy')}</Alert>
      <Code block fz="sm" data-testid="api-key" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {apiKey}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={apiKey}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'keys.copied' : 'keys.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}
