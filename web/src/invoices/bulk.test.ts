import { expect, test } from 'vitest';
import type { InvoiceItem } from '../api/types';
import { totalsOf } from './bulk';
import { exportAddress } from './exportAddress';

const invoice = (currency: string | null, grossTotal: string | null) => ({ currency, grossTotal }) as InvoiceItem;

test('totals are added by currency without losing a cent', () => {
  const items = [invoice('EUR', '0.10'), invoice('EUR', '0.20'), invoice('USD', '-5.00'), invoice('USD', '1.2345')];
  expect(totalsOf(items)).toEqual([
    { currency: 'EUR', amount: '0.3000' },
    { currency: 'USD', amount: '-3.7655' },
  ]);
});

test('an invoice without currency or total adds to no sum', () => {
  expect(totalsOf([invoice(null, '1.00'), invoice('EUR', null)])).toEqual([]);
});

test('an export asks for what the filters show', () => {
  expect(exportAddress('c1', { state: 'approved', search: 'a&b' }, 'csv')).toBe(
    '/api/v1/companies/c1/invoices/export?state=approved&search=a%26b&format=csv',
  );
});
