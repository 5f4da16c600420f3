import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftImport } from '../../api/types';
import classes from '../issuing.module.css';

type Finding = DraftImport['findings'][number];

const few = 50;

/** What is wrong, by row and column: first what keeps a draft from being made, then what Hacienda would say. */
export function ImportFindings({ findings }: { findings: readonly Finding[] }) {
  const blocking = findings.filter(({ blocks }) => blocks);
  const others = findings.filter(({ blocks }) => !blocks);
  return (
    <>
      <List kind="blocking" findings={blocking} />
      <List kind="remarks" findings={others} />
    </>
  );
}

function List({ kind, findings }: { kind: 'blocking' | 'remarks'; findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const words = useImportWords();
  const [isAll, setAll] = useState(false);
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`import-${kind}`}>
      <Title order={2} size="h5" id={`import-${kind}`} mb="xs">
        {t(`imports.findings.${kind}`, { count: findings.length })}
      </Title>
      <ul className={classes.findings}>
        {findings.slice(0, isAll ? findings.length : few).map((finding) => (
          <li key={Object.values(finding).join(' ')}>
            <Text span fw={600}>
              {finding.column === null
                ? t('imports.findings.row', { row: finding.row })
                : t('imports.findings.cell', { row: finding.row, column: finding.column })}
            </Text>{' '}
            {words(finding)}
          </li>
        ))}
      </ul>
      {!isAll && findings.length > few && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setAll(true)}>
          {t('common.showMore')}
        </Button>
      )}
    </section>
  );
}

/** Those of the file are worded in every language; what Hacienda would say, in Spanish and English. */
function useImportWords() {
  const { t, i18n } = useTranslation();
  const known = t as (key: string, values: object) => string;
  return ({ code, column, value, message, messageEs }: Finding) => {
    if (i18n.exists(`imports.codes.${code}`)) return known(`imports.codes.${code}`, { value: value ?? column ?? '' });
    return i18n.language === 'es' ? messageEs : message;
  };
}
