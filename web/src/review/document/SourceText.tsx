import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { PageSkeleton } from '../../app/PageSkeleton';
import { ErrorNote } from '../../ui/ErrorNote';
import classes from './document.module.css';

interface Props {
  companyId: string;
  documentId: string;
}

/** The text of an electronic invoice, which has no page. */
export function SourceText({ companyId, documentId }: Props) {
  const { t } = useTranslation();
  const text = useQuery({
    queryKey: keys.documentText(companyId, documentId),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/companies/{companyId}/documents/{documentId}/text', {
          params: { path: { companyId, documentId } },
          parseAs: 'text',
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (text.isPending) return <PageSkeleton />;
  if (text.isError) return <ErrorNote error={text.error} onRetry={() => void text.refetch()} />;
  return (
    <textarea
      className={classes.source}
      readOnly
      spellCheck={false}
      aria-label={t('review.source')}
      value={text.data}
    />
  );
}
