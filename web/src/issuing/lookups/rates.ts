import type { CabysEntry } from '../../api/types';
import type { FormLine } from '../editor/form';

/** The code of the rate that a good has as a rule; 0 % may be one of three, so a person chooses. */
const codeByRate: Record<string, string> = { '13': '08', '4': '04', '2': '03', '1': '02', '0.5': '09' };

export function rateCodeOf(rate: string | null): string | null {
  return rate === null ? null : (codeByRate[String(Number(rate))] ?? null);
}

/** The line with what somebody chose from the catalogue. A description that was written stays. */
export function withCabys(line: FormLine, { code, description, rate }: CabysEntry): FormLine {
  return {
    ...line,
    cabys: code,
    description: line.description.trim() === '' ? description.slice(0, 200) : line.description,
    rate: rateCodeOf(rate) ?? line.rate,
  };
}
