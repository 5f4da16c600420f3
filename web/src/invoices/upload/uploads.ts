import type { ReceivedFile } from '../../api/types';

export type UploadStatus = 'waiting' | 'sending' | 'received' | 'known' | 'failed';

/** One file on its way to the server. */
export interface Upload {
  id: number;
  file: File;
  status: UploadStatus;
  invoiceId: string | null;
  problem: Error | ReceivedFile['problem'];
}

export const filesPerRequest = 20;
export const bytesPerRequest = 50 * 1024 * 1024;

/** What goes into the next request: the files that wait, in order, until it is full. */
export function nextChunk(uploads: Upload[]): Upload[] {
  const chunk: Upload[] = [];
  let bytes = 0;
  for (const upload of uploads.filter(({ status }) => status === 'waiting')) {
    bytes += upload.file.size;
    if (chunk.length === filesPerRequest || (chunk.length > 0 && bytes > bytesPerRequest)) break;
    chunk.push(upload);
  }
  return chunk;
}

export type UploadStep =
  | { kind: 'add'; files: File[] }
  | { kind: 'send'; ids: number[] }
  | { kind: 'answer'; ids: number[]; items: ReceivedFile[] }
  | { kind: 'fail'; ids: number[]; error: Error }
  | { kind: 'retry' }
  | { kind: 'clear' };

export function stepUploads(uploads: Upload[], step: UploadStep): Upload[] {
  switch (step.kind) {
    case 'add':
      return [...uploads, ...step.files.map((file, index) => newUpload(file, uploads.length + index))];
    case 'send':
      return change(uploads, step.ids, () => ({ status: 'sending' }));
    case 'answer':
      return change(uploads, step.ids, (index) => outcome(step.items[index]));
    case 'fail':
      return change(uploads, step.ids, () => ({ status: 'failed', problem: step.error }));
    case 'retry':
      return uploads.map((upload) => (upload.status === 'failed' ? { ...upload, ...fresh } : upload));
    case 'clear':
      return [];
  }
}

const fresh = { status: 'waiting', invoiceId: null, problem: null } as const;

function newUpload(file: File, id: number): Upload {
  return { id, file, ...fresh };
}

function change(uploads: Upload[], ids: number[], to: (index: number) => Partial<Upload>): Upload[] {
  return uploads.map((upload) => {
    const index = ids.indexOf(upload.id);
    return index < 0 ? upload : { ...upload, ...to(index) };
  });
}

/** The server answers in the order in which the files were sent. */
function outcome(item: ReceivedFile | undefined): Partial<Upload> {
  if (item === undefined) return { status: 'failed', problem: new Error('The server said nothing about this file.') };
  if (item.problem) return { status: 'failed', problem: item.problem };
  return { status: item.alreadyReceived ? 'known' : 'received', invoiceId: item.invoiceId };
}

export function countUploads(uploads: Upload[]) {
  const failed = uploads.filter(({ status }) => status === 'failed').length;
  const open = uploads.filter(({ status }) => status === 'waiting' || status === 'sending').length;
  return { total: uploads.length, failed, open, done: uploads.length - open };
}
