import { Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/Card';
import { ErrorNote } from '../ui/ErrorNote';
import { useNoticeMails, useSaveNoticeMails } from './notices';

const severities = [
  ['mailError', 'error'],
  ['mailWarning', 'warning'],
  ['mailInfo', 'info'],
] as const;

/** Which notices come by mail as well; each switch takes effect at once. */
export function NoticeMailCard() {
  const { t } = useTranslation();
  const chosen = useNoticeMails();
  const save = useSaveNoticeMails();
  const problem = chosen.error ?? save.error;
  return (
    <Card title={t('notices.preferences.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('notices.preferences.intro')}</Text>
        {problem && <ErrorNote error={problem} onRetry={() => void chosen.refetch()} />}
        {chosen.isPending && <Skeleton h={90} />}
        {chosen.data &&
          severities.map(([member, severity]) => (
            <Switch
              key={member}
              label={t(`notices.preferences.${severity}`)}
              checked={chosen.data[member]}
              disabled={save.isPending}
              onChange={(event) => save.mutate({ ...chosen.data, [member]: event.currentTarget.checked })}
            />
          ))}
      </Stack>
    </Card>
  );
}
