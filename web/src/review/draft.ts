import type { Invoice, LineInput, Revision } from '../api/types';
import { isDecimal } from '../i18n/decimals';
import type { FieldName } from './fieldNames';

/** A line while it is edited; the id keeps its row apart from the others. */
export type DraftLine = { id: number } & { [Cell in keyof LineInput]-?: string };

/** What a person changed and has not saved, and the version on which they began. */
export interface Draft {
  etag: string | null;
  fields: Partial<Record<FieldName, string>>;
  /** Which of the fields hold a value chosen from the page, by the number of the candidate. */
  chosen: Partial<Record<FieldName, number>>;
  lines: DraftLine[] | null;
}

export const emptyDraft: Draft = { etag: null, fields: {}, chosen: {}, lines: null };

export type DraftChange =
  | { kind: 'field'; name: FieldName; value: string; saved: string; etag: string; candidate?: number }
  | { kind: 'lines'; lines: DraftLine[]; etag: string }
  | { kind: 'discard' };

export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.kind) {
    case 'field':
      return withField({ ...draft, etag: draft.etag ?? change.etag }, change);
    case 'lines':
      return { ...draft, etag: draft.etag ?? change.etag, lines: change.lines };
    case 'discard':
      return emptyDraft;
  }
}

/** A value put back to what is saved is no change; one that is typed is not chosen any more. */
function withField(draft: Draft, change: { name: FieldName; value: string; saved: string; candidate?: number }): Draft {
  const { [change.name]: _, ...fields } = draft.fields;
  const { [change.name]: __, ...chosen } = draft.chosen;
  if (change.value === change.saved) return { ...draft, fields, chosen };
  return {
    ...draft,
    fields: { ...fields, [change.name]: change.value },
    chosen: change.candidate === undefined ? chosen : { ...chosen, [change.name]: change.candidate },
  };
}

export function countChanges(draft: Draft): number {
  return Object.keys(draft.fields).length + (draft.lines === null ? 0 : 1);
}

/** What is sent: an emptied field becomes null. */
export function toRevision(draft: Draft): Revision {
  const fields = Object.fromEntries(Object.entries(draft.fields).map(([name, value]) => [name, value.trim() || null]));
  return {
    fields,
    ...(Object.keys(draft.chosen).length > 0 && { chosen: draft.chosen as Record<string, number> }),
    ...(draft.lines !== null && { lines: draft.lines.map(toLineInput) }),
  };
}

export const lineCells = ['description', 'quantity', 'unit', 'unitPrice', 'taxRate', 'netAmount'] as const;
export type LineCell = (typeof lineCells)[number];

const textCells: readonly LineCell[] = ['description', 'unit'];

export function isTextCell(cell: LineCell): boolean {
  return textCells.includes(cell);
}

/** Whether a cell holds what it may: numbers are empty or canonical decimals. */
export function isValidCell(line: DraftLine, cell: LineCell): boolean {
  return isTextCell(cell) || line[cell] === '' || isDecimal(line[cell]);
}

export function areValidLines(lines: DraftLine[]): boolean {
  return lines.every((line) => lineCells.every((cell) => isValidCell(line, cell)));
}

export function draftLines({ lines }: Invoice): DraftLine[] {
  return lines.map((line, id) => ({
    id,
    description: line.description ?? '',
    quantity: line.quantity ?? '',
    unit: line.unit ?? '',
    unitPrice: line.unitPrice ?? '',
    taxRate: line.taxRate ?? '',
    netAmount: line.netAmount ?? '',
  }));
}

export function newLine(lines: DraftLine[]): DraftLine {
  const id = Math.max(-1, ...lines.map((line) => line.id)) + 1;
  return { id, description: '', quantity: '', unit: '', unitPrice: '', taxRate: '', netAmount: '' };
}

function toLineInput({ id: _, ...cells }: DraftLine): LineInput {
  return {
    description: cells.description.trim() || null,
    quantity: cells.quantity || null,
    unit: cells.unit.trim() || null,
    unitPrice: cells.unitPrice || null,
    taxRate: cells.taxRate || null,
    netAmount: cells.netAmount || null,
  };
}
