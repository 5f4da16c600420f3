import { describe, expect, test } from 'vitest';
import type { DocumentFinding } from '../../api/types';
import { placeOf, wordsByPlace } from './places';

describe('the input of a finding', () => {
  test.each([
    ['/FacturaElectronica/Receptor/Identificacion/Numero', 'idNumber'],
    ['/FacturaElectronica/Receptor', 'name'],
    ['/FacturaElectronica/CodigoActividadReceptor', 'activity'],
    ['/FacturaElectronica/PlazoCredito', 'creditDays'],
    ['/FacturaElectronica/DetalleServicio/LineaDetalle[2]/PrecioUnitario', 'lines.1.price'],
    ['/FacturaElectronica/DetalleServicio/LineaDetalle/Impuesto[1]/Tarifa', 'lines.0.rate'],
    ['/FacturaElectronica/DetalleServicio/LineaDetalle[3]', 'lines.2.description'],
    ['/FacturaElectronica/OtrosCargos[1]/MontoCargo', 'charges.0.amount'],
    ['/NotaCreditoElectronica/InformacionReferencia[1]/Numero', 'references.0.number'],
    ['/FacturaElectronica/ResumenFactura/CodigoTipoMoneda/TipoCambio', 'rate'],
    ['/FacturaElectronica/ResumenFactura/MedioPago[2]/TotalMedioPago', 'payments.1.amount'],
  ])('%s is %s', (path, place) => {
    expect(placeOf(path)).toBe(place);
  });

  test.each([
    '/FacturaElectronica/ResumenFactura/TotalVenta',
    '/FacturaElectronica/Emisor/Nombre',
    '/FacturaElectronica',
    '',
  ])('%s has none', (path) => {
    expect(placeOf(path)).toBeNull();
  });

  test('is the seller where the buyer writes the document', () => {
    expect(placeOf('/FacturaElectronicaCompra/Emisor/Nombre', true)).toBe('name');
    expect(placeOf('/FacturaElectronicaCompra/CodigoActividadReceptor', true)).toBe('ownActivity');
  });

  test('holds all that is said about it', () => {
    const at = (path: string, message: string) => ({ path, message }) as DocumentFinding;
    const findings = [
      at('/F/CondicionVenta', 'One.'),
      at('/F/CondicionVenta', 'Two.'),
      at('/F/ResumenFactura', 'Three.'),
    ];
    expect(wordsByPlace(findings, ({ message }) => message, false)).toEqual({ terms: 'One. Two.' });
  });
});
