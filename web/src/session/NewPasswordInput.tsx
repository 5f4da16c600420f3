import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where a password is chosen. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      description={t('session.passwordRule')}
      autoComplete="new-password"
      minLength={12}
      required
      visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
      {...props}
    />
  );
}
