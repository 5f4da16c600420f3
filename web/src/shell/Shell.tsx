import { AppShell, Burger, Group, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../app/PageSkeleton';
import { NoticeBell } from '../notices/NoticeBell';
import { usePerson } from '../session/session';
import { isTheme } from '../settings/profile';
import { Brand } from './Brand';
import { CompanySwitcher } from './CompanySwitcher';
import { Navigation } from './Navigation';
import { ShortcutHelp } from './ShortcutHelp';
import { UserMenu } from './UserMenu';

/** The frame around every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [isHelpOpen, help] = useDisclosure();
  useChosenTheme();
  usePageFocus(close);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={0}
    >
      <a href="#main" className="skip-link">
        {t('shell.skip')}
      </a>
      <AppShell.Header zIndex={200}>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('shell.menu')} />
          <Brand />
          <CompanySwitcher />
          <NoticeBell />
          <UserMenu onHelp={help.open} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.navigation')}>
        <Navigation onHelp={help.open} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      {isHelpOpen && <ShortcutHelp onClose={help.close} />}
    </AppShell>
  );
}

function useChosenTheme() {
  const { theme } = usePerson();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (isTheme(theme)) setColorScheme(theme);
  }, [theme, setColorScheme]);
}

/** A new page closes the menu, and takes the focus when what had it is gone. */
function usePageFocus(closeMenu: () => void) {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what this waits for.
  useEffect(() => {
    closeMenu();
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, closeMenu]);
}
