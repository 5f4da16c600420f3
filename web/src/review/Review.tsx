import { Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../api/types';
import { useCompany } from '../session/company';
import { useDocumentName } from '../ui/Page';
import { useSaveKey } from '../ui/useSaveKey';
import { DocumentPane } from './document/DocumentPane';
import { FieldList } from './fields/FieldList';
import { LeaveGuard } from './LeaveGuard';
import { LineTable } from './lines/LineTable';
import { Notices } from './Notices';
import { ReviewHeader } from './ReviewHeader';
import classes from './review.module.css';
import { SaveBar } from './SaveBar';
import { Timeline } from './Timeline';
import type { Neighbours } from './useNeighbours';
import { type ReviewTab, useReview } from './useReview';

interface Props {
  invoice: Invoice;
  etag: string;
  neighbours: Neighbours;
}

export function Review({ invoice, etag, neighbours }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const review = useReview(company.id, invoice, etag);
  const name = [invoice.supplierName ?? invoice.fileName, invoice.invoiceNumber].filter(Boolean).join(' · ');
  useDocumentName(name);
  useSaveKey(review.save);
  return (
    <div className={classes.review}>
      <ReviewHeader invoice={invoice} name={name} isDirty={review.changes > 0} neighbours={neighbours} />
      <div className={classes.panes}>
        <DocumentPane review={review} />
        <div className={classes.side}>
          <Stack gap="sm">
            <Notices review={review} />
            {review.canCorrect && <SaveBar review={review} />}
            <Tabs value={review.tab} onChange={(tab) => review.setTab(tab as ReviewTab)} keepMounted={false}>
              <Tabs.List mb="sm">
                <Tabs.Tab value="fields">{t('review.tabs.fields')}</Tabs.Tab>
                <Tabs.Tab value="timeline">{t('review.tabs.timeline')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="fields">
                <Stack gap="lg">
                  <FieldList review={review} />
                  <LineTable review={review} />
                </Stack>
              </Tabs.Panel>
              <Tabs.Panel value="timeline">
                <Timeline invoiceId={invoice.id} />
              </Tabs.Panel>
            </Tabs>
          </Stack>
        </div>
      </div>
      <LeaveGuard when={review.changes > 0} />
    </div>
  );
}
