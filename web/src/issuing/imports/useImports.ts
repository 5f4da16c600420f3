import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { toBase64 } from '../settings/UploadKeyForm';

const path = '/api/v1/companies/{companyId}/draft-imports';

/** Has a file read; nothing is drafted yet. */
export function useReadImport(companyId: string) {
  return useMutation({
    mutationFn: async (file: File) => {
      const body = { file: toBase64(new Uint8Array(await file.arrayBuffer())), fileName: file.name };
      return answer(api.POST(path, { params: { path: { companyId } }, body }));
    },
  });
}

/** Has drafts made of what was read. */
export function useConfirmImport(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) =>
      answer(api.POST(`${path}/{importId}/confirm`, { params: { path: { companyId, importId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.company(companyId) }),
  });
}
