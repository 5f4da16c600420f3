import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The link to hand over where no mail server is configured: shown once, since the server keeps only its hash. */
export function InvitationLink({ link }: { link: string }) {
  const { t } = useTranslation();
  const address = new URL(link, window.location.origin).href;
  return (
    <Stack gap="xs">
      <Text>{t('account.invite.handOver')}</Text>
      <Group align="end" wrap="nowrap">
        <TextInput label={t('account.invite.link')} value={address} readOnly flex={1} data-testid="invitation-link" />
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'account.copied' : 'account.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
