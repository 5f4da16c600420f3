import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setSingleKeys, singleKeysOn } from '../ui/shortcuts';
import { Card } from './Card';

/** Kept in this browser: another machine may have another keyboard. */
export function KeyboardCard() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(singleKeysOn);
  return (
    <Card title={t('shell.keys.title')}>
      <Switch
        label={t('settings.profile.singleKeys')}
        description={t('settings.profile.singleKeysWhy')}
        checked={isOn}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          setSingleKeys(event.currentTarget.checked);
        }}
      />
    </Card>
  );
}
