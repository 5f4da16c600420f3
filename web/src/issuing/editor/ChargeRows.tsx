import { useTranslation } from 'react-i18next';
import { codes } from '../codes';
import { type FormCharge, newCharge } from './form';
import { CodeInput, NumberInput, PlainInput } from './inputs';
import { RowsFieldset } from './RowsFieldset';
import { replaced, without } from './rows';
import type { Editor } from './useEditor';

const most = 15;

/** What is charged besides the lines. */
export function ChargeRows({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { charges } = editor.form;
  const change = (changed: FormCharge) => editor.change({ charges: replaced(charges, changed) });
  return (
    <RowsFieldset
      legend={t('issuing.charges.title')}
      add={t('issuing.charges.add')}
      rows={charges}
      most={most}
      onAdd={() => editor.change({ charges: [...charges, newCharge(charges)] })}
      onRemove={(id) => editor.change({ charges: without(charges, id) })}
    >
      {(row, at) => (
        <>
          <CodeInput
            editor={editor}
            place={`charges.${at}.type`}
            label={t('issuing.charges.type')}
            table="charges"
            of={codes.charges}
            value={row.type}
            onValue={(type) => change({ ...row, type })}
          />
          <PlainInput
            editor={editor}
            place={`charges.${at}.detail`}
            label={t('issuing.charges.detail')}
            maxLength={160}
            value={row.detail}
            onValue={(detail) => change({ ...row, detail })}
          />
          <NumberInput
            editor={editor}
            place={`charges.${at}.amount`}
            label={t('issuing.charges.amount')}
            value={row.amount}
            onValue={(amount) => change({ ...row, amount })}
          />
        </>
      )}
    </RowsFieldset>
  );
}
