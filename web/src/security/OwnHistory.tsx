import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { useTimeZone } from '../session/company';
import { SignInHistory } from './SignInHistory';
import { useSignIns } from './useSignIns';

export function OwnHistory() {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const signIns = useSignIns(keys.signIns, (cursor, signal) =>
    answer(api.GET('/api/v1/profile/sign-ins', { params: { query: { cursor, limit: 20 } }, signal })),
  );
  return <SignInHistory title={t('account.history.title')} signIns={signIns} timeZone={timeZone} />;
}
