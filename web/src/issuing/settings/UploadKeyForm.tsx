import { Button, FileInput, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { useSavedNote } from '../../settings/useSavedNote';
import { ErrorNote } from '../../ui/ErrorNote';
import { useUploadKey } from '../useIssuing';

/** Takes a key file and its PIN. The file is read here and goes only to this server, which seals it. */
export function UploadKeyForm() {
  const { t } = useTranslation();
  const upload = useUploadKey(useCompany().id);
  const saved = useSavedNote();
  const [file, setFile] = useState<File | null>(null);
  const [pin, setPin] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    upload.mutate(
      { file: toBase64(new Uint8Array(await file.arrayBuffer())), pin },
      {
        onSuccess: () => {
          setFile(null);
          setPin('');
          saved();
        },
      },
    );
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack>
        {upload.error && <ErrorNote error={upload.error} />}
        <Group align="end">
          <FileInput
            label={t('issuing.settings.key.file')}
            placeholder={t('issuing.settings.key.choose')}
            w={240}
            accept=".p12,.pfx,application/x-pkcs12"
            required
            value={file}
            onChange={setFile}
          />
          <PasswordInput
            label={t('issuing.settings.key.pin')}
            required
            w={240}
            autoComplete="off"
            visibilityToggleButtonProps={{
              'aria-label': t('connections.showTyped', { label: t('issuing.settings.key.pin') }),
            }}
            value={pin}
            onChange={(event) => setPin(event.currentTarget.value)}
          />
          <Button type="submit" loading={upload.isPending} disabled={file === null}>
            {t('issuing.settings.key.upload')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** In pieces: a whole file does not fit among the arguments of one call. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
