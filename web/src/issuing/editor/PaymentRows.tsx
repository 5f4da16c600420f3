import { useTranslation } from 'react-i18next';
import { codes } from '../codes';
import { type FormPayment, newPayment } from './form';
import { CodeInput, NumberInput, PlainInput } from './inputs';
import { RowsFieldset } from './RowsFieldset';
import { replaced, without } from './rows';
import type { Editor } from './useEditor';

const most = 4;

/** How it is paid; one means may be left without an amount and takes the rest. */
export function PaymentRows({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { payments } = editor.form;
  const change = (changed: FormPayment) => editor.change({ payments: replaced(payments, changed) });
  return (
    <RowsFieldset
      legend={t('issuing.payments.title')}
      add={t('issuing.payments.add')}
      rows={payments}
      most={most}
      onAdd={() => editor.change({ payments: [...payments, newPayment(payments)] })}
      onRemove={(id) => editor.change({ payments: without(payments, id) })}
    >
      {(row, at) => (
        <>
          <CodeInput
            editor={editor}
            place={`payments.${at}.type`}
            label={t('issuing.payments.type')}
            table="payments"
            of={codes.payments}
            value={row.type}
            onValue={(type) => change({ ...row, type })}
          />
          {row.type === '99' && (
            <PlainInput
              editor={editor}
              place={`payments.${at}.other`}
              label={t('issuing.payments.other')}
              value={row.other}
              onValue={(other) => change({ ...row, other })}
            />
          )}
          {payments.length > 1 && (
            <NumberInput
              editor={editor}
              place={`payments.${at}.amount`}
              label={t('issuing.payments.amount')}
              value={row.amount}
              onValue={(amount) => change({ ...row, amount })}
            />
          )}
        </>
      )}
    </RowsFieldset>
  );
}
