import type { DocumentFinding } from '../../api/types';

/** Elements of the other party, which is the receiver, or the sender where the buyer writes the document. */
const party: Record<string, string> = {
  Nombre: 'name',
  Identificacion: 'idNumber',
  CorreoElectronico: 'email',
  Ubicacion: 'address',
};

const header: Record<string, string> = {
  CodigoActividadEmisor: 'ownActivity',
  CodigoActividadReceptor: 'activity',
  CondicionVenta: 'terms',
  CondicionVentaOtros: 'termsOther',
  PlazoCredito: 'creditDays',
};

const cells: Record<string, string> = {
  CodigoCABYS: 'cabys',
  Detalle: 'description',
  Cantidad: 'quantity',
  UnidadMedida: 'unit',
  PrecioUnitario: 'price',
  Descuento: 'discount',
  Impuesto: 'rate',
};

const charge: Record<string, string> = { TipoDocumentoOC: 'type', Detalle: 'detail', MontoCargo: 'amount' };
const payment: Record<string, string> = { TipoMedioPago: 'type', MedioPagoOtros: 'other', TotalMedioPago: 'amount' };
const reference: Record<string, string> = {
  TipoDocIR: 'type',
  Numero: 'number',
  FechaEmisionIR: 'day',
  Codigo: 'reason',
  Razon: 'words',
};

/** The input that a finding is about, such as lines.1.price; null where the form has none for it. */
export function placeOf(path: string, isPurchase = false): string | null {
  const [, first = '', second = '', third = ''] = path.split('/').filter(Boolean);
  const [name, at] = indexed(first);
  if (name === (isPurchase ? 'Emisor' : 'Receptor')) return party[indexed(second)[0]] ?? 'name';
  if (name === 'DetalleServicio') return inRow('lines', second, third, cells, 'description');
  if (name === 'OtrosCargos') return `charges.${at}.${charge[indexed(second)[0]] ?? 'detail'}`;
  if (name === 'InformacionReferencia') return `references.${at}.${reference[indexed(second)[0]] ?? 'number'}`;
  if (name === 'ResumenFactura') return ofSummary(second, third);
  return swapped(header[name], isPurchase) ?? null;
}

function ofSummary(element: string, inside: string): string | null {
  const [name] = indexed(element);
  if (name === 'CodigoTipoMoneda') return indexed(inside)[0] === 'TipoCambio' ? 'rate' : 'currency';
  return name === 'MedioPago' ? inRow('payments', element, inside, payment, 'type') : null;
}

/** The buyer's own activity is the receiver's, where the buyer writes the document. */
function swapped(field: string | undefined, isPurchase: boolean): string | undefined {
  if (!isPurchase) return field;
  if (field === 'ownActivity') return 'activity';
  return field === 'activity' ? 'ownActivity' : field;
}

function inRow(
  rows: string,
  row: string,
  cell: string,
  names: Record<string, string>,
  otherwise: string,
): string | null {
  if (row === '') return null;
  return `${rows}.${indexed(row)[1]}.${names[indexed(cell)[0]] ?? otherwise}`;
}

/** The name of an element and its place among its like, counted from 0. */
function indexed(element: string): [name: string, at: number] {
  const [, name = '', at = '1'] = /^([^[]*)(?:\[(\d+)\])?$/.exec(element) ?? [];
  return [name, Number(at) - 1];
}

/** The sentences beside each input, by its place. */
export function wordsByPlace(
  findings: readonly DocumentFinding[],
  words: (finding: DocumentFinding) => string,
  isPurchase: boolean,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const finding of findings) {
    const place = placeOf(finding.path, isPurchase);
    if (place !== null) found[place] = found[place] ? `${found[place]} ${words(finding)}` : words(finding);
  }
  return found;
}

/** The element that edits a place. */
export function placeId(place: string): string {
  return `issued-${place.replaceAll('.', '-')}`;
}
