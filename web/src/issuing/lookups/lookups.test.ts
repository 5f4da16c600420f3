import { describe, expect, test } from 'vitest';
import { newLine, newReference } from '../editor/form';
import { emptyForm, formOfDocument } from '../editor/readForm';
import { withProvisional } from '../editor/SituationNote';
import { requestOf } from '../editor/sendForm';
import { withPlace } from './PlaceFields';
import { rateDayOf } from './RateAdvice';
import { withCabys } from './rates';
import { isCabysQuestion, isTaxpayerId } from './useLookups';

const coffee = { code: '2399999009900', description: 'Café molido', rate: '1' };

describe('a code from the catalogue', () => {
  test('is asked for by words or by all its digits, not by some of them', () => {
    expect(['café', '2399999009900'].map(isCabysQuestion)).toEqual([true, true]);
    expect(['ca', '23999', ''].map(isCabysQuestion)).toEqual([false, false, false]);
  });

  test('brings description and rate into the line', () => {
    expect(withCabys(newLine([]), coffee)).toMatchObject({
      cabys: coffee.code,
      description: 'Café molido',
      rate: '02',
    });
  });

  test('leaves the description that was written, and a rate that may be one of several', () => {
    const line = { ...newLine([]), description: 'Café de Tarrazú', rate: '10' };
    expect(withCabys(line, { ...coffee, rate: '0' })).toMatchObject({ description: 'Café de Tarrazú', rate: '10' });
  });
});

test('an id is asked for when it has the form of one', () => {
  expect(['3-102-654321', '112345678', '310212345A'].map(isTaxpayerId)).toEqual([true, true, true]);
  expect(['3102', 'PASS/123456', ''].map(isTaxpayerId)).toEqual([false, false, false]);
});

test('another province leaves no canton of the one before', () => {
  const place = { province: '1', canton: '02', district: '03' };
  expect(withPlace(place, 'province', '2')).toEqual({ province: '2', canton: '', district: '' });
  expect(withPlace(place, 'canton', '04')).toEqual({ province: '1', canton: '04', district: '' });
  expect(withPlace(place, 'district', '05')).toEqual({ ...place, district: '05' });
});

test('a note goes by the rate of the day of what it adjusts', () => {
  const references = [{ ...newReference([]), day: '2026-11-18' }];
  expect(rateDayOf({ kind: 'notaCredito', references })).toBe('2026-11-18');
  expect(rateDayOf({ kind: 'factura', references })).toBe('');
});

test('a contingency gets the reference that the authority asks for', () => {
  expect(withProvisional([])).toMatchObject([{ type: '08', reason: '05', number: '', day: '' }]);
});

test('an exoneration is sent with its tax, and read back', () => {
  const exoneration = { type: '04', number: ' AL-1 ', institution: '01', day: '2026-01-15', points: '13', article: '' };
  const form = emptyForm();
  const lines = [{ ...newLine([]), cabys: coffee.code, price: '1', exoneration }];
  const { content } = requestOf({ ...form, lines });
  const [sent] = content.detalleServicio?.[0]?.impuesto ?? [];
  expect(sent?.exoneracion).toEqual({
    tipoDocumentoEX1: '04',
    numeroDocumento: 'AL-1',
    nombreInstitucion: '01',
    fechaEmisionEX: '2026-01-15T12:00:00-06:00',
    tarifaExonerada: '13',
    articulo: null,
  });
  const read = formOfDocument({ ...form, item: { kind: 'factura' }, content, establishment: 1, terminal: 1 } as never);
  expect(read.lines[0]?.exoneration).toEqual({ ...exoneration, number: 'AL-1' });
});
