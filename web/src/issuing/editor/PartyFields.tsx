import { Fieldset } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codes } from '../codes';
import classes from '../issuing.module.css';
import { CustomerSearch } from '../lookups/CustomerSearch';
import { PlaceFields } from '../lookups/PlaceFields';
import { TaxpayerAdvice } from '../lookups/TaxpayerAdvice';
import { isPurchase } from './form';
import { CodeInput, FieldInput } from './inputs';
import type { Editor } from './useEditor';

/** The customer; where the buyer writes the document, the seller. */
export function PartyFields({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { form, change } = editor;
  return (
    <Fieldset legend={t(isPurchase(form.kind) ? 'issuing.editor.seller' : 'issuing.editor.customer')} p="sm">
      <div className={classes.fields}>
        {!isPurchase(form.kind) && (
          <div className={classes.span}>
            <CustomerSearch editor={editor} />
          </div>
        )}
        <div className={classes.span}>
          <FieldInput editor={editor} name="name" maxLength={100} />
        </div>
        <CodeInput
          editor={editor}
          place="idType"
          label={t('issuing.editor.idType')}
          table="ids"
          of={codes.ids}
          value={form.idType}
          onValue={(idType) => change({ idType })}
        />
        <div>
          <FieldInput editor={editor} name="idNumber" maxLength={24} />
          <TaxpayerAdvice editor={editor} />
        </div>
        <FieldInput editor={editor} name="email" />
        <FieldInput editor={editor} name="activity" maxLength={6} />
        <PlaceFields
          value={form}
          onValue={({ province, canton, district }) => change({ province, canton, district })}
        />
        <div className={classes.span}>
          <FieldInput editor={editor} name="address" maxLength={250} />
        </div>
      </div>
    </Fieldset>
  );
}
