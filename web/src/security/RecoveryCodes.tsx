import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  codes: string[];
  onClose: () => void;
}

/** Shown once: the server keeps only their hashes. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  return (
    <Stack role="status">
      <Text>{t('account.app.keepCodes')}</Text>
      <Code block data-testid="recovery-codes">
        {text}
      </Code>
      <Group justify="space-between">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'account.copied' : 'account.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}
