import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { useDiscardDraft } from '../useIssued';

interface Props {
  issuedId: string;
  etag: string;
  onClose: () => void;
}

/** Asks before a draft is thrown away. */
export function DiscardDialog({ issuedId, etag, onClose }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const navigate = useNavigate();
  const discard = useDiscardDraft(companyId, issuedId);
  const run = () =>
    discard.mutate(etag, {
      onSuccess: () => void navigate({ to: '/companies/$companyId/issued', params: { companyId } }),
    });
  return (
    <Dialog onClose={onClose} title={t('issuing.discard.title')}>
      <Stack>
        {discard.error && <ErrorNote error={discard.error} />}
        <Text>{t('issuing.discard.why')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={discard.isPending} onClick={run}>
            {t('issuing.actions.discard')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
