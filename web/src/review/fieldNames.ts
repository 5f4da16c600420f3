/** The header fields in the order a person reads them, and how each is typed. */
export const fieldGroups = {
  supplier: ['supplierName', 'supplierTaxId', 'supplierIban'],
  document: ['kind', 'invoiceNumber', 'orderNumber', 'issueDate', 'dueDate'],
  totals: ['currency', 'netTotal', 'taxTotal', 'grossTotal'],
  buyer: ['buyerName', 'buyerTaxId'],
} as const;

export type FieldGroup = keyof typeof fieldGroups;
export type FieldName = (typeof fieldGroups)[FieldGroup][number];

export const groupNames = Object.keys(fieldGroups) as FieldGroup[];
export const fieldNames: readonly FieldName[] = groupNames.flatMap((group): readonly FieldName[] => fieldGroups[group]);

export function isFieldName(text: string | null): text is FieldName {
  return fieldNames.some((name) => name === text);
}

export type FieldType = 'text' | 'date' | 'amount' | 'kind';

export function fieldType(name: FieldName): FieldType {
  if (name === 'kind') return 'kind';
  if (name === 'issueDate' || name === 'dueDate') return 'date';
  return name.endsWith('Total') ? 'amount' : 'text';
}

export type ValueSort = 'dates' | 'amounts' | 'numbers' | 'names' | 'taxIds' | 'accounts' | 'currencies';

/** Of what sort the values are that stand in a field; those of one sort may be mistaken for each other. */
export function sortOf(name: FieldName): ValueSort {
  if (name === 'currency') return 'currencies';
  if (name === 'supplierIban') return 'accounts';
  if (name.endsWith('Date')) return 'dates';
  if (name.endsWith('Total')) return 'amounts';
  if (name.endsWith('Number')) return 'numbers';
  return name.endsWith('TaxId') ? 'taxIds' : 'names';
}

export const kinds = ['invoice', 'creditNote', 'receipt'] as const;
