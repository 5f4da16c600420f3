import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../ui/useErrorWords';
import { fieldTrust } from '../confidence';
import { FindingLine } from '../FindingSummary';
import { type FieldName, fieldType } from '../fieldNames';
import { findingsAt } from '../findings';
import { fieldId, type Review } from '../useReview';
import { CorrectionNote } from './CorrectionNote';
import { FieldInput } from './FieldInput';
import classes from './fields.module.css';
import { LearntNote, TaughtNote } from './LearntNotes';
import { Others } from './Others';
import { TrustMark } from './TrustMark';

interface Props {
  name: FieldName;
  review: Review;
}

/** One field: its value, how far to trust it, who changed it, and what was found. */
export function FieldRow({ name, review }: Props) {
  const { t } = useTranslation();
  const field = review.invoice.fields[name];
  const findings = findingsAt(review.invoice.findings, name);
  const problems = useFieldWords()(review.error);
  const problem = problems[`fields.${name}`] ?? problems[`chosen.${name}`];
  const isChanged = review.isChanged(name);
  const trust = isChanged ? null : fieldTrust(field);
  const id = fieldId(name);
  return (
    <div className={`${classes.field} ${isChanged ? classes.changed : ''}`}>
      <div className={classes.label}>
        <label htmlFor={id}>{t(`review.fields.${name}`)}</label>
        <span id={`${id}-trust`}>{trust && <TrustMark trust={trust} />}</span>
      </div>
      <FieldInput
        id={id}
        type={fieldType(name)}
        value={review.valueOf(name)}
        readOnly={!review.canCorrect}
        error={problem !== undefined || findings.some(({ severity }) => severity === 'error')}
        aria-describedby={`${id}-trust ${id}-notes`}
        onFocus={() => review.setFocused(name)}
        onChange={(value) => review.setField(name, value)}
      />
      <div id={`${id}-notes`} className={classes.notes}>
        {problem && <p className={classes.problem}>{problem}</p>}
        {findings.map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
        {field?.correctedAt && <CorrectionNote name={name} field={field} />}
        {field?.learnt && !isChanged && <LearntNote name={name} field={field} learnt={field.learnt} />}
        {field?.taught && <TaughtNote taught={field.taught} />}
      </div>
      {review.canCorrect && review.focused === name && review.othersOf(name).length > 0 && (
        <Others name={name} review={review} />
      )}
    </div>
  );
}
