import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../api/types';
import { StateLabel } from '../invoices/StateLabel';
import { useCompany } from '../session/company';
import { TextLink } from '../ui/links';
import { Actions } from './Actions';
import classes from './review.module.css';
import type { Neighbours } from './useNeighbours';

interface Props {
  invoice: Invoice;
  name: string;
  isDirty: boolean;
  neighbours: Neighbours;
}

export function ReviewHeader({ invoice, name, isDirty, neighbours }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const search = useSearch({ from: '/shell/companies/$companyId/invoices/$invoiceId' });
  return (
    <header className={classes.header}>
      <TextLink to="/companies/$companyId/invoices" params={{ companyId }} search={search}>
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          {t('review.back')}
        </Group>
      </TextLink>
      <Title order={1} size="h4" className={classes.name}>
        {name}
      </Title>
      <StateLabel state={invoice.state} />
      {invoice.waitingFor && (
        <Text size="sm" c="dimmed">
          {t('review.waitingFor', { who: t(`invoices.waitingFor.${invoice.waitingFor}`) })}
        </Text>
      )}
      <Actions invoice={invoice} isDirty={isDirty} />
      <NeighbourLinks neighbours={neighbours} />
    </header>
  );
}

function NeighbourLinks({ neighbours: { openPrevious, openNext } }: { neighbours: Neighbours }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('review.previous')}
        disabled={openPrevious === null}
        onClick={openPrevious ?? undefined}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('review.next')}
        disabled={openNext === null}
        onClick={openNext ?? undefined}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
