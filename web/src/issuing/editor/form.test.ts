import { describe, expect, test } from 'vitest';
import type { DocumentDetail, DraftContent } from '../../api/types';
import { badNumbers, copyOf, newLine } from './form';
import { emptyForm, formOfDocument } from './readForm';
import { requestOf } from './sendForm';

const written: DraftContent = {
  codigoActividadEmisor: '6201.0',
  codigoActividadReceptor: null,
  receptor: {
    nombre: 'Cliente S.A.',
    identificacion: { tipo: '02', numero: '3102654321' },
    nombreComercial: 'La Tienda',
    ubicacion: { provincia: '1', canton: '01', distrito: '02', otrasSenas: 'Frente al parque', barrio: 'Centro' },
    correoElectronico: 'pagos@cliente.example',
  },
  condicionVenta: '02',
  condicionVentaOtros: null,
  plazoCredito: 30,
  codigoTipoMoneda: { codigoMoneda: 'USD', tipoCambio: '512.35' },
  detalleServicio: [
    {
      numeroLinea: 1,
      codigoCABYS: '8314100000000',
      detalle: 'Programas',
      cantidad: '2',
      unidadMedida: 'Sp',
      precioUnitario: '10000.5',
      descuento: [
        { montoDescuento: '10', codigoDescuento: '04' },
        { montoDescuento: '5', codigoDescuento: '06' },
      ],
      impuesto: [
        { codigo: '01', codigoTarifaIVA: '08', tarifa: '13', exoneracion: null },
        { codigo: '02', tarifa: '10' },
      ],
    },
  ],
  otrosCargos: [{ tipoDocumentoOC: '06', detalle: 'Servicio', montoCargo: '100', porcentajeOC: '10' }],
  medioPago: [{ tipoMedioPago: '04', medioPagoOtros: null, totalMedioPago: null }],
  totalIVADevuelto: null,
  informacionReferencia: [
    {
      tipoDocIR: '10',
      numero: '5'.repeat(50),
      fechaEmisionIR: '2026-11-20T21:30:15-06:00',
      codigo: '16',
      razon: 'Sustituye',
    },
  ],
  otros: { otroTexto: [{ texto: 'Pedido 7' }] },
};

const detail = (content: DraftContent, kind: DocumentDetail['item']['kind'] = 'factura') =>
  ({ item: { kind }, establishment: 2, terminal: 3, situation: 'normal', content }) as DocumentDetail;

describe('a draft on the form', () => {
  test('comes back as it was when nothing is changed, with all that the form does not show', () => {
    expect(requestOf(formOfDocument(detail(written)))).toEqual({
      kind: 'factura',
      establishment: 2,
      terminal: 3,
      situation: 'normal',
      content: written,
    });
  });

  test('a new rate of VAT leaves the old per cent behind and other taxes alone', () => {
    const form = formOfDocument(detail(written));
    const lines = form.lines.map((line) => ({ ...line, rate: '04' }));
    expect(requestOf({ ...form, lines }).content.detalleServicio?.[0]?.impuesto).toEqual([
      { codigo: '01', codigoTarifaIVA: '04', exoneracion: null },
      { codigo: '02', tarifa: '10' },
    ]);
  });

  test('a discount that is emptied goes, and the second stays', () => {
    const form = formOfDocument(detail(written));
    const lines = form.lines.map((line) => ({ ...line, discount: '' }));
    expect(requestOf({ ...form, lines }).content.detalleServicio?.[0]?.descuento).toEqual([
      { montoDescuento: '5', codigoDescuento: '06' },
    ]);
  });

  test('a date that is changed is noon in Costa Rica', () => {
    const form = formOfDocument(detail(written));
    const references = form.references.map((reference) => ({ ...reference, day: '2026-11-19' }));
    const [sent] = requestOf({ ...form, references }).content.informacionReferencia ?? [];
    expect(form.references[0]?.day).toBe('2026-11-20');
    expect(sent?.fechaEmisionIR).toBe('2026-11-19T12:00:00-06:00');
  });

  test('names the seller where the buyer writes it', () => {
    const { receptor, ...others } = written;
    const emisor = {
      nombre: 'Vendedor',
      identificacion: { tipo: '06', numero: 'X1' },
      correoElectronico: ['a@b.example'],
    };
    const form = formOfDocument(detail({ ...others, emisor, codigoActividadReceptor: '4711.0' }, 'facturaCompra'));
    expect([form.name, form.email, form.ownActivity, form.activity]).toEqual([
      'Vendedor',
      'a@b.example',
      '4711.0',
      '6201.0',
    ]);
    expect(requestOf(form).content.emisor).toMatchObject(emisor);
    expect(requestOf(form).content.codigoActividadReceptor).toBe('4711.0');
  });
});

describe('a new draft', () => {
  test('sends no customer, and no line that nobody has filled in', () => {
    const { content } = requestOf(emptyForm());
    expect(content.receptor).toBeNull();
    expect(content.detalleServicio).toEqual([]);
    expect(content.medioPago).toHaveLength(1);
  });

  test('takes an id as people write it', () => {
    const { content } = requestOf({ ...emptyForm(), name: ' Cliente ', idNumber: '3-102-654321' });
    expect(content.receptor).toMatchObject({ nombre: 'Cliente', identificacion: { tipo: '02', numero: '3102654321' } });
  });

  test('tells which numbers are none', () => {
    const form = emptyForm();
    const lines = form.lines.map((line) => ({ ...line, price: 'much', quantity: '' }));
    expect(badNumbers({ ...form, lines, terminal: 'x' })).toEqual(['terminal', 'lines.0.price']);
  });

  test('keeps the rows of copies apart', () => {
    const first = newLine([]);
    expect(copyOf(first, [first]).id).not.toBe(first.id);
  });
});
