import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuthorityAnswer } from '../api/types';
import { wordsFor } from '../i18n/words';
import classes from './issuing.module.css';

/** What the authority found: its own code and words as they came, and what to do. */
export function AuthorityFindings({ answer: { findings, detail } }: { answer: AuthorityAnswer }) {
  const { t, i18n } = useTranslation();
  if (findings.length === 0) return detail && <p className={classes.words}>{detail}</p>;
  return (
    <ul className={classes.findings}>
      {findings.map(({ code, text }) => (
        <li key={`${code} ${text}`}>
          <span className={classes.code}>{t('issuing.code', { code })}</span>: {text}
          <Text size="sm">{wordsFor(i18n, `issuing.advice.${adviceKey(code)}`, t('issuing.advice.other'))}</Text>
        </li>
      ))}
    </ul>
  );
}

/** The sentence that helps with a code. No complete list of the authority's codes exists, so most share one. */
export function adviceKey(code: string): string {
  return code.replace(/^[-−]/, 'c');
}
