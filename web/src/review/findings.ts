import type { i18n } from 'i18next';
import type { Finding } from '../api/types';
import { createFormats } from '../i18n/formats';
import { wordsFor } from '../i18n/words';
import { isFieldName } from './fieldNames';

/** A finding as a sentence in the person's language, or in the server's own words when the code is new to us. */
export function findingWords(i18n: i18n, finding: Finding): string {
  const values = Object.fromEntries(
    Object.entries(finding.arguments).map(([name, value]) => [name, readable(i18n, finding, name, value)]),
  );
  return wordsFor(i18n, `findings.${finding.code}`, finding.message, values);
}

/** Amounts and dates as this language writes them, and a field by its name on screen. */
function readable(i18n: i18n, finding: Finding, name: string, value: string): string {
  const formats = createFormats(i18n.language, 'UTC');
  if (name === 'field' && isFieldName(finding.field)) return i18n.t(`review.fields.${finding.field}`);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value);
  return /^-?\d+\.\d{2,4}$/.test(value) ? formats.amount(value, null) : value;
}

/** The findings that belong to one field or, for lines[2].netAmount, to its line. */
export function findingsAt(findings: Finding[], field: string): Finding[] {
  return findings.filter((finding) => finding.field === field);
}

/** What to bring under the cursor for a finding: its field, or its line for lines[2].netAmount; null for the whole. */
export function placeOfFinding({ field }: Finding): string | null {
  return isFieldName(field) ? field : (lineOf(field) ?? null);
}

/** The line's name without its cell. */
export function lineOf(field: string | null): string | null {
  return field?.match(/^lines\[\d+\]/)?.[0] ?? null;
}
