import { describe, expect, test } from 'vitest';
import { bytesPerRequest, countUploads, filesPerRequest, nextChunk, stepUploads, type Upload } from './uploads';

const file = (name: string, size = 1) => ({ name, size }) as File;
const added = (...files: File[]) => stepUploads([], { kind: 'add', files });
const names = (uploads: Upload[]) => uploads.map((upload) => upload.file.name);

describe('files on their way', () => {
  test('go in requests of limited number', () => {
    const uploads = added(...Array.from({ length: 25 }, (_, index) => file(`${index}.pdf`)));
    expect(nextChunk(uploads)).toHaveLength(filesPerRequest);
  });

  test('go in requests of limited size, a large one alone', () => {
    const uploads = added(file('large.pdf', bytesPerRequest + 1), file('small.pdf'));
    expect(names(nextChunk(uploads))).toEqual(['large.pdf']);
  });

  test('are not sent twice', () => {
    const uploads = added(file('a.pdf'), file('b.pdf'));
    expect(names(nextChunk(stepUploads(uploads, { kind: 'send', ids: [0] })))).toEqual(['b.pdf']);
  });

  test('each have their own outcome', () => {
    const problem = { code: 'DOC-FIL-001', message: 'The file is empty.' };
    const items = [
      { fileName: 'a', invoiceId: 'i1', alreadyReceived: false, problem: null },
      { fileName: 'b', invoiceId: 'i2', alreadyReceived: true, problem: null },
      { fileName: 'c', invoiceId: null, alreadyReceived: false, problem },
    ];
    const uploads = stepUploads(added(file('a'), file('b'), file('c')), { kind: 'answer', ids: [0, 1, 2], items });
    expect(uploads.map(({ status }) => status)).toEqual(['received', 'known', 'failed']);
    expect(uploads[2]?.problem).toEqual(problem);
  });

  test('without an answer have failed', () => {
    const uploads = stepUploads(added(file('a')), { kind: 'answer', ids: [0], items: [] });
    expect(uploads[0]?.status).toBe('failed');
  });

  test('that failed wait again after a retry', () => {
    const failed = stepUploads(added(file('a')), { kind: 'fail', ids: [0], error: new Error('gone') });
    expect(countUploads(failed)).toEqual({ total: 1, failed: 1, open: 0, done: 1 });
    expect(nextChunk(stepUploads(failed, { kind: 'retry' }))).toHaveLength(1);
  });
});
