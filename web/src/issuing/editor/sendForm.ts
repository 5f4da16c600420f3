import type { DocumentKind, DraftContent, DraftRequest } from '../../api/types';
import { instantOf } from './days';
import { type DraftForm, type FormExoneration, type FormLine, isPurchase, type Line, vat } from './form';

type Discount = NonNullable<Line['descuento']>[number];
type Tax = NonNullable<Line['impuesto']>[number];

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
function sentTaxes({ kept, rate, exoneration }: FormLine): Tax[] {
  const taxes = kept?.impuesto ?? [];
  const others = taxes.filter(({ codigo }) => codigo !== vat);
  if (rate === '') return others;
  const before = taxes.find(({ codigo }) => codigo === vat);
  // A rate in per cent that was read belongs to the code that was read.
  const isSame = before?.codigoTarifaIVA === rate;
  const { tarifa: _, ...rest } = before ?? { codigo: vat };
  const tax = { ...(isSame && before ? before : rest), codigo: vat, codigoTarifaIVA: rate };
  return [{ ...tax, exoneracion: sentExoneration(exoneration, before?.exoneracion) }, ...others];
}

/** The amount that is exonerated is worked out by the server. */
function sentExoneration(exoneration: FormExoneration | null, before: Tax['exoneracion']): Tax['exoneracion'] {
  if (exoneration === null) return null;
  const { type, number, institution, day, points, article } = exoneration;
  return {
    ...before,
    tipoDocumentoEX1: type,
    numeroDocumento: number.trim(),
    nombreInstitucion: institution,
    fechaEmisionEX: instantOf(day, before?.fechaEmisionEX),
    tarifaExonerada: points || '0',
    articulo: article === '' ? null : Number(article),
  };
}

const orNull = (text: string) => text.trim() || null;
