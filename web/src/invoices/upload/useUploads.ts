import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { nextChunk, stepUploads } from './uploads';

/** Sends files one request after the other, so that a thousand of them do not crowd out everything else. */
export function useUploads(companyId: string) {
  const [uploads, step] = useReducer(stepUploads, []);
  const queries = useQueryClient();
  const isSending = uploads.some(({ status }) => status === 'sending');
  useEffect(() => {
    const chunk = nextChunk(uploads);
    if (isSending || chunk.length === 0) return;
    const ids = chunk.map(({ id }) => id);
    step({ kind: 'send', ids });
    send(
      companyId,
      chunk.map(({ file }) => file),
    )
      .then(({ items }) => step({ kind: 'answer', ids, items }))
      .catch((error: Error) => step({ kind: 'fail', ids, error }))
      .finally(() => queries.invalidateQueries({ queryKey: keys.company(companyId) }));
  }, [companyId, uploads, isSending, queries]);
  return { uploads, step };
}

function send(companyId: string, files: File[]) {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  return answer(
    api.POST('/api/v1/companies/{companyId}/invoices', {
      params: { path: { companyId } },
      body: { files: [] },
      bodySerializer: () => form,
    }),
  );
}
