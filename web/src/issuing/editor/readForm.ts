import type { DocumentDetail, DocumentKind, DraftContent } from '../../api/types';
import { codes } from '../codes';
import { dayOf } from './days';
import {
  type DraftForm,
  type Exoneration,
  type FormExoneration,
  type FormLine,
  isPurchase,
  type Line,
  newLine,
  newPayment,
  vat,
} from './form';

export function emptyForm(kind: DocumentKind = 'factura'): DraftForm {
  const form = formOf({ kind, establishment: 1, terminal: 1, situation: 'normal', content: {} });
  return { ...form, lines: [newLine([])], payments: [newPayment([])] };
}

export function formOfDocument({ item, ...document }: DocumentDetail): DraftForm {
  return formOf({ kind: item.kind, ...document });
}

type Read = Pick<DocumentDetail, 'establishment' | 'terminal' | 'situation' | 'content'> & { kind: DocumentKind };

function formOf({ kind, establishment, terminal, situation, content }: Read): DraftForm {
  const party = isPurchase(kind) ? content.emisor : content.receptor;
  return {
    kind,
    situation,
    establishment: String(establishment),
    terminal: String(terminal),
    ownActivity: (isPurchase(kind) ? content.codigoActividadReceptor : content.codigoActividadEmisor) ?? '',
    activity: (isPurchase(kind) ? content.codigoActividadEmisor : content.codigoActividadReceptor) ?? '',
    ...fieldsOfParty(party),
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

/** The other party of a document as the form shows it. */
export function fieldsOfParty(party: DraftContent['receptor'] | DraftContent['emisor']) {
  const email = party?.correoElectronico ?? '';
  return {
    name: party?.nombre ?? '',
    idType: party?.identificacion?.tipo ?? '02',
    idNumber: party?.identificacion?.numero ?? '',
    email: Array.isArray(email) ? email.join(', ') : email,
    province: party?.ubicacion?.provincia ?? '',
    canton: party?.ubicacion?.canton ?? '',
    district: party?.ubicacion?.distrito ?? '',
    address: party?.ubicacion?.otrasSenas ?? '',
  };
}

function lineOf(kept: Line, id: number): FormLine {
  const [discount] = kept.descuento ?? [];
  const tax = kept.impuesto?.find(({ codigo }) => codigo === vat);
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
    rate: tax?.codigoTarifaIVA ?? '',
    exoneration: tax?.exoneracion ? exonerationOf(tax.exoneracion) : null,
  };
}

function exonerationOf(kept: Exoneration): FormExoneration {
  return {
    type: kept.tipoDocumentoEX1,
    number: kept.numeroDocumento,
    institution: kept.nombreInstitucion,
    day: dayOf(kept.fechaEmisionEX),
    points: kept.tarifaExonerada,
    article: kept.articulo == null ? '' : String(kept.articulo),
  };
}
