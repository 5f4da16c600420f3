import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';

/** How issuing stands; whatever happens in the company has it asked for anew, see useLiveEvents. */
export function useDashboard(companyId: string) {
  return useQuery({
    queryKey: [...keys.issued(companyId), 'dashboard'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}/issuing-dashboard', { params: { path: { companyId } }, signal })),
  });
}
