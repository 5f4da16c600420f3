import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { SignInHistory } from '../security/SignInHistory';
import { useSignIns } from '../security/useSignIns';
import { useCompany, useTimeZone } from '../session/company';

/** The last sign-ins of the company's people. */
export function CompanySignIns() {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const timeZone = useTimeZone();
  const signIns = useSignIns(keys.companySignIns(companyId), (cursor, signal) =>
    answer(
      api.GET('/api/v1/companies/{companyId}/sign-ins', {
        params: { path: { companyId }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
  return <SignInHistory title={t('account.history.company')} signIns={signIns} timeZone={timeZone} withNames />;
}
