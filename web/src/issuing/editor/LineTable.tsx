import { Button, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { codes, useCodeChoices } from '../codes';
import classes from '../issuing.module.css';
import { copyOf, type FormLine, newLine } from './form';
import { LineRow, type LineStep } from './LineRow';
import { placeId } from './places';
import { moved, replaced, withAfter, without } from './rows';
import type { Editor } from './useEditor';

const widths = { cabys: 140, description: 220, quantity: 80, unit: 90, price: 110, discount: 100, rate: 110 } as const;
const columns = Object.keys(widths) as (keyof typeof widths)[];

/** What is sold. Each line can be copied, moved and removed, with the mouse or from the keyboard. */
export function LineTable({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { form, preview } = editor;
  const { lines } = form;
  const units = useCodeChoices('units', codes.units);
  const take = useLineSteps(editor);
  const isPayment = form.kind === 'reciboPago';
  const shown = columns.filter((column) => !isPayment || !['cabys', 'quantity', 'unit', 'discount'].includes(column));
  return (
    <section aria-labelledby="issued-lines">
      <Title order={2} size="h5" id="issued-lines" mb="xs">
        {t('issuing.lines.title')}
      </Title>
      <div className={classes.sheet}>
        <Table aria-labelledby="issued-lines" horizontalSpacing={4} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {shown.map((column) => (
                <Table.Th key={column} w={widths[column]}>
                  {t(`issuing.lines.${column}`)}
                </Table.Th>
              ))}
              <Table.Th className={classes.number}>{t('issuing.lines.total')}</Table.Th>
              <Table.Th w={40}>
                <VisuallyHidden>{t('common.actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line, at) => (
              <LineRow
                key={line.id}
                editor={editor}
                line={line}
                at={at}
                columns={shown}
                total={preview.data?.lines[at]?.montoTotalLinea ?? null}
                onChange={(changed) => editor.change({ lines: replaced(lines, changed) })}
                onStep={(step) => take(line, at, step)}
                onKeyDown={(event) => {
                  const step = stepOf(event);
                  if (step === null) return;
                  event.preventDefault();
                  take(line, at, step);
                }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <datalist id="issued-units">
        {units.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
      <Button
        variant="default"
        size="xs"
        mt="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => editor.change({ lines: [...lines, newLine(lines)] })}
      >
        {t('issuing.lines.add')}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {t('issuing.lines.keys')}
      </Text>
    </section>
  );
}

function stepOf(event: KeyboardEvent): LineStep | null {
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.key === 'ArrowDown') return 'down';
  if (event.ctrlKey && event.key === 'Enter') return 'add';
  return event.ctrlKey && event.key === 'Delete' ? 'remove' : null;
}

/** Takes a step with a line and leaves the cursor in the line it is about. */
function useLineSteps(editor: Editor) {
  const latest = useRef(editor);
  latest.current = editor;
  return (line: FormLine, at: number, step: LineStep) => {
    const { lines } = latest.current.form;
    const [next, place] = taken(lines, line, at, step);
    flushSync(() => latest.current.change({ lines: next }));
    document.getElementById(placeId(`lines.${place}.description`))?.focus();
  };
}

function taken(lines: FormLine[], line: FormLine, at: number, step: LineStep): [FormLine[], number] {
  switch (step) {
    case 'up':
      return [moved(lines, line.id, -1), Math.max(0, at - 1)];
    case 'down':
      return [moved(lines, line.id, 1), Math.min(lines.length - 1, at + 1)];
    case 'add':
      return [withAfter(lines, line.id, newLine(lines)), at + 1];
    case 'duplicate':
      return [withAfter(lines, line.id, copyOf(line, lines)), at + 1];
    case 'remove':
      return [without(lines, line.id), Math.max(0, at - 1)];
  }
}
