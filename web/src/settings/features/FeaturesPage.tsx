import { Badge, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Feature } from '../../api/types';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useFormats } from '../../i18n/useFormats';
import { wordsFor } from '../../i18n/words';
import { useCompany, useTimeZone } from '../../session/company';
import { can } from '../../session/session';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { useErrorWords } from '../../ui/useErrorWords';
import { useNotify } from '../../ui/useNotify';
import { useFeatures, useSwitchFeature } from './useFeatures';

/** What the company uses: each feature with its switch. */
export function FeaturesPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const features = useFeatures(company.id);
  return (
    <Page title={t('features.title')}>
      <Text>{t('features.intro')}</Text>
      {!can(company, 'company.manage') && <Text>{t('features.readOnly')}</Text>}
      {features.error && <ErrorNote error={features.error} onRetry={() => void features.refetch()} />}
      {features.isPending && <PageSkeleton />}
      {features.data?.map((feature) => (
        <FeatureCard key={feature.name} feature={feature} />
      ))}
    </Page>
  );
}

function FeatureCard({ feature }: { feature: Feature }) {
  const { t, i18n } = useTranslation();
  const title = wordsFor(i18n, `features.names.${feature.name}.title`, feature.title);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <Group gap="xs">
            <Title order={2} size="h5">
              {title}
            </Title>
            {feature.stage === 'preview' && <Badge variant="default">{t('features.stages.preview')}</Badge>}
          </Group>
          <Text size="sm">{wordsFor(i18n, `features.names.${feature.name}.description`, feature.description)}</Text>
          <Changed feature={feature} />
        </Stack>
        <FeatureSwitch feature={feature} title={title} />
      </Group>
    </Paper>
  );
}

function Changed({ feature: { changedAt, changedByName } }: { feature: Feature }) {
  const { t } = useTranslation();
  const formats = useFormats(useTimeZone());
  if (changedAt === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('features.changed', { name: changedByName, at: formats.instant(changedAt) })}
    </Text>
  );
}

function FeatureSwitch({ feature: { name, isOn }, title }: { feature: Feature; title: string }) {
  const { t } = useTranslation();
  const company = useCompany();
  const notify = useNotify();
  const words = useErrorWords();
  const change = useSwitchFeature(company.id);
  const turn = (wanted: boolean) =>
    change.mutate(
      { name, isOn: wanted },
      {
        onSuccess: () => notify({ message: t(wanted ? 'features.turnedOn' : 'features.turnedOff') }),
        onError: (error) => notify({ message: words(error), isBad: true }),
      },
    );
  return (
    <Switch
      aria-label={title}
      checked={change.isPending ? change.variables.isOn : isOn}
      disabled={!can(company, 'company.manage')}
      label={t(isOn ? 'features.on' : 'features.off')}
      labelPosition="left"
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  );
}
