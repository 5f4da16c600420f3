import { useParams } from '@tanstack/react-router';
import { ErrorPage } from '../app/ErrorPage';
import { PageSkeleton } from '../app/PageSkeleton';
import { Review } from './Review';
import { useInvoice } from './useInvoice';
import { useNeighbours } from './useNeighbours';

/** One invoice beside its page. */
export function ReviewPage() {
  const { companyId, invoiceId } = useParams({ from: '/shell/companies/$companyId/invoices/$invoiceId' });
  const invoice = useInvoice(companyId, invoiceId);
  const neighbours = useNeighbours(companyId, invoiceId);
  if (invoice.isPending) return <PageSkeleton />;
  if (invoice.isError && invoice.data === undefined)
    return <ErrorPage error={invoice.error} reset={() => void invoice.refetch()} />;
  const { value, etag } = invoice.data;
  return <Review key={invoiceId} invoice={value} etag={etag} neighbours={neighbours} />;
}
