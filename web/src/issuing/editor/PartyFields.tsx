import { Fieldset } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codes } from '../codes';
import classes from '../issuing.module.css';
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
        <FieldInput editor={editor} name="idNumber" maxLength={24} />
        <FieldInput editor={editor} name="email" />
        <FieldInput editor={editor} name="activity" maxLength={6} />
        <FieldInput editor={editor} name="province" inputMode="numeric" maxLength={1} />
        <FieldInput editor={editor} name="canton" inputMode="numeric" maxLength={2} />
        <FieldInput editor={editor} name="district" inputMode="numeric" maxLength={2} />
        <div className={classes.span}>
          <FieldInput editor={editor} name="address" maxLength={250} />
        </div>
      </div>
    </Fieldset>
  );
}
