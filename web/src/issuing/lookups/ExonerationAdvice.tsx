import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exonerated } from '../../api/types';
import { useCompany } from '../../session/company';
import { CalendarDate } from '../../ui/Dates';
import type { FormExoneration } from '../editor/form';
import classes from '../issuing.module.css';
import { useLookupNote } from './useLookupNote';
import { useExoneration } from './useLookups';

interface Props {
  number: string;
  cabys: string;
  onUse: (found: Partial<FormExoneration>) => void;
}

/** What the authority knows of an authorisation; asked when somebody wants to know. */
export function ExonerationAdvice({ number, cabys, onUse }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const [asked, setAsked] = useState('');
  const found = useExoneration(companyId, asked);
  const noteOf = useLookupNote();
  const value = asked === number.trim() ? (found.data?.value ?? null) : null;
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        loading={found.isFetching}
        disabled={number.trim().length < 3}
        onClick={() => setAsked(number.trim())}
      >
        {t('lookups.exoneration.ask')}
      </Button>
      <div role="status" className={asked === '' ? undefined : classes.advice}>
        {asked !== '' && value === null && <Text size="sm">{noteOf(found)}</Text>}
        {value && <Known found={value} cabys={cabys} />}
        {value && (
          <Button variant="default" size="xs" mt={4} onClick={() => onUse(taken(value))}>
            {t('lookups.exoneration.use')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Known({ found, cabys }: { found: Exonerated; cabys: string }) {
  const { t } = useTranslation();
  const isCovered = found.cabys.length === 0 || found.cabys.includes(cabys);
  return (
    <>
      <Text size="sm">{t('lookups.exoneration.known', { points: String(Number(found.percentage)) })}</Text>
      <Text size="xs">
        {t('lookups.exoneration.until')} <CalendarDate date={found.expiresAt?.slice(0, 10) ?? null} />
      </Text>
      {!isCovered && <Text size="xs">{t('lookups.exoneration.otherGoods')}</Text>}
    </>
  );
}

/** What is not said stays as it was typed. */
function taken({ percentage, documentType, institution, issuedAt }: Exonerated): Partial<FormExoneration> {
  return {
    points: percentage,
    ...(documentType && { type: documentType }),
    ...(institution && { institution }),
    ...(issuedAt && { day: issuedAt.slice(0, 10) }),
  };
}
