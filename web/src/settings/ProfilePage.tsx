import { Alert, SimpleGrid } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoticeMailCard } from '../notices/NoticeMailCard';
import { AuthenticatorCard } from '../security/AuthenticatorCard';
import { OwnHistory } from '../security/OwnHistory';
import { PasskeysCard } from '../security/PasskeysCard';
import { SessionsCard } from '../security/SessionsCard';
import { Page } from '../ui/Page';
import { KeyboardCard } from './KeyboardCard';
import { PasswordCard } from './PasswordCard';
import { ProfileCard } from './ProfileCard';

export function ProfilePage() {
  const { t } = useTranslation();
  const isSentHere = useLocation().hash === 'two-factors';
  return (
    <Page title={t('settings.profile.title')}>
      {isSentHere && (
        <Alert color="yellow" variant="outline" role="alert" title={t('account.needed.title')}>
          {t('account.needed.why')}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={960}>
        <div>
          <ProfileCard />
          <NoticeMailCard />
          <KeyboardCard />
          <SessionsCard />
        </div>
        <div>
          <PasswordCard />
          <AuthenticatorCard />
          <PasskeysCard />
        </div>
      </SimpleGrid>
      <OwnHistory />
    </Page>
  );
}
