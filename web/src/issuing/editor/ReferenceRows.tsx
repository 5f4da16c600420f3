import { useTranslation } from 'react-i18next';
import { codes } from '../codes';
import { type FormReference, newReference } from './form';
import { CodeInput, PlainInput } from './inputs';
import { RowsFieldset } from './RowsFieldset';
import { replaced, without } from './rows';
import type { Editor } from './useEditor';

const most = 10;

/** The documents that this one is about. */
export function ReferenceRows({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { references } = editor.form;
  const change = (changed: FormReference) => editor.change({ references: replaced(references, changed) });
  return (
    <RowsFieldset
      legend={t('issuing.references.title')}
      add={t('issuing.references.add')}
      rows={references}
      most={most}
      onAdd={() => editor.change({ references: [...references, newReference(references)] })}
      onRemove={(id) => editor.change({ references: without(references, id) })}
    >
      {(row, at) => (
        <>
          <CodeInput
            editor={editor}
            place={`references.${at}.type`}
            label={t('issuing.references.type')}
            table="references"
            of={codes.references}
            value={row.type}
            onValue={(type) => change({ ...row, type })}
          />
          {(['number', 'day'] as const).map((name) => (
            <PlainInput
              key={name}
              editor={editor}
              place={`references.${at}.${name}`}
              label={t(`issuing.references.${name}`)}
              type={name === 'day' ? 'date' : 'text'}
              maxLength={50}
              value={row[name]}
              onValue={(value) => change({ ...row, [name]: value })}
            />
          ))}
          <CodeInput
            editor={editor}
            place={`references.${at}.reason`}
            label={t('issuing.references.reason')}
            table="reasons"
            of={codes.reasons}
            nothing="–"
            value={row.reason}
            onValue={(reason) => change({ ...row, reason })}
          />
          <PlainInput
            editor={editor}
            place={`references.${at}.words`}
            label={t('issuing.references.words')}
            maxLength={180}
            value={row.words}
            onValue={(words) => change({ ...row, words })}
          />
        </>
      )}
    </RowsFieldset>
  );
}
