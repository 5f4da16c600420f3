import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { Amount } from '../../ui/Amount';
import classes from '../issuing.module.css';
import type { Editor } from './useEditor';

interface Props {
  editor: Editor;
  isSubmitting: boolean;
  onSave: () => void;
  onSubmit: () => void;
}

/** Whether all is saved, what it comes to, and the ways on. */
export function EditorBar({ editor, isSubmitting, onSave, onSubmit }: Props) {
  const { t } = useTranslation();
  const company = useCompany();
  const isKept = editor.issuedId !== null && !editor.isDirty;
  const total = editor.preview.data?.summary.totalComprobante;
  return (
    <Group className={classes.saveBar} gap="sm">
      <Text size="sm" role="status" mr="auto">
        {isKept ? t('issuing.editor.saved') : t('issuing.editor.unsaved')}
      </Text>
      {total && <Amount amount={total} currency={editor.form.currency} />}
      <Button variant="default" size="xs" disabled={isKept} loading={editor.save.isPending} onClick={onSave}>
        {t('issuing.editor.save')}
      </Button>
      {can(company, 'receivables.issue') && (
        <Button size="xs" loading={isSubmitting} onClick={onSubmit}>
          {t('issuing.actions.signAndSubmit')}
        </Button>
      )}
    </Group>
  );
}
