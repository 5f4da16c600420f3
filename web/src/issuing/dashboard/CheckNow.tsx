import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { DocumentBulkDialog } from '../list/DocumentBulkDialog';

/** Has the authority asked about all that it has not decided; absent for those who take no steps with many at once. */
export function CheckNow({ waiting }: { waiting: number }) {
  const { t } = useTranslation();
  const company = useCompany();
  // What is asked about stays what was seen, whatever the page shows meanwhile.
  const [asked, setAsked] = useState<number | null>(null);
  if (!can(company, 'receivables.bulk')) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconRefresh size={16} aria-hidden />}
        disabled={waiting === 0}
        onClick={() => setAsked(waiting)}
      >
        {t('dashboard.checkAll')}
      </Button>
      {asked !== null && (
        <DocumentBulkDialog
          step="check"
          target={{ kind: 'matching', filters: { state: 'submitted' }, total: asked }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
