import { Button, Table, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DraftLine, lineCells, newLine } from '../draft';
import { FindingLine } from '../FindingSummary';
import { lineOf } from '../findings';
import reviewClasses from '../review.module.css';
import type { Review } from '../useReview';
import { LineRow } from './LineRow';
import classes from './lines.module.css';

/** The invoice's lines; each cell can be put right, and lines can be added and removed. */
export function LineTable({ review }: { review: Review }) {
  const { t } = useTranslation();
  const { lines, setLines, canCorrect } = review;
  const findings = review.invoice.findings.filter((finding) => lineOf(finding.field) !== null);
  const replace = (changed: DraftLine) => setLines(lines.map((line) => (line.id === changed.id ? changed : line)));
  return (
    <section aria-labelledby="lines">
      <Title order={2} size="h5" id="lines" mb="xs">
        {t('review.lines.title')}
      </Title>
      {lines.length > 0 && (
        <div className={classes.sheet}>
          <Table aria-labelledby="lines" horizontalSpacing={4} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {lineCells.map((cell) => (
                  <Table.Th key={cell} className={classes[cell]}>
                    {t(`review.lines.${cell}`)}
                  </Table.Th>
                ))}
                {canCorrect && (
                  <Table.Th className={classes.remove}>
                    <VisuallyHidden>{t('review.lines.change')}</VisuallyHidden>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line, index) => (
                <LineRow
                  key={line.id}
                  line={line}
                  number={index + 1}
                  readOnly={!canCorrect}
                  onFocus={() => review.setFocused(`lines[${line.id}]`)}
                  onChange={replace}
                  onRemove={() => setLines(lines.filter(({ id }) => id !== line.id))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <ul className={reviewClasses.findings}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field}`}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
      {canCorrect && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setLines([...lines, newLine(lines)])}
        >
          {t('review.lines.add')}
        </Button>
      )}
    </section>
  );
}
