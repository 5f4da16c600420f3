import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../fieldNames';
import { sortOf } from '../fieldNames';
import type { NumberedCandidate, Review } from '../useReview';
import classes from './fields.module.css';
import { useReadable } from './useReadable';

interface Props {
  name: FieldName;
  review: Review;
}

/**
 * The other values on the page that a field could have. A click, or Enter, takes one; the one under the pointer or the cursor is
 * shown on the page. One stop for Tab, arrows inside.
 */
export function Others({ name, review }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const others = review.othersOf(name);
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, others.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = neighbour(event.key, stop, others.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as another part of the form.
    <div className={classes.others} role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
      <p id={id}>{t(`review.others.${sortOf(name)}`)}</p>
      {others.map((other, index) => (
        <OtherValue
          key={other.number}
          name={name}
          other={other}
          review={review}
          isStop={index === stop}
          onFocus={() => setCurrent(index)}
        />
      ))}
    </div>
  );
}

interface OtherProps extends Props {
  other: NumberedCandidate;
  isStop: boolean;
  onFocus: () => void;
}

function OtherValue({ name, other, review, isStop, onFocus }: OtherProps) {
  const { t } = useTranslation();
  const readable = useReadable(name);
  const point = () => review.setPointed(other);
  const leave = () => review.setPointed(null);
  return (
    <button
      type="button"
      className={classes.other}
      tabIndex={isStop ? 0 : -1}
      onClick={() => review.choose(name, other)}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={() => {
        onFocus();
        point();
      }}
      onBlur={leave}
    >
      <span className={classes.otherValue}>{readable(other.value)}</span>
      {other.label !== null && <span className={classes.otherLabel}>{other.label}</span>}
      {review.invoice.pages.length > 1 && (
        <span className={classes.otherLabel}>{t('review.others.page', { number: other.page })}</span>
      )}
    </button>
  );
}

/** Where an arrow leads; null for every other key. */
function neighbour(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
