import { useTranslation } from 'react-i18next';
import { Doorway } from './Doorway';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const { t } = useTranslation();
  return (
    <Doorway title={t('session.signIn')}>
      <SignInForm />
    </Doorway>
  );
}
