import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, answerWithETag, api, type Versioned } from '../api/client';
import { keys } from '../api/keys';
import type { DocumentBatchRequest, DocumentDetail, DocumentState, DraftRelation, DraftRequest } from '../api/types';
import type { DocumentFilters } from './filters';

const path = '/api/v1/companies/{companyId}/issued-documents';
const one = `${path}/{issuedId}` as const;
const pageSize = 50;

/** How often a document is looked at again while the authority has not decided, in milliseconds. */
const glance = 3_000;

/** Whether something still happens to it by itself. */
export function isUndecided(state: DocumentState): boolean {
  return state === 'signed' || state === 'submitted';
}

/** The list page by page; what is on screen stays until the next answer is there. */
export function useIssuedList(companyId: string, filters: DocumentFilters) {
  return useInfiniteQuery({
    queryKey: [...keys.issued(companyId), 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET(path, {
          params: { path: { companyId }, query: { ...filters, cursor: pageParam ?? undefined, limit: pageSize } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** One document, followed as long as the authority has not decided. */
export function useIssuedDocument(companyId: string, issuedId: string) {
  return useQuery({
    queryKey: keys.issuedOne(companyId, issuedId),
    queryFn: ({ signal }) => answerWithETag(api.GET(one, { params: { path: { companyId, issuedId } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && isUndecided(data.value.item.state) ? glance : false),
  });
}

/** All that happened to it: steps, calls, answers. */
export function useDocumentHistory(companyId: string, issuedId: string, state: DocumentState) {
  return useQuery({
    queryKey: [...keys.issuedOne(companyId, issuedId), 'history'],
    queryFn: ({ signal }) => answer(api.GET(`${one}/history`, { params: { path: { companyId, issuedId } }, signal })),
    refetchInterval: isUndecided(state) ? glance : false,
  });
}

export type DocumentStep = 'submit' | 'check';

/** Has it sent, or asks the authority about it. */
export function useDocumentStep(companyId: string, issuedId: string) {
  const keep = useKeep(companyId);
  return useMutation({
    mutationFn: (step: DocumentStep) => {
      const params = { path: { companyId, issuedId } };
      return answerWithETag(
        step === 'submit' ? api.POST(`${one}/submit`, { params }) : api.POST(`${one}/check`, { params }),
      );
    },
    onSuccess: keep,
  });
}

export function useDiscardDraft(companyId: string, issuedId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (etag: string) =>
      answer(api.DELETE(one, { params: { path: { companyId, issuedId }, header: { 'If-Match': etag } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...keys.issued(companyId), 'list'] }),
  });
}

/** Begins a document from another. */
export function useDraftFrom(companyId: string, issuedId: string) {
  const keep = useKeep(companyId);
  return useMutation({
    mutationFn: (relation: DraftRelation) =>
      answerWithETag(
        api.POST(`${one}/drafts`, { params: { path: { companyId, issuedId } }, body: { relation, reason: null } }),
      ),
    onSuccess: keep,
  });
}

/** A draft to keep: a new one, or a change to one that was read under this version. */
export interface DraftToSave {
  issuedId: string | null;
  etag: string;
  body: DraftRequest;
}

export function useSaveDraft(companyId: string) {
  const keep = useKeep(companyId);
  return useMutation({
    mutationFn: ({ issuedId, etag, body }: DraftToSave) => {
      if (issuedId === null) return answerWithETag(api.POST(path, { params: { path: { companyId } }, body }));
      const { kind: _, ...change } = body;
      const params = { path: { companyId, issuedId }, header: { 'If-Match': etag } };
      return answerWithETag(api.PUT(one, { params, body: change }));
    },
    onSuccess: keep,
  });
}

/** Signs a saved draft and has it sent. */
export function useSubmitDraft(companyId: string) {
  const keep = useKeep(companyId);
  return useMutation({
    mutationFn: (issuedId: string) =>
      answerWithETag(api.POST(`${one}/submit`, { params: { path: { companyId, issuedId } } })),
    onSuccess: keep,
  });
}

/** Starts the batch that takes a step with each document. */
export function useStartDocumentBatch(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DocumentBatchRequest) =>
      answer(api.POST(`${path}/batches`, { params: { path: { companyId } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.company(companyId) }),
  });
}

/** What the server answers is what is shown; lists are asked for anew. */
function useKeep(companyId: string) {
  const queries = useQueryClient();
  return (saved: Versioned<DocumentDetail>) => {
    queries.setQueryData(keys.issuedOne(companyId, saved.value.item.id), saved);
    void queries.invalidateQueries({ queryKey: keys.issued(companyId) });
  };
}
