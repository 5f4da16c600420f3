import { placeOf } from '../geometry';
import type { Review } from '../useReview';
import type { Mark } from './boxes';
import classes from './document.module.css';

interface Props {
  marks: Mark[];
  review: Review;
}

/** The places on the page, a help for the mouse; the keyboard goes through the fields, which say the same. */
export function PageBoxes({ marks, review }: Props) {
  return (
    <svg className={classes.boxes} aria-hidden="true">
      {marks.map(({ name, box }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field itself is the keyboard's way there.
        <rect
          key={name}
          {...placeOf(box)}
          rx={2}
          className={classes.box}
          data-testid={`box-${name}`}
          data-focused={review.focused === name || undefined}
          onClick={() => review.focusField(name)}
        />
      ))}
    </svg>
  );
}
