import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { MenuLink } from '../ui/links';
import { useShownCompany } from './Navigation';
import classes from './Shell.module.css';

/** Which company is on screen, and the way to the others. */
export function CompanySwitcher() {
  const { t } = useTranslation();
  const { companies } = useSession();
  const shown = useShownCompany();
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          className={classes.switcher}
          variant="default"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={t('shell.switchCompany', { name: shown?.name ?? t('shell.noCompany') })}
        >
          {shown?.name ?? t('shell.noCompany')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {companies.map(({ id, name, role }) => (
          <MenuLink
            key={id}
            to="/companies/$companyId"
            params={{ companyId: id }}
            rightSection={id === shown?.id ? <IconCheck size={16} aria-label={t('shell.shown')} /> : null}
          >
            {name}
            <Text size="xs" c="dimmed">
              {t(`settings.roles.${role}`)}
            </Text>
          </MenuLink>
        ))}
        <Menu.Divider />
        <MenuLink to="/new-company" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('shell.newCompany')}
        </MenuLink>
      </Menu.Dropdown>
    </Menu>
  );
}
