import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/errors';
import { LeaveGuard } from '../../review/LeaveGuard';
import { useCompany } from '../../session/company';
import { useSavedNote } from '../../settings/useSavedNote';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import { useSaveKey } from '../../ui/useSaveKey';
import classes from '../issuing.module.css';
import { SubmitDialog } from '../SubmitDialog';
import { Totals } from '../Totals';
import { ChargeRows } from './ChargeRows';
import { EditorBar } from './EditorBar';
import { FindingSummary } from './FindingSummary';
import { HeaderFields } from './HeaderFields';
import { LineTable } from './LineTable';
import { PartyFields } from './PartyFields';
import { PaymentRows } from './PaymentRows';
import { ReferenceRows } from './ReferenceRows';
import { keepRefusal, useRefusal } from './refusal';
import { type Begun, type Editor, useEditor } from './useEditor';

interface Props {
  begun: Begun;
  onReload?: () => void;
}

/** Writes a document: the form, what it comes to, and what the authority would say against it. */
export function DraftEditor({ begun, onReload }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const editor = useEditor(companyId, begun);
  const steps = useEditorSteps(companyId, editor);
  const { form, preview } = editor;
  const refusal = useRefusal(companyId, begun.issuedId);
  const failed = editor.save.error ?? editor.submit.error ?? (isUntouched(editor) ? refusal : null);
  const isStale = editor.save.error instanceof ApiError && editor.save.error.isStale;
  return (
    <Page title={editor.issuedId === null ? t('issuing.new') : t('issuing.editor.title')}>
      <LeaveGuard when={editor.isDirty} />
      <EditorBar editor={editor} onSave={steps.save} onSubmit={steps.askToSubmit} isSubmitting={steps.isSubmitting} />
      {failed && <ErrorNote error={failed} onRetry={isStale ? onReload : undefined} />}
      {preview.error && !failed && <ErrorNote error={preview.error} />}
      {editor.isAsked && editor.bad.length > 0 && (
        <Alert
          color="red"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('issuing.editor.badNumbers')}
        />
      )}
      <Stack className={classes.form}>
        <HeaderFields editor={editor} />
        <PartyFields editor={editor} />
        <LineTable editor={editor} />
        <div className={classes.foot}>
          <Stack>
            <PaymentRows editor={editor} />
            <ReferenceRows editor={editor} />
            <ChargeRows editor={editor} />
          </Stack>
          <div>
            {preview.data && <Totals summary={preview.data.summary} />}
            <FindingSummary editor={editor} />
          </div>
        </div>
      </Stack>
      {steps.isAsking && preview.data && (
        <SubmitDialog
          customer={form.name || null}
          total={preview.data.summary.totalComprobante ?? '0'}
          currency={form.currency}
          situation={form.situation}
          isBusy={steps.isSubmitting}
          onSubmit={steps.submit}
          onClose={steps.close}
        />
      )}
    </Page>
  );
}

/** Neither saved nor submitted since it was opened. */
const isUntouched = ({ save, submit }: Editor) => save.isIdle && submit.isIdle;

function useEditorSteps(companyId: string, editor: Editor) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const saved = useSavedNote();
  const [isAsking, setAsking] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const open = (issuedId: string, isEdit: boolean) =>
    navigate({
      to: isEdit ? '/companies/$companyId/issued/$issuedId/edit' : '/companies/$companyId/issued/$issuedId',
      params: { companyId, issuedId },
      replace: true,
      // What was to be kept is kept.
      ignoreBlocker: true,
    });
  // A refusal stands on the page by itself.
  const save = () =>
    void editor.saveAsync().then(
      (document) => {
        if (document === null) return;
        saved();
        if (editor.issuedId === null) void open(document.item.id, true);
      },
      () => {},
    );
  const askToSubmit = () => {
    editor.ask();
    const isGood = editor.bad.length === 0 && !editor.findings.some(({ severity }) => severity === 'error');
    if (isGood && editor.preview.data) setAsking(true);
    else document.getElementById('issued-findings')?.focus();
  };
  const submit = () => {
    setSubmitting(true);
    const run = async () => {
      const document = await editor.saveAsync();
      if (document === null) return;
      try {
        await editor.submit.mutateAsync(document.item.id);
      } catch (refusal) {
        // It is kept as a draft all the same: from now on that is its address, and the refusal goes along.
        if (editor.issuedId === null) {
          keepRefusal(queries, companyId, document.item.id, refusal);
          await open(document.item.id, true);
        }
        return;
      }
      await open(document.item.id, false);
    };
    void run()
      .catch(() => {})
      .finally(() => {
        setSubmitting(false);
        setAsking(false);
      });
  };
  useSaveKey(save);
  return { save, askToSubmit, submit, isAsking, isSubmitting, close: () => setAsking(false) };
}
