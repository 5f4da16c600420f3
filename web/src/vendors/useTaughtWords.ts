import { useTranslation } from 'react-i18next';
import type { VendorDefault } from '../api/types';
import { isFieldName } from '../review/fieldNames';

type Known = Pick<VendorDefault, 'field' | 'rule' | 'taught' | 'vendorName' | 'vendorTaxId'>;

/** What was learnt, in words. */
export function useTaughtWords() {
  const { t } = useTranslation();
  return {
    field: ({ field }: Known) => (isFieldName(field) ? t(`review.fields.${field}`) : field),
    vendor: ({ vendorName, vendorTaxId }: Known) => vendorName ?? vendorTaxId ?? '–',
    taught: ({ rule, taught }: Known) => {
      switch (rule) {
        case 'value':
          return taught;
        case 'label':
          return t('vendors.beside', { words: taught });
        case 'days':
          return t('vendors.days', { count: Number(taught) });
      }
    },
  };
}
