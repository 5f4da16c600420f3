import type { Issuer, RevisedIssuer } from '../../api/types';

/** Who issues, as the form holds it: every field a text. */
export interface IssuerValues {
  name: string;
  idType: string;
  idNumber: string;
  activity: string;
  tradeName: string;
  alcoholRegister: string;
  softwareProvider: string;
  province: string;
  canton: string;
  district: string;
  neighbourhood: string;
  address: string;
  phoneCountry: string;
  phone: string;
  emails: string;
  connectionId: string;
}

export function valuesOf({ profile, connectionId }: Issuer): IssuerValues {
  return {
    name: profile?.nombre ?? '',
    idType: profile?.identificacion.tipo ?? '02',
    idNumber: profile?.identificacion.numero ?? '',
    activity: profile?.codigoActividad ?? '',
    tradeName: profile?.nombreComercial ?? '',
    alcoholRegister: profile?.registrofiscal8707 ?? '',
    softwareProvider: profile?.proveedorSistemas ?? '',
    province: profile?.ubicacion.provincia ?? '1',
    canton: profile?.ubicacion.canton ?? '01',
    district: profile?.ubicacion.distrito ?? '01',
    neighbourhood: profile?.ubicacion.barrio ?? '',
    address: profile?.ubicacion.otrasSenas ?? '',
    phoneCountry: profile?.telefono?.codigoPais ?? '506',
    phone: profile?.telefono?.numTelefono ?? '',
    emails: (profile?.correoElectronico ?? []).join('\n'),
    connectionId: connectionId ?? '',
  };
}

/** What is sent: an empty field becomes null. */
export function issuerOf(values: IssuerValues): RevisedIssuer {
  const phone = digits(values.phone);
  return {
    profile: {
      nombre: values.name.trim(),
      identificacion: { tipo: values.idType, numero: values.idNumber.replace(/[\s-]/g, '') },
      codigoActividad: values.activity.trim(),
      proveedorSistemas: textOrNull(values.softwareProvider),
      nombreComercial: textOrNull(values.tradeName),
      registrofiscal8707: textOrNull(values.alcoholRegister),
      ubicacion: {
        provincia: values.province.trim(),
        canton: values.canton.trim().padStart(2, '0'),
        distrito: values.district.trim().padStart(2, '0'),
        otrasSenas: values.address.trim(),
        barrio: textOrNull(values.neighbourhood),
      },
      telefono: phone === '' ? null : { codigoPais: digits(values.phoneCountry), numTelefono: phone },
      correoElectronico: values.emails.split(/[\s,;]+/).filter(Boolean),
    },
    connectionId: textOrNull(values.connectionId),
  };
}

/** Which input shows what the server says about a path. */
const inputOf: Record<string, keyof IssuerValues> = {
  'profile.nombre': 'name',
  'profile.identificacion': 'idNumber',
  'profile.codigoActividad': 'activity',
  'profile.ubicacion.otrasSenas': 'address',
  'profile.correoElectronico': 'emails',
};

export function errorsByInput(problems: Record<string, string>): Partial<Record<keyof IssuerValues, string>> {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([path, words]) => (inputOf[path] ? [[inputOf[path], words]] : [])),
  );
}

const digits = (text: string) => text.replace(/\D/g, '');
const textOrNull = (text: string) => text.trim() || null;
