import { describe, expect, test } from 'vitest';
import type { Connection, ConnectionField, ConnectionKind } from '../api/types';
import { bodyOf, problemOf, valuesOf } from './connectionForm';

const field = (name: string, type: ConnectionField['type'], proposed: string | null = null): ConnectionField => ({
  name,
  type,
  label: name,
  help: '',
  optional: false,
  default: proposed,
  choices: [],
  least: null,
  most: null,
});
const address = field('address', 'address', 'https://a.example/');
const secret = field('secret', 'secret');
const kind: ConnectionKind = { name: 'ledger', label: 'Ledger', fields: [address, secret, field('fast', 'switch')] };

describe('the form of a connection', () => {
  test('begins with what the kind proposes', () => {
    expect(valuesOf(kind)).toEqual({ name: '', fields: { address: 'https://a.example/', secret: '', fast: 'false' } });
  });

  test('begins with what is kept, but never with a secret', () => {
    const kept = { name: 'Main', settings: { address: 'https://b.example/', fast: 'true' } } as unknown as Connection;
    expect(valuesOf(kind, kept)).toEqual({
      name: 'Main',
      fields: { address: 'https://b.example/', secret: '', fast: 'true' },
    });
  });

  test('sends no secret that nobody typed, and keeps the spaces of one', () => {
    const values = { name: ' Main ', fields: { address: ' https://a.example/ ', secret: '', fast: 'false' } };
    expect(bodyOf(kind, values)).toEqual({
      name: 'Main',
      settings: { address: 'https://a.example/', fast: 'false' },
      secrets: {},
    });
    expect(bodyOf(kind, { ...values, fields: { ...values.fields, secret: ' s ' } }).secrets).toEqual({ secret: ' s ' });
  });

  test('shows a problem at its field', () => {
    const problems = { 'settings.address': 'wrong', 'secrets.secret': 'missing' };
    expect([problemOf(problems, address), problemOf(problems, secret)]).toEqual(['wrong', 'missing']);
  });
});
