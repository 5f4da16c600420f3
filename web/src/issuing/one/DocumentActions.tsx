import { Button, Group } from '@mantine/core';
import { createLink, useNavigate } from '@tanstack/react-router';
import { type ComponentPropsWithRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail, DraftRelation } from '../../api/types';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { useErrorWords } from '../../ui/useErrorWords';
import { useNotify } from '../../ui/useNotify';
import { SubmitDialog } from '../SubmitDialog';
import { useDocumentStep, useDraftFrom } from '../useIssued';
import { DiscardDialog } from './DiscardDialog';
import { relationsOf } from './relations';

const ButtonLink = createLink((props: Omit<ComponentPropsWithRef<'a'>, 'color'>) => (
  <Button component="a" variant="default" {...props} />
));

interface Props {
  document: DocumentDetail;
  etag: string;
}

/** What the person may do with the document now. */
export function DocumentActions({ document, etag }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const [asking, setAsking] = useState<'submit' | 'discard' | null>(null);
  const { take, isPending } = useStepTaker(document);
  const { item, actions } = document;
  const close = () => setAsking(null);
  return (
    <Group gap="xs">
      {actions.includes('revise') && (
        <>
          <ButtonLink to="/companies/$companyId/issued/$issuedId/edit" params={{ companyId, issuedId: item.id }}>
            {t('issuing.actions.edit')}
          </ButtonLink>
          <Button variant="default" onClick={() => setAsking('discard')}>
            {t('issuing.actions.discard')}
          </Button>
        </>
      )}
      {actions.includes('ask') && (
        <Button variant="default" loading={isPending} onClick={() => take('check')}>
          {t('issuing.actions.check')}
        </Button>
      )}
      <NewFrom document={document} />
      {actions.includes('queue') && (
        <Button loading={isPending} onClick={() => take('submit')}>
          {t('issuing.actions.submit')}
        </Button>
      )}
      {actions.includes('sign') && (
        <Button onClick={() => setAsking('submit')}>{t('issuing.actions.signAndSubmit')}</Button>
      )}
      {asking === 'submit' && (
        <SubmitDialog
          customer={item.customerName}
          total={item.total}
          currency={item.currency}
          situation={document.situation}
          isBusy={isPending}
          onSubmit={() => take('submit', close)}
          onClose={close}
        />
      )}
      {asking === 'discard' && <DiscardDialog issuedId={item.id} etag={etag} onClose={close} />}
    </Group>
  );
}

function useStepTaker({ item }: DocumentDetail) {
  const { t } = useTranslation();
  const notify = useNotify();
  const words = useErrorWords();
  const { mutate, isPending } = useDocumentStep(useCompany().id, item.id);
  const take = (step: 'submit' | 'check', onDone = () => {}) =>
    mutate(step, {
      onSuccess: () => notify({ message: t(`issuing.done.${step}`) }),
      onError: (error) => notify({ message: words(error), isBad: true }),
      onSettled: onDone,
    });
  return { take, isPending };
}

/** Documents that can be begun from this one: each opens in the editor. */
function NewFrom({ document: { item } }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const company = useCompany();
  const navigate = useNavigate();
  const notify = useNotify();
  const words = useErrorWords();
  const begin = useDraftFrom(company.id, item.id);
  if (!can(company, 'receivables.edit')) return null;
  const run = (relation: DraftRelation) =>
    begin.mutate(relation, {
      onSuccess: ({ value }) =>
        void navigate({
          to: '/companies/$companyId/issued/$issuedId/edit',
          params: { companyId: company.id, issuedId: value.item.id },
        }),
      onError: (error) => notify({ message: words(error), isBad: true }),
    });
  return relationsOf(item).map((relation) => (
    <Button
      key={relation}
      variant={relation === 'replace' ? 'filled' : 'default'}
      loading={begin.isPending && begin.variables === relation}
      onClick={() => run(relation)}
    >
      {t(`issuing.relations.${relation}`)}
    </Button>
  ));
}
