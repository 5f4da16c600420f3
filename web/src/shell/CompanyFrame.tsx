import { Outlet, useParams } from '@tanstack/react-router';
import { useLiveEvents } from '../api/liveEvents';
import { UploadProvider } from '../invoices/upload/UploadProvider';
import { useCompany } from '../session/company';

/** What every page of one company shares: the live stream and the files on their way. */
export function CompanyFrame() {
  const { companyId } = useParams({ from: '/shell/companies/$companyId' });
  const company = useCompany();
  useLiveEvents(companyId);
  return (
    <UploadProvider key={companyId} company={company}>
      <Outlet />
    </UploadProvider>
  );
}
