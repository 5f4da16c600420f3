import { Alert, Button, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormReference, newReference } from './form';
import type { Editor } from './useEditor';

/** What another situation than the normal one is for, and what it asks for. */
export function SituationNote({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { form, change } = editor;
  const namesProvisional = form.references.some(isProvisional);
  if (form.situation === 'normal')
    return namesProvisional ? <Note>{t('lookups.situations.shouldBeContingency')}</Note> : null;
  return (
    <Note>
      <Text size="sm">{t(`lookups.situations.${form.situation}`)}</Text>
      {form.situation === 'contingencia' && !namesProvisional && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          onClick={() => change({ references: withProvisional(form.references) })}
        >
          {t('lookups.situations.add')}
        </Button>
      )}
    </Note>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Alert color="blue" variant="outline" mt="sm" icon={<IconInfoCircle aria-hidden />}>
      {children}
    </Alert>
  );
}

/** Stands in the document, and so in its language. */
const reasonWords = 'Sustituye un comprobante provisional';

/** The authority's codes for a document that was handed out by hand while nothing worked. */
const isProvisional = ({ type, reason }: FormReference) => type === '08' && reason === '05';

export function withProvisional(references: readonly FormReference[]): FormReference[] {
  return [...references, { ...newReference(references), type: '08', reason: '05', words: reasonWords }];
}
