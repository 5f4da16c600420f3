import type { AddedConnection, Connection, ConnectionField, ConnectionKind } from '../api/types';

export interface ConnectionValues {
  name: string;
  /** By the name of the field; settings and secrets alike. */
  fields: Record<string, string>;
}

/** What a form begins with: what is kept, or what the kind proposes. Secrets always begin empty. */
export function valuesOf(kind: ConnectionKind, connection?: Connection): ConnectionValues {
  const begin = ({ name, type, default: proposed }: ConnectionField) => {
    if (type === 'secret') return '';
    return connection ? (connection.settings[name] ?? '') : (proposed ?? (type === 'switch' ? 'false' : ''));
  };
  return {
    name: connection?.name ?? '',
    fields: Object.fromEntries(kind.fields.map((field) => [field.name, begin(field)])),
  };
}

/** What is sent: empty settings are left out, and so are secrets that nobody typed. */
export function bodyOf(kind: ConnectionKind, { name, fields }: ConnectionValues): Omit<AddedConnection, 'kind'> {
  const given = (isSecret: boolean) =>
    Object.fromEntries(
      kind.fields
        .filter(({ type }) => (type === 'secret') === isSecret)
        .map((field): [string, string] => [
          field.name,
          isSecret ? (fields[field.name] ?? '') : (fields[field.name] ?? '').trim(),
        ])
        .filter(([, value]) => value !== ''),
    );
  return { name: name.trim(), settings: given(false), secrets: given(true) };
}

/** The problem of a field, wherever the server has found it. */
export function problemOf(problems: Record<string, string>, { name, type }: ConnectionField): string | undefined {
  return problems[`${type === 'secret' ? 'secrets' : 'settings'}.${name}`];
}
