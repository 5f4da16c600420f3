import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/ErrorNote';
import { useSecondStep } from './useSignIn';

/** The code of the authenticator app, or a recovery code in its place. */
export function SecondStepForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { code: '', isRecoveryCode: false, rememberBrowser: false } });
  const step = useSecondStep();
  const { isRecoveryCode } = form.values;
  return (
    <form onSubmit={form.onSubmit((values) => step.mutate(values))}>
      <Stack>
        {step.error && <ErrorNote error={step.error} />}
        <Text size="sm">{t(isRecoveryCode ? 'account.step.recoveryWhy' : 'account.step.why')}</Text>
        <TextInput
          label={t(isRecoveryCode ? 'account.step.recoveryCode' : 'account.step.code')}
          autoComplete="one-time-code"
          inputMode={isRecoveryCode ? 'text' : 'numeric'}
          maxLength={20}
          required
          autoFocus
          {...form.getInputProps('code')}
        />
        <Checkbox
          label={t('account.step.remember')}
          {...form.getInputProps('rememberBrowser', { type: 'checkbox' })}
          disabled={isRecoveryCode}
        />
        <Button type="submit" loading={step.isPending}>
          {t('session.signIn')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => form.setValues({ code: '', isRecoveryCode: !isRecoveryCode, rememberBrowser: false })}
        >
          {t(isRecoveryCode ? 'account.step.useApp' : 'account.step.useRecovery')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('account.step.back')}
        </Button>
      </Stack>
    </form>
  );
}
