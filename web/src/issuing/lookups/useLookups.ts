import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';

const prefix = '/api/v1/companies/{companyId}/lookups';

/** How long to wait until somebody has typed a word, and how long an answer is as good as new, in milliseconds. */
const pause = 350;
const fresh = 10 * 60_000;

/** Advice is not worth trying twice: whoever writes goes on by hand. */
const advice = { staleTime: fresh, retry: false } as const;

const keyOf = (companyId: string, name: string, ...asked: string[]) => [
  ...keys.issuing(companyId),
  'lookups',
  name,
  ...asked,
];

/** What the authority's catalogue can be asked for: words, or a whole code. */
export function isCabysQuestion(text: string): boolean {
  const words = text.trim();
  return /^\d{13}$/.test(words) || (words.length >= 3 && !/^\d+$/.test(words));
}

export function useCabys(companyId: string, typed: string) {
  const [text] = useDebouncedValue(typed.trim(), pause);
  return useQuery({
    queryKey: keyOf(companyId, 'cabys', text),
    queryFn: ({ signal }) =>
      answer(api.GET(`${prefix}/cabys`, { params: { path: { companyId }, query: { q: text } }, signal })),
    enabled: isCabysQuestion(text) && isCabysQuestion(typed),
    placeholderData: keepPreviousData,
    ...advice,
  });
}

/** Whether a text has the form of a taxpayer's id. */
export function isTaxpayerId(text: string): boolean {
  return /^[\dA-Za-z]{9,12}$/.test(plainId(text));
}

export const plainId = (text: string) => text.replace(/[\s-]/g, '');

export function useTaxpayer(companyId: string, typed: string, enabled: boolean) {
  const [id] = useDebouncedValue(plainId(typed), pause);
  return useQuery({
    queryKey: keyOf(companyId, 'taxpayer', id),
    queryFn: ({ signal }) =>
      answer(api.GET(`${prefix}/taxpayer`, { params: { path: { companyId }, query: { identification: id } }, signal })),
    enabled: enabled && isTaxpayerId(id) && id === plainId(typed),
    ...advice,
  });
}

export function useExoneration(companyId: string, number: string) {
  return useQuery({
    queryKey: keyOf(companyId, 'exoneration', number),
    queryFn: ({ signal }) =>
      answer(api.GET(`${prefix}/exoneration`, { params: { path: { companyId }, query: { number } }, signal })),
    enabled: number.length >= 3,
    ...advice,
  });
}

/** The rate of a day, in Costa Rica; today's for none. */
export function useExchangeRate(companyId: string, currency: string, day: string) {
  return useQuery({
    queryKey: keyOf(companyId, 'rate', currency, day),
    queryFn: ({ signal }) => {
      const query = day === '' ? { currency } : { currency, day };
      return answer(api.GET(`${prefix}/exchange-rate`, { params: { path: { companyId }, query }, signal }));
    },
    enabled: currency === 'USD' || currency === 'EUR',
    ...advice,
  });
}

export function useEarlierCustomers(companyId: string, typed: string, enabled: boolean) {
  const [search] = useDebouncedValue(typed.trim(), pause);
  return useQuery({
    queryKey: keyOf(companyId, 'customers', search),
    queryFn: ({ signal }) =>
      answer(api.GET(`${prefix}/customers`, { params: { path: { companyId }, query: { search } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Provinces with their cantons and districts: they do not change while a page is open. */
export function usePlaces(companyId: string) {
  return useQuery({
    queryKey: keyOf(companyId, 'places'),
    queryFn: ({ signal }) => answer(api.GET(`${prefix}/places`, { params: { path: { companyId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
