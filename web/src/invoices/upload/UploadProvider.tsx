import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Membership } from '../../api/types';
import { can } from '../../session/session';
import { DropOverlay } from './DropOverlay';
import { UploadPanel } from './UploadPanel';
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
  useLeaveWarning(uploads.some(({ status }) => status === 'waiting' || status === 'sending'));
  return (
    <UploadContext value={uploading}>
      {children}
      {isOver && <DropOverlay />}
      <UploadPanel uploads={uploads} onRetry={() => step({ kind: 'retry' })} onClear={() => step({ kind: 'clear' })} />
    </UploadContext>
  );
}

function useLeaveWarning(isBusy: boolean) {
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isBusy]);
}
