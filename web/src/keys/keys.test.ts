import { describe, expect, it } from 'vitest';
import { expiryAfter } from './expiry';
import { grantable } from './scopes';

describe('what a key may be given', () => {
  it('is what its maker has, but nothing that hands out access', () => {
    expect(grantable(['invoices.view', 'people.view', 'people.manage', 'keys.manage'])).toEqual([
      'invoices.view',
      'people.view',
    ]);
  });
});

describe('the end of a key', () => {
  const now = new Date('2026-12-15T10:00:00Z');

  it('is as many days away as chosen', () => {
    expect(expiryAfter('30', now)).toBe('2027-01-14T10:00:00.000Z');
  });

  it('is never when nothing is chosen', () => {
    expect(expiryAfter('', now)).toBeNull();
  });
});
