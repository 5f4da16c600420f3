import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OwnHistory } from '../security/OwnHistory';
import { SessionsCard } from '../security/SessionsCard';
import { Page } from '../ui/Page';
import { KeyboardCard } from './KeyboardCard';
import { PasswordCard } from './PasswordCard';
import { ProfileCard } from './ProfileCard';

export function ProfilePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.profile.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={960}>
        <div>
          <ProfileCard />
          <KeyboardCard />
        </div>
        <div>
          <PasswordCard />
          <SessionsCard />
        </div>
      </SimpleGrid>
      <OwnHistory />
    </Page>
  );
}
