/** A canonical decimal, such as 1234.50, the way a person of this language types it, without grouping. */
export function toInput(canonical: string, language: string): string {
  return canonical.replace('.', decimalMark(language));
}

/** Whether a text is a canonical decimal. */
export function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/**
 * What a person typed as a canonical decimal. Marks may be those of the language or of the page beside it, so the last
 * mark decides. Text that is no number comes back as it is, for the server to explain.
 */
export function fromInput(typed: string, language: string): string {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  if (!/^-?[\d.,]+$/.test(text)) return typed.trim();
  const mark = decimalMarkOf(text, language);
  const grouping = mark === ',' ? '.' : ',';
  const canonical = text.replaceAll(grouping, '').replace(mark, '.');
  return isDecimal(canonical) ? canonical : typed.trim();
}

/** Such as 1.234 or 12.345.678, which no decimal looks like; 0.125 is one. */
const groupedThousands = /^-?[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/;

/** The last mark is the decimal mark, unless it can only be grouping. */
function decimalMarkOf(text: string, language: string): string {
  const own = decimalMark(language);
  const last = text.match(/[.,](?=\d*$)/)?.[0] ?? own;
  if (last === own) return own;
  return groupedThousands.test(text) ? own : last;
}

function decimalMark(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
}
