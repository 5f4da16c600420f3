import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { Membership } from '../../api/types';
import { can } from '../../session/session';
import { DropOverlay } from './DropOverlay';
import { UploadPanel } from './UploadPanel';
import type { Upload } from './uploads';
import { useFileDrop } from './useFileDrop';
import { useUploads } from './useUploads';

interface Uploading {
  canReceive: boolean;
  add: (files: File[]) => void;
}

const UploadContext = createContext<Uploading>({ canReceive: false, add: () => {} });

export const useUploading = () => useContext(UploadContext);

interface Props {
  company: Membership;
  children: ReactNode;
}

/** Takes files that are dropped anywhere on a company's pages, and keeps sending while the person moves on. */
export function UploadProvider({ company, children }: Props) {
  const { uploads, step } = useUploads(company.id);
  const canReceive = can(company, 'invoices.receive');
  const uploading = useMemo<Uploading>(
    () => ({ canReceive, add: (files) => step({ kind: 'add', files }) }),
    [canReceive, step],
  );
  const isOver = useFileDrop(canReceive, uploading.add);
  useTidyUp(uploads, () => step({ kind: 'clear' }));
  useLeaveWarning(uploads.some(({ status }) => status === 'waiting' || status === 'sending'));
  return (
    <UploadContext value={uploading}>
      {children}
      {isOver && <DropOverlay />}
      <UploadPanel uploads={uploads} onRetry={() => step({ kind: 'retry' })} onClear={() => step({ kind: 'clear' })} />
    </UploadContext>
  );
}

const tidyAfter = 10_000;

/** Takes the panel away when every file went through: the list shows them by then. */
function useTidyUp(uploads: Upload[], clear: () => void) {
  const isDone = uploads.length > 0 && uploads.every(({ status }) => status === 'received');
  const latest = useRef(clear);
  latest.current = clear;
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => latest.current(), tidyAfter);
    return () => clearTimeout(timer);
  }, [isDone]);
}

function useLeaveWarning(isBusy: boolean) {
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isBusy]);
}
