import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page';
import { KeyboardCard } from './KeyboardCard';
import { PasswordCard } from './PasswordCard';
import { ProfileCard } from './ProfileCard';

export function ProfilePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.profile.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={960}>
        <ProfileCard />
        <div>
          <PasswordCard />
          <KeyboardCard />
        </div>
      </SimpleGrid>
    </Page>
  );
}
