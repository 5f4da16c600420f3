import type { DocumentKind, DraftContent, DraftRequest } from '../../api/types';
import { isDecimal } from '../../i18n/decimals';
import { codes } from '../codes';

export type Line = NonNullable<DraftContent['detalleServicio']>[number];
export type Exoneration = NonNullable<NonNullable<Line['impuesto']>[number]['exoneracion']>;
type Charge = NonNullable<DraftContent['otrosCargos']>[number];
type Payment = NonNullable<DraftContent['medioPago']>[number];
type Reference = NonNullable<DraftContent['informacionReferencia']>[number];

/** Keeps a row apart from the others while it is edited. */
interface Row<Kept> {
  id: number;
  /** What was read, with all that this form does not show. */
  kept: Kept | null;
}

/** Tax that need not be paid, by leave of somebody. */
export interface FormExoneration {
  type: string;
  number: string;
  institution: string;
  day: string;
  /** Percentage points of the tax. */
  points: string;
  article: string;
}

export interface FormLine extends Row<Line> {
  cabys: string;
  description: string;
  quantity: string;
  unit: string;
  price: string;
  discount: string;
  discountCode: string;
  rate: string;
  exoneration: FormExoneration | null;
}

export interface FormCharge extends Row<Charge> {
  type: string;
  detail: string;
  amount: string;
}

export interface FormPayment extends Row<Payment> {
  type: string;
  other: string;
  amount: string;
}

export interface FormReference extends Row<Reference> {
  type: string;
  number: string;
  day: string;
  reason: string;
  words: string;
}

/** Texts that stand alone. */
export interface FormFields {
  establishment: string;
  terminal: string;
  ownActivity: string;
  name: string;
  idType: string;
  idNumber: string;
  email: string;
  activity: string;
  province: string;
  canton: string;
  district: string;
  address: string;
  terms: string;
  termsOther: string;
  creditDays: string;
  currency: string;
  rate: string;
}

/** A draft as the form holds it: every field a text, so that half-typed numbers have a place. */
export interface DraftForm extends FormFields {
  kind: DocumentKind;
  situation: NonNullable<DraftRequest['situation']>;
  lines: FormLine[];
  charges: FormCharge[];
  payments: FormPayment[];
  references: FormReference[];
  /** The content that was read, with all that this form does not show. */
  kept: DraftContent;
}

export const vat = '01';

/** A purchase invoice is written by the buyer: its other party is the seller. */
export function isPurchase(kind: DocumentKind): boolean {
  return kind === 'facturaCompra';
}

const nextId = (rows: readonly { id: number }[]) => Math.max(-1, ...rows.map(({ id }) => id)) + 1;

export function newLine(lines: readonly FormLine[]): FormLine {
  const texts = { cabys: '', description: '', quantity: '1', unit: 'Unid', price: '', discount: '' };
  return {
    id: nextId(lines),
    kept: null,
    ...texts,
    discountCode: codes.discounts[0],
    rate: codes.rates[0],
    exoneration: null,
  };
}

export function copyOf(line: FormLine, lines: readonly FormLine[]): FormLine {
  return { ...line, id: nextId(lines) };
}

export function newCharge(charges: readonly FormCharge[]): FormCharge {
  return { id: nextId(charges), kept: null, type: codes.charges[0], detail: '', amount: '' };
}

export function newPayment(payments: readonly FormPayment[]): FormPayment {
  return { id: nextId(payments), kept: null, type: '01', other: '', amount: '' };
}

export function newReference(references: readonly FormReference[]): FormReference {
  return { id: nextId(references), kept: null, type: '01', number: '', day: '', reason: '01', words: '' };
}

/** The paths of inputs that must hold a number and do not. */
export function badNumbers(form: DraftForm): string[] {
  const bad = (path: string, value: string) => (value === '' || isDecimal(value) ? [] : [path]);
  const badWhole = (path: string, value: string) => (/^\d{1,5}$/.test(value) ? [] : [path]);
  return [
    ...badWhole('establishment', form.establishment),
    ...badWhole('terminal', form.terminal),
    ...(form.creditDays === '' ? [] : badWhole('creditDays', form.creditDays)),
    ...bad('rate', form.rate),
    ...form.lines.flatMap((line, at) =>
      (['quantity', 'price', 'discount'] as const).flatMap((cell) => bad(`lines.${at}.${cell}`, line[cell])),
    ),
    ...form.charges.flatMap(({ amount }, at) => bad(`charges.${at}.amount`, amount)),
    ...form.payments.flatMap(({ amount }, at) => bad(`payments.${at}.amount`, amount)),
  ];
}
