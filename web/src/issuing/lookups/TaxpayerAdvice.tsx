import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Taxpayer } from '../../api/types';
import { useCompany } from '../../session/company';
import type { Editor } from '../editor/useEditor';
import classes from '../issuing.module.css';
import { useLookupNote } from './useLookupNote';
import { isTaxpayerId, useTaxpayer } from './useLookups';

/** What the tax registry says of the id, and the way to take it over. */
export function TaxpayerAdvice({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const { form, change } = editor;
  const isKnown = form.idType !== '05' && form.idType !== '06';
  const found = useTaxpayer(companyId, form.idNumber, isKnown);
  const noteOf = useLookupNote();
  if (!isKnown || !isTaxpayerId(form.idNumber)) return null;
  const taxpayer = found.data?.value ?? null;
  const note = found.data?.result === 'notFound' ? t('lookups.taxpayer.unknown') : noteOf(found);
  return (
    <div className={classes.advice} role="status">
      {taxpayer === null ? <Text size="xs">{note}</Text> : <Known taxpayer={taxpayer} editor={editor} />}
      {taxpayer !== null && differs(taxpayer, editor) && (
        <Button variant="default" size="xs" mt={4} onClick={() => change(taken(taxpayer, editor))}>
          {t('lookups.taxpayer.use')}
        </Button>
      )}
    </div>
  );
}

function Known({ taxpayer, editor }: { taxpayer: Taxpayer; editor: Editor }) {
  const { t } = useTranslation();
  const { name, regime, state, isInArrears, hasOmissions, activities } = taxpayer;
  const active = activities.filter(({ isActive }) => isActive);
  return (
    <>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="xs">{[regime, state].filter(Boolean).join(' · ')}</Text>
      {(isInArrears || hasOmissions) && (
        <Text size="xs">{t(isInArrears ? 'lookups.taxpayer.arrears' : 'lookups.taxpayer.omissions')}</Text>
      )}
      {active.length > 0 && <Text size="xs">{t('lookups.taxpayer.activities')}</Text>}
      <Group gap={4}>
        {active.map(({ code, description }) => (
          <Button
            key={code}
            variant="default"
            size="compact-xs"
            aria-pressed={editor.form.activity === code}
            onClick={() => editor.change({ activity: code })}
          >
            {`${code} ${description}`.slice(0, 60)}
          </Button>
        ))}
      </Group>
    </>
  );
}

const differs = ({ name, idType }: Taxpayer, { form }: Editor) =>
  form.name.trim() !== name.slice(0, 100) || form.idType !== idType;

/** Name and kind of id as registered; an activity that was written stays. */
function taken({ name, idType, activities }: Taxpayer, { form }: Editor) {
  const active = activities.filter(({ isActive }) => isActive);
  const main = active.find(({ isMain }) => isMain) ?? active[0];
  return { name: name.slice(0, 100), idType, activity: form.activity.trim() || (main?.code ?? '') };
}
