import { isDecimal } from './decimals';

export type Formats = ReturnType<typeof createFormats>;

/** How amounts, dates and instants are written in a language; instants in a time zone. */
export function createFormats(language: string, timeZone: string) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const instantDay = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    /** A calendar date, which has no time zone. */
    date: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
    /** The same without its year, for the axis of a chart. */
    shortDate: (iso: string) => shortDay.format(new Date(`${iso}T00:00:00Z`)),
    instant: (iso: string) => instant.format(new Date(iso)),
    instantDay: (iso: string) => instantDay.format(new Date(iso)),
    count: (value: number) => number.format(value),
    /** Of a ratio: 0.985 is 98.5 %. */
    percent: (ratio: number) => percent.format(ratio),
    duration: (seconds: number) => formatDuration(language, seconds),
    amount: (amount: string, currency: string | null) => formatAmount(language, amount, currency),
  };
}

const minute = 60;
const hour = 60 * minute;

/** In the unit in which a person would say it. */
function formatDuration(language: string, seconds: number): string {
  const [value, unit] =
    seconds < 2 * minute
      ? ([seconds, 'second'] as const)
      : seconds < 2 * hour
        ? ([seconds / minute, 'minute'] as const)
        : ([seconds / hour, 'hour'] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    value,
  );
}

/** The exact instant, for the tooltip of a date shown in a company's zone. */
export function exactInstant(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The digits of an amount without its currency. The decimal text is never turned into a binary number. */
function formatAmount(language: string, amount: string, currency: string | null): string {
  if (!isDecimal(amount)) return amount;
  const digits = Math.max(minorDigits(currency), amount.split('.')[1]?.replace(/0+$/, '').length ?? 0);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' } as const;
  return new Intl.NumberFormat(language, options).format(amount);
}

/** How many decimals a currency has; two when it is unknown. */
function minorDigits(currency: string | null): number {
  try {
    const options = { style: 'currency', currency: currency ?? 'XXX' } as const;
    return new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // Not a currency code at all: a misread, which the server reports as a finding.
    return 2;
  }
}
