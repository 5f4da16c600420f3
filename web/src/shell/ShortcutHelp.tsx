import { Kbd, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { singleKeysOn } from '../ui/shortcuts';
import classes from './Shell.module.css';

const groups = {
  everywhere: ['help', 'goStart', 'goInvoices', 'goIssued', 'goWork', 'goActivity', 'goConnections', 'goSettings'],
  list: ['search', 'down', 'up', 'open', 'select', 'approve'],
  review: ['nextInvoice', 'previousInvoice', 'save', 'approveOne'],
} as const;

type Name = (typeof groups)[keyof typeof groups][number];

const keysOf: Record<Name, string> = {
  help: '?',
  goStart: 'g h',
  goInvoices: 'g i',
  goIssued: 'g d',
  goWork: 'g w',
  goActivity: 'g a',
  goConnections: 'g c',
  goSettings: 'g s',
  search: '/',
  down: 'j',
  up: 'k',
  open: 'Enter',
  select: 'x',
  approve: 'a',
  nextInvoice: 'j',
  previousInvoice: 'k',
  save: 'Ctrl S',
  approveOne: 'a',
};

interface Props {
  onClose: () => void;
}

export function ShortcutHelp({ onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('shell.keys.title')}>
      <Stack>
        {!singleKeysOn() && <Text size="sm">{t('shell.keys.off')}</Text>}
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group}>
            <Title order={3} size="h5" mb="xs">
              {t(`shell.keys.groups.${group}`)}
            </Title>
            <dl className={classes.keys}>
              {groups[group].map((name) => (
                <Shortcut key={name} name={name} />
              ))}
            </dl>
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}

function Shortcut({ name }: { name: Name }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>
        {keysOf[name].split(' ').map((key) => (
          <Kbd key={key} mr={4}>
            {key}
          </Kbd>
        ))}
      </dt>
      <dd>{t(`shell.keys.names.${name}`)}</dd>
    </>
  );
}
