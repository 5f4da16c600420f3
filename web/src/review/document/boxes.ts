import type { Box, Invoice } from '../../api/types';
import { fieldNames } from '../fieldNames';
import type { Review } from '../useReview';

/** A place on a page that a field or a line was read from. */
export interface Mark {
  name: string;
  page: number;
  box: Box;
}

/** Every field and line with its place; a line is named lines[0] as in findings. What was just chosen stands where it was chosen. */
export function marksOf(invoice: Invoice, chosenFor: Review['chosenFor'] = () => null): Mark[] {
  const fields = fieldNames.map((name) => {
    const { page, box } = chosenFor(name) ?? invoice.fields[name] ?? {};
    return { name, page, box };
  });
  const lines = invoice.lines.map(({ page, box }, index) => ({ name: `lines[${index}]`, page, box }));
  return [...lines, ...fields].flatMap(({ name, page, box }) => (page && box ? [{ name, page, box }] : []));
}
