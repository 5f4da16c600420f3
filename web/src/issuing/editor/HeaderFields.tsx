import { Fieldset, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codes, creditTerms, currencies } from '../codes';
import { kinds } from '../filters';
import classes from '../issuing.module.css';
import { RateAdvice } from '../lookups/RateAdvice';
import { CodeInput, FieldInput, NumberInput } from './inputs';
import { SituationNote } from './SituationNote';
import type { Editor } from './useEditor';

const situations = ['normal', 'contingencia', 'sinInternet'] as const;

/** What sort of document, where it is issued, and on which terms. */
export function HeaderFields({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { form, change } = editor;
  return (
    <Fieldset legend={t('issuing.editor.document')} p="sm">
      <div className={classes.fields}>
        <NativeSelect
          label={t('issuing.filters.kind')}
          // A draft that is kept stays what it is.
          disabled={editor.issuedId !== null}
          value={form.kind}
          data={kinds.map((value) => ({ value, label: t(`issuing.kinds.${value}`) }))}
          onChange={(event) => change({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? form.kind })}
        />
        <FieldInput editor={editor} name="establishment" inputMode="numeric" />
        <FieldInput editor={editor} name="terminal" inputMode="numeric" />
        <NativeSelect
          label={t('issuing.editor.situation')}
          value={form.situation}
          data={situations.map((value) => ({ value, label: t(`issuing.situations.${value}`) }))}
          onChange={(event) =>
            change({ situation: situations.find((one) => one === event.currentTarget.value) ?? 'normal' })
          }
        />
        <CodeInput
          editor={editor}
          place="terms"
          label={t('issuing.editor.terms')}
          table="terms"
          of={codes.terms}
          value={form.terms}
          onValue={(terms) => change({ terms })}
        />
        {form.terms === '99' && <FieldInput editor={editor} name="termsOther" maxLength={100} />}
        {creditTerms.includes(form.terms) && <FieldInput editor={editor} name="creditDays" inputMode="numeric" />}
        <FieldInput editor={editor} name="currency" list="issued-currencies" maxLength={3} />
        {form.currency.trim().toUpperCase() !== 'CRC' && (
          <div>
            <NumberInput
              editor={editor}
              place="rate"
              label={t('issuing.editor.rate')}
              value={form.rate}
              onValue={(rate) => change({ rate })}
            />
            <RateAdvice editor={editor} />
          </div>
        )}
        <FieldInput editor={editor} name="ownActivity" maxLength={6} />
      </div>
      <SituationNote editor={editor} />
      <datalist id="issued-currencies">
        {currencies.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
    </Fieldset>
  );
}
