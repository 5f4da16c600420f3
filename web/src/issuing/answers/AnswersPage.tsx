import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { PageSkeleton } from '../../app/PageSkeleton';
import { useCompany } from '../../session/company';
import { DownloadMenu } from '../../ui/DownloadMenu';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ListFooter } from '../../ui/ListFooter';
import { Page } from '../../ui/Page';
import { SearchInput } from '../../ui/SearchInput';
import { type AnswerFilters, answerKinds, cleanAnswerFilters } from '../filters';
import { AnswerTable } from './AnswerTable';

/** What the authority said, the newest first. */
export function AnswersPage() {
  const { t } = useTranslation();
  const company = useCompany();
  const { filters, change } = useAnswerFilters();
  const list = useAnswers(company.id, filters);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('issuing.answers.title')}
      actions={
        <DownloadMenu
          label={t('activity.download')}
          path={`/api/v1/companies/${company.id}/authority-answers/export`}
          filters={filters}
        />
      }
    >
      <AnswerFilterBar filters={filters} onChange={change} />
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(isFiltered ? 'issuing.answers.noMatch' : 'issuing.answers.none')}
          why={t(isFiltered ? 'issuing.answers.noMatchWhy' : 'issuing.answers.noneWhy')}
        />
      )}
      {rows.length > 0 && (
        <>
          <AnswerTable answers={rows} />
          <ListFooter shown={rows.length} list={list} />
        </>
      )}
    </Page>
  );
}

function useAnswers(companyId: string, filters: AnswerFilters) {
  return useInfiniteQuery({
    queryKey: [...keys.answers(companyId), filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/authority-answers', {
          params: { path: { companyId }, query: { ...filters, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The filters in the address, and the way to change some of them. */
function useAnswerFilters() {
  const filters = useSearch({ from: '/shell/companies/$companyId/issued/answers' });
  const navigate = useNavigate({ from: '/companies/$companyId/issued/answers' });
  const change = useCallback(
    (changes: AnswerFilters) =>
      void navigate({ search: (old) => cleanAnswerFilters({ ...old, ...changes }), replace: true }),
    [navigate],
  );
  return { filters, change };
}

interface Props {
  filters: AnswerFilters;
  onChange: (changes: AnswerFilters) => void;
}

function AnswerFilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const text = (name: 'state' | 'code' | 'from' | 'to', type: 'text' | 'date') => (
    <TextInput
      type={type}
      w={150}
      label={t(`issuing.answers.filters.${name}`)}
      value={filters[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <Group gap="xs" align="end">
      <SearchInput
        label={t('issuing.facts.key')}
        hint={t('issuing.answers.filters.keyHint')}
        search={filters.key ?? ''}
        onChange={(key) => onChange({ key })}
      />
      <NativeSelect
        label={t('issuing.answers.filters.kind')}
        value={filters.kind ?? ''}
        data={[
          { value: '', label: t('issuing.answers.filters.every') },
          ...answerKinds.map((value) => ({ value, label: t(`issuing.answers.kinds.${value}`) })),
        ]}
        onChange={(event) => onChange({ kind: answerKinds.find((kind) => kind === event.currentTarget.value) })}
      />
      {text('state', 'text')}
      {text('code', 'text')}
      {text('from', 'date')}
      {text('to', 'date')}
    </Group>
  );
}
