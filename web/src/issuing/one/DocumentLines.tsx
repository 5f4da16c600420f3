import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../api/types';
import invoices from '../../invoices/invoices.module.css';
import { Amount } from '../../ui/Amount';
import classes from '../issuing.module.css';
import { Totals } from '../Totals';

/** What is sold, line by line, and what it comes to. */
export function DocumentLines({ document: { lines, summary } }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="issued-lines">
      <Title order={2} size="h4" id="issued-lines" mb="xs">
        {t('issuing.lines.title')}
      </Title>
      <div className={invoices.sheet}>
        <Table aria-labelledby="issued-lines">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('issuing.lines.description')}</Table.Th>
              <Table.Th className={`${classes.number} ${invoices.medium}`}>{t('issuing.lines.quantity')}</Table.Th>
              <Table.Th className={`${classes.number} ${invoices.medium}`}>{t('issuing.lines.price')}</Table.Th>
              <Table.Th className={`${classes.number} ${invoices.wide}`}>{t('issuing.lines.tax')}</Table.Th>
              <Table.Th className={classes.number}>{t('issuing.lines.total')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.numeroLinea} className={invoices.row}>
                <Table.Td>
                  {line.detalle}
                  <div className={invoices.secondary}>{line.codigoCABYS}</div>
                </Table.Td>
                <Table.Td className={`${classes.number} ${invoices.medium}`}>
                  <Amount amount={line.cantidad ?? null} currency={line.unidadMedida ?? null} />
                </Table.Td>
                <Table.Td className={`${classes.number} ${invoices.medium}`}>
                  <Amount amount={line.precioUnitario ?? null} currency={null} />
                </Table.Td>
                <Table.Td className={`${classes.number} ${invoices.wide}`}>
                  <Amount amount={line.impuestoNeto ?? null} currency={null} />
                </Table.Td>
                <Table.Td className={classes.number}>
                  <Amount amount={line.montoTotalLinea ?? null} currency={null} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Totals summary={summary} />
    </section>
  );
}
