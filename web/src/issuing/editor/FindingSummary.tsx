import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentFinding } from '../../api/types';
import { useFindingWords } from '../FindingList';
import classes from '../issuing.module.css';
import { isPurchase } from './form';
import { placeId, placeOf } from './places';
import type { Editor } from './useEditor';

/** All that the authority would say; what has an input leads to it. */
export function FindingSummary({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { findings } = editor;
  return (
    <section id="issued-findings" tabIndex={-1} aria-labelledby="issued-findings-title">
      <Title order={2} size="h5" id="issued-findings-title" mt="md" mb="xs">
        {findings.length > 0
          ? t('issuing.findings.title', { count: findings.length })
          : t(editor.isReckoned ? 'issuing.findings.none' : 'issuing.findings.notYet')}
      </Title>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>
            <FindingWords finding={finding} place={placeOf(finding.path, isPurchase(editor.form.kind))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingWords({ finding, place }: { finding: DocumentFinding; place: string | null }) {
  const words = useFindingWords()(finding);
  if (place === null) return words;
  return (
    <Anchor
      component="button"
      type="button"
      ta="left"
      fz="sm"
      onClick={() => document.getElementById(placeId(place))?.focus()}
    >
      {words}
    </Anchor>
  );
}
