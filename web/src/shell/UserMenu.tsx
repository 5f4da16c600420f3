import { ActionIcon, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../i18n/languages';
import { usePerson } from '../session/session';
import { useSignOut } from '../session/useSignOut';
import { themes, useSaveProfile } from '../settings/profile';
import { MenuLink } from '../ui/links';

/** One's own things: look, language, profile, and the way out. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const person = usePerson();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('shell.userMenu', { name: person.name })}>
          <IconUser size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuLink to="/profile" leftSection={<IconUser size={16} aria-hidden />}>
          {person.name}
          <Text size="xs" c="dimmed">
            {person.email}
          </Text>
        </MenuLink>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp}>
          {t('shell.keys.title')}
        </Menu.Item>
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const person = usePerson();
  const save = useSaveProfile();
  return (
    <>
      <Menu.Label>{t('settings.profile.theme')}</Menu.Label>
      {themes.map((theme) => (
        <Menu.Item
          key={theme}
          closeMenuOnClick={false}
          rightSection={<Chosen when={colorScheme === theme} />}
          onClick={() => {
            setColorScheme(theme);
            save.mutate({ ...person, theme });
          }}
        >
          {t(`settings.themes.${theme}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function LanguageItems() {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const save = useSaveProfile();
  return (
    <>
      <Menu.Label>{t('settings.profile.language')}</Menu.Label>
      {languages.map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          rightSection={<Chosen when={i18n.language === language} />}
          onClick={() => save.mutate({ ...person, language })}
        >
          {languageNames[language]}
        </Menu.Item>
      ))}
    </>
  );
}

function Chosen({ when }: { when: boolean }) {
  const { t } = useTranslation();
  return when ? <IconCheck size={16} aria-label={t('shell.chosen')} /> : null;
}
