import { useTranslation } from 'react-i18next';
import type { AuthorityAnswer } from '../api/types';
import { wordsFor } from '../i18n/words';
import classes from './issuing.module.css';

/** What was looked at in the signature of an answer's message; shown when somebody asks. */
export function SignatureChecks({ answer: { checks, isVerified } }: { answer: AuthorityAnswer }) {
  const { t, i18n } = useTranslation();
  return (
    <details>
      <summary>{t(isVerified ? 'issuing.answers.signatureGood' : 'issuing.answers.signatureBad')}</summary>
      <ul className={classes.findings}>
        {checks.map(({ name, ok, detail }) => (
          <li key={name}>
            {wordsFor(i18n, `issuing.checks.${name}`, name)}: {t(ok ? 'common.yes' : 'common.no')}
            {!ok && ` (${detail})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
