import { expect, test } from 'vitest';
import type { Issuer } from '../../api/types';
import { keyStanding } from '../keyStanding';
import { errorsByInput, issuerOf, valuesOf } from './issuerForm';
import { toBase64 } from './UploadKeyForm';

const issuer: Issuer = {
  profile: {
    nombre: 'Empresa S.A.',
    identificacion: { tipo: '02', numero: '3101123456' },
    codigoActividad: '6201.0',
    proveedorSistemas: null,
    nombreComercial: null,
    registrofiscal8707: null,
    ubicacion: { provincia: '1', canton: '01', distrito: '02', otrasSenas: 'Avenida Central', barrio: null },
    telefono: { codigoPais: '506', numTelefono: '22223333' },
    correoElectronico: ['a@b.example', 'c@d.example'],
  },
  connectionId: '0190a1f2-0000-7000-8000-000000000000',
};

test('who issues comes back from the form as it was', () => {
  expect(issuerOf(valuesOf(issuer))).toEqual(issuer);
});

test('what people type is put in the form of the authority', () => {
  const values = {
    ...valuesOf({ profile: null, connectionId: null }),
    idNumber: '3-101-123456',
    canton: '7',
    phone: '2222-3333',
  };
  const { profile, connectionId } = issuerOf(values);
  expect([profile.identificacion.numero, profile.ubicacion.canton, profile.telefono?.numTelefono]).toEqual([
    '3101123456',
    '07',
    '22223333',
  ]);
  expect(connectionId).toBeNull();
});

test('what the server says stands beside the input', () => {
  expect(errorsByInput({ 'profile.ubicacion.otrasSenas': 'Too short.', 'profile.new': 'Unknown.' })).toEqual({
    address: 'Too short.',
  });
});

test('a key is good, ends soon, or is over', () => {
  const key = (daysLeft: number) => [{ isCurrent: true, daysLeft, expiresSoon: daysLeft < 30 }] as never;
  expect(keyStanding(key(400)).standing).toBe('good');
  expect(keyStanding(key(12))).toEqual({ standing: 'soon', daysLeft: 12 });
  expect(keyStanding(key(-1)).standing).toBe('expired');
  expect(keyStanding([]).standing).toBe('none');
});

test('a file of any size becomes base64', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
