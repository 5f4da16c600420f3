import type { DocumentDetail, DocumentKind, DraftContent, DraftRequest } from '../../api/types';
import { isDecimal } from '../../i18n/decimals';
import { codes } from '../codes';
import { dayOf, instantOf } from './days';

type Line = NonNullable<DraftContent['detalleServicio']>[number];
type Charge = NonNullable<DraftContent['otrosCargos']>[number];
type Payment = NonNullable<DraftContent['medioPago']>[number];
type Reference = NonNullable<DraftContent['informacionReferencia']>[number];
type Discount = NonNullable<Line['descuento']>[number];
type Tax = NonNullable<Line['impuesto']>[number];

/** Keeps a row apart from the others while it is edited. */
interface Row<Kept> {
  id: number;
  /** What was read, with all that this form does not show. */
  kept: Kept | null;
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

export function emptyForm(kind: DocumentKind = 'factura'): DraftForm {
  const form = formOf({ kind, establishment: 1, terminal: 1, situation: 'normal', content: {} });
  return { ...form, lines: [newLine([])], payments: [newPayment([])] };
}

export function formOfDocument({ item, ...document }: DocumentDetail): DraftForm {
  return formOf({ kind: item.kind, ...document });
}

type Read = Pick<DocumentDetail, 'establishment' | 'terminal' | 'situation' | 'content'> & { kind: DocumentKind };

/** A purchase invoice is written by the buyer: its other party is the seller. */
export function isPurchase(kind: DocumentKind): boolean {
  return kind === 'facturaCompra';
}

function formOf({ kind, establishment, terminal, situation, content }: Read): DraftForm {
  const party = isPurchase(kind) ? content.emisor : content.receptor;
  const email = party?.correoElectronico ?? '';
  return {
    kind,
    situation,
    establishment: String(establishment),
    terminal: String(terminal),
    ownActivity: (isPurchase(kind) ? content.codigoActividadReceptor : content.codigoActividadEmisor) ?? '',
    activity: (isPurchase(kind) ? content.codigoActividadEmisor : content.codigoActividadReceptor) ?? '',
    name: party?.nombre ?? '',
    idType: party?.identificacion?.tipo ?? '02',
    idNumber: party?.identificacion?.numero ?? '',
    email: Array.isArray(email) ? email.join(', ') : email,
    province: party?.ubicacion?.provincia ?? '',
    canton: party?.ubicacion?.canton ?? '',
    district: party?.ubicacion?.distrito ?? '',
    address: party?.ubicacion?.otrasSenas ?? '',
    terms: content.condicionVenta ?? '01',
    termsOther: content.condicionVentaOtros ?? '',
    creditDays: content.plazoCredito == null ? '' : String(content.plazoCredito),
    currency: content.codigoTipoMoneda?.codigoMoneda ?? 'CRC',
    rate: content.codigoTipoMoneda?.tipoCambio ?? '1',
    lines: (content.detalleServicio ?? []).map(lineOf),
    charges: (content.otrosCargos ?? []).map((kept, id) => ({
      id,
      kept,
      type: kept.tipoDocumentoOC,
      detail: kept.detalle,
      amount: kept.montoCargo,
    })),
    payments: (content.medioPago ?? []).map((kept, id) => ({
      id,
      kept,
      type: kept.tipoMedioPago ?? '01',
      other: kept.medioPagoOtros ?? '',
      amount: kept.totalMedioPago ?? '',
    })),
    references: (content.informacionReferencia ?? []).map((kept, id) => ({
      id,
      kept,
      type: kept.tipoDocIR,
      number: kept.numero ?? '',
      day: dayOf(kept.fechaEmisionIR),
      reason: kept.codigo ?? '',
      words: kept.razon ?? '',
    })),
    kept: content,
  };
}

function lineOf(kept: Line, id: number): FormLine {
  const [discount] = kept.descuento ?? [];
  return {
    id,
    kept,
    cabys: kept.codigoCABYS ?? '',
    description: kept.detalle,
    quantity: kept.cantidad ?? '',
    unit: kept.unidadMedida ?? '',
    // A payment receipt has no prices: its lines are instalments.
    price: kept.precioUnitario ?? (kept.cantidad == null ? (kept.montoTotal ?? '') : ''),
    discount: discount?.montoDescuento ?? '',
    discountCode: discount?.codigoDescuento ?? codes.discounts[0],
    rate: kept.impuesto?.find(({ codigo }) => codigo === vat)?.codigoTarifaIVA ?? '',
  };
}

const nextId = (rows: readonly { id: number }[]) => Math.max(-1, ...rows.map(({ id }) => id)) + 1;

export function newLine(lines: readonly FormLine[]): FormLine {
  const texts = { cabys: '', description: '', quantity: '1', unit: 'Unid', price: '', discount: '' };
  return { id: nextId(lines), kept: null, ...texts, discountCode: codes.discounts[0], rate: codes.rates[0] };
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

/** What is sent. Rows that nobody has filled in are left out. */
export function requestOf(form: DraftForm): DraftRequest {
  return {
    kind: form.kind,
    establishment: Number(form.establishment),
    terminal: Number(form.terminal),
    situation: form.situation,
    content: contentOf(form),
  };
}

function contentOf(form: DraftForm): DraftContent {
  const [seller, buyer] = isPurchase(form.kind) ? [form.activity, form.ownActivity] : [form.ownActivity, form.activity];
  return {
    ...form.kept,
    ...partyOf(form),
    codigoActividadEmisor: orNull(seller),
    codigoActividadReceptor: orNull(buyer),
    condicionVenta: form.terms,
    condicionVentaOtros: form.terms === '99' ? orNull(form.termsOther) : null,
    plazoCredito: form.creditDays === '' ? null : Number(form.creditDays),
    codigoTipoMoneda: { codigoMoneda: form.currency.trim().toUpperCase(), tipoCambio: form.rate || '1' },
    detalleServicio: form.lines.filter(isFilled).map((line, at) => sentLine(line, at, form.kind)),
    otrosCargos: form.charges.map(({ kept, type, detail, amount }) => ({
      ...kept,
      tipoDocumentoOC: type,
      detalle: detail.trim(),
      montoCargo: amount || '0',
    })),
    medioPago: form.payments.map(({ kept, type, other, amount }) => ({
      ...kept,
      tipoMedioPago: type,
      medioPagoOtros: type === '99' ? orNull(other) : null,
      totalMedioPago: orNull(amount),
    })),
    informacionReferencia: form.references.map(({ kept, type, number, day, reason, words }) => ({
      ...kept,
      tipoDocIR: type,
      numero: orNull(number),
      fechaEmisionIR: instantOf(day, kept?.fechaEmisionIR),
      codigo: orNull(reason),
      razon: orNull(words),
    })),
  };
}

function isFilled({ kept, cabys, description, price }: FormLine): boolean {
  return kept !== null || [cabys, description, price].some((text) => text.trim() !== '');
}

/** The other party: the customer, or the seller where the buyer writes. */
function partyOf(form: DraftForm): Pick<DraftContent, 'emisor' | 'receptor'> {
  const { kept } = form;
  const isEmpty = [form.name, form.idNumber, form.email, form.address].every((text) => text.trim() === '');
  if (isEmpty) return isPurchase(form.kind) ? { emisor: null } : { receptor: null };
  const number = form.idNumber.replace(/[\s-]/g, '');
  const identificacion = { tipo: form.idType, numero: number };
  const shared = { nombre: form.name.trim(), ubicacion: placeOf(form) };
  if (isPurchase(form.kind)) {
    const correoElectronico = form.email.split(/[\s,;]+/).filter(Boolean);
    return { emisor: { ...kept.emisor, ...shared, identificacion, correoElectronico } };
  }
  const correoElectronico = orNull(form.email);
  return {
    receptor: { ...kept.receptor, ...shared, identificacion: number === '' ? null : identificacion, correoElectronico },
  };
}

function placeOf(form: DraftForm) {
  const { province, canton, district, address } = form;
  if ([province, canton, district, address].every((text) => text.trim() === '')) return null;
  const party = isPurchase(form.kind) ? form.kept.emisor : form.kept.receptor;
  return {
    ...party?.ubicacion,
    provincia: province.trim(),
    canton: canton.trim().padStart(2, '0'),
    distrito: district.trim().padStart(2, '0'),
    otrasSenas: address.trim(),
  };
}

function sentLine(line: FormLine, at: number, kind: DocumentKind): Line {
  const { kept } = line;
  const shared = { ...kept, numeroLinea: at + 1, detalle: line.description.trim(), impuesto: sentTaxes(line) };
  if (kind === 'reciboPago') return { ...shared, montoTotal: line.price || '0' };
  return {
    ...shared,
    codigoCABYS: orNull(line.cabys),
    cantidad: orNull(line.quantity),
    unidadMedida: orNull(line.unit),
    precioUnitario: orNull(line.price),
    descuento: sentDiscounts(line),
  };
}

/** The form shows the first discount and leaves the others alone. */
function sentDiscounts({ kept, discount, discountCode }: FormLine): Discount[] {
  const [first, ...others] = kept?.descuento ?? [];
  if (discount === '' || Number(discount) === 0) return others;
  return [{ ...first, montoDescuento: discount, codigoDescuento: discountCode }, ...others];
}

/** The form shows the rate of VAT and leaves other taxes alone. */
function sentTaxes({ kept, rate }: FormLine): Tax[] {
  const taxes = kept?.impuesto ?? [];
  const others = taxes.filter(({ codigo }) => codigo !== vat);
  if (rate === '') return others;
  const before = taxes.find(({ codigo }) => codigo === vat);
  // A rate in per cent that was read belongs to the code that was read.
  const isSame = before?.codigoTarifaIVA === rate;
  const { tarifa: _, ...rest } = before ?? { codigo: vat };
  return [{ ...(isSame && before ? before : rest), codigo: vat, codigoTarifaIVA: rate }, ...others];
}

const orNull = (text: string) => text.trim() || null;
