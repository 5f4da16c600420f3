import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { Feature } from '../../api/types';

/** The features of the company, on and off. An event of the company has them read again. */
export function useFeatures(companyId: string) {
  return useQuery({
    queryKey: keys.features(companyId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}/features', { params: { path: { companyId } }, signal })),
  });
}

/** Whether a feature is on. Until that is known the pages show it: the server refuses what is off. */
export function useFeature(companyId: string, name: string): boolean {
  return useFeatures(companyId).data?.find((feature) => feature.name === name)?.isOn ?? true;
}

export function useSwitchFeature(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, isOn }: Pick<Feature, 'name' | 'isOn'>) =>
      answer(
        api.PUT('/api/v1/companies/{companyId}/features/{feature}', {
          params: { path: { companyId, feature: name } },
          body: { isOn },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.features(companyId) }),
  });
}
