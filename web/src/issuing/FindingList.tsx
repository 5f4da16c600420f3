import { useTranslation } from 'react-i18next';
import type { DocumentFinding } from '../api/types';
import classes from './issuing.module.css';

/** What the authority would say against a draft, in the person's language where the rules have it. */
export function FindingList({ findings }: { findings: readonly DocumentFinding[] }) {
  const words = useFindingWords();
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.path}`}>{words(finding)}</li>
      ))}
    </ul>
  );
}

/** The sentence of a finding: the authority's rules are worded in Spanish and in English. */
export function useFindingWords() {
  const { i18n } = useTranslation();
  return ({ message, messageEs }: DocumentFinding) => (i18n.language === 'es' ? messageEs : message);
}
