import { useTranslation } from 'react-i18next';
import type english from '../i18n/locales/en';

type Words = (typeof english)['codes'];
export type CodeTable = keyof Words;

/** The authority's code tables, as far as a person chooses from them; their words stand with the translations. */
export const codes = {
  terms: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '99'],
  payments: ['01', '02', '03', '04', '05', '06', '07', '99'],
  ids: ['01', '02', '03', '04', '05', '06'],
  /** Of whoever issues. */
  issuerIds: ['01', '02', '03', '04'],
  rates: ['08', '07', '06', '04', '03', '02', '09', '01', '05', '11', '10'],
  discounts: ['07', '01', '02', '03', '04', '05', '06', '08', '09', '99'],
  exonerations: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'],
  institutions: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '99'],
  charges: ['06', '01', '02', '03', '04', '05', '07', '08', '09', '10', '99'],
  references: [
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'],
    ...['12', '13', '14', '15', '16', '17', '18', '19', '20', '99'],
  ],
  reasons: [
    ...['01', '02', '04', '05', '06', '07', '08', '09', '10'],
    ...['11', '12', '13', '14', '15', '16', '17', '99'],
  ],
  /** In common use; the authority's list is longer, and case matters in it. */
  units: ['Unid', 'Sp', 'Spe', 'St', 'Os', 'Al', 'Alc', 'Cm', 'I', 'h', 'D', 'Min', 'Kg', 'G', 'L', 'mL', 'M', 'Otros'],
} as const;

export const currencies = ['CRC', 'USD', 'EUR'] as const;

/** Terms that need a number of days. */
export const creditTerms: readonly string[] = ['02', '10'];

/** Terms under which no means of payment is named. */
export const unpaidTerms: readonly string[] = ['02', '08', '10'];

export interface Choice {
  value: string;
  label: string;
}

/** The codes of a table with their words. */
export function useCodeChoices(table: CodeTable, of: readonly string[]): Choice[] {
  const { t } = useTranslation();
  const words = t as (key: string) => string;
  return of.map((value) => ({ value, label: `${value} ${words(`codes.${table}.${value}`)}` }));
}
