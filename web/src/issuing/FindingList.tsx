import { useTranslation } from 'react-i18next';
import type { DocumentFinding } from '../api/types';
import hungarian from './hungarianFindings.json';
import classes from './issuing.module.css';

/** What the authority would say against a draft. */
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

/** The sentence of a finding: the server words the authority's rules in Spanish and in English. */
export function useFindingWords() {
  const { i18n } = useTranslation();
  return (finding: DocumentFinding) => findingWords(finding, i18n.language);
}

export function findingWords({ code, message, messageEs, values }: DocumentFinding, language: string): string {
  if (language === 'es') return messageEs;
  const sentence = language === 'hu' ? (hungarian as Record<string, string>)[code] : undefined;
  return sentence?.replace(/{(\d)}/g, (hole, at) => values?.[Number(at)] ?? hole) ?? message;
}
