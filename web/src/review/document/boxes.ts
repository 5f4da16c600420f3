import type { Box, Invoice } from '../../api/types';
import { fieldNames } from '../fieldNames';

/** A place on a page that a field or a line was read from. */
export interface Mark {
  name: string;
  page: number;
  box: Box;
}

/** Every field and line with its place; a line is named lines[0] as in findings. */
export function marksOf(invoice: Invoice): Mark[] {
  const fields = fieldNames.map((name) => ({ name, page: invoice.fields[name]?.page, box: invoice.fields[name]?.box }));
  const lines = invoice.lines.map(({ page, box }, index) => ({ name: `lines[${index}]`, page, box }));
  return [...lines, ...fields].flatMap(({ name, page, box }) => (page && box ? [{ name, page, box }] : []));
}
