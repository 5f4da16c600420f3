import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/types';
import { PageSkeleton } from '../app/PageSkeleton';
import { useCompany } from '../session/company';
import { can } from '../session/session';
import { ErrorNote } from '../ui/ErrorNote';
import { ListFooter } from '../ui/ListFooter';
import { Page } from '../ui/Page';
import { CompanySignIns } from './CompanySignIns';
import { InvitationTable } from './InvitationTable';
import { InviteDialog } from './InviteDialog';
import { PeopleTable } from './PeopleTable';
import { RemovePersonDialog } from './RemovePersonDialog';
import { RoleTable } from './RoleTable';
import { usePeople } from './usePeople';

export function PeoplePage() {
  const { t } = useTranslation();
  const company = useCompany();
  const people = usePeople(company.id);
  const members = people.data?.pages.flatMap(({ items }) => items) ?? [];
  const [isAdding, adding] = useDisclosure();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const mayManage = can(company, 'people.manage');
  const add = mayManage && (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={adding.open}>
      {t('account.invite.title')}
    </Button>
  );
  return (
    <Page title={t('settings.people.title')} actions={add}>
      {people.error && <ErrorNote error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <PageSkeleton />}
      {members.length > 0 && (
        <>
          <PeopleTable members={members} mayManage={mayManage} onRemove={setLeaving} />
          <ListFooter shown={members.length} list={people} />
        </>
      )}
      <InvitationTable />
      {mayManage && <CompanySignIns />}
      <RoleTable />
      {isAdding && <InviteDialog onClose={adding.close} />}
      {leaving && <RemovePersonDialog member={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}
