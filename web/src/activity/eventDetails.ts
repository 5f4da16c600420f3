/** One field that a person corrected, as the log keeps it. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
  /** The person chose it among the values on the page. */
  chosen: boolean;
  /** It follows from an earlier correction. */
  learnt: boolean;
}

/** One thing an event carries, ready to be read. */
export interface Detail {
  name: string;
  value: string;
}

const longest = 200;

/** What has a line of its own, or says nothing to a person. */
const toldOtherwise = ['changes', 'from', 'to', 'documentId'];

/** The corrections an event carries: {changes: {grossTotal: {old, new}}}. */
export function changesOf(data: unknown): FieldChange[] {
  return Object.entries(asRecord(asRecord(data).changes)).map(([field, change]) => {
    const { old, new: after, chosen, learnt } = asRecord(change);
    return {
      field,
      before: textOrNull(old),
      after: textOrNull(after),
      chosen: chosen === true,
      learnt: learnt === true,
    };
  });
}

/** The step an event took, from one state to another; null when it took none. */
export function stepOf(data: unknown): { from: string; to: string } | null {
  const { from, to } = asRecord(data);
  return typeof from === 'string' && typeof to === 'string' && from !== to ? { from, to } : null;
}

/** The other plain values, in order; what is nested is flattened by its path. */
export function detailsOf(data: unknown, prefix = ''): Detail[] {
  return Object.entries(asRecord(data))
    .filter(([key]) => prefix !== '' || !toldOtherwise.includes(key))
    .flatMap(([key, value]): Detail[] => {
      if (value === null || value === undefined || value === '') return [];
      if (typeof value === 'object') return detailsOf(value, `${prefix}${key}.`);
      return [{ name: prefix + key, value: String(value).slice(0, longest) }];
    });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value).slice(0, longest);
}
