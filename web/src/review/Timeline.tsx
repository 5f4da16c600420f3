import { useQuery } from '@tanstack/react-query';
import { EventLine } from '../activity/EventLine';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { ErrorNote } from '../ui/ErrorNote';
import classes from './review.module.css';

/** Everything that happened to one invoice, oldest first. */
export function Timeline({ invoiceId }: { invoiceId: string }) {
  const { id: companyId } = useCompany();
  const timeline = useQuery({
    queryKey: keys.timeline(companyId, invoiceId),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/invoices/{invoiceId}/timeline', {
          params: { path: { companyId, invoiceId } },
          signal,
        }),
      ),
  });
  if (timeline.isPending) return <PageSkeleton />;
  if (timeline.isError) return <ErrorNote error={timeline.error} onRetry={() => void timeline.refetch()} />;
  return (
    <ol className={classes.timeline}>
      {timeline.data.items.map((event) => (
        <li key={event.sequence}>
          <EventLine event={event} />
        </li>
      ))}
    </ol>
  );
}
