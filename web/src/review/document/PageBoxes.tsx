import { isFieldName } from '../fieldNames';
import { placeOf } from '../geometry';
import type { Review } from '../useReview';
import type { Mark } from './boxes';
import classes from './document.module.css';

interface Props {
  marks: Mark[];
  number: number;
  review: Review;
}

/** The places on a page, a help for the mouse; the keyboard goes through the fields, which say the same. */
export function PageBoxes({ marks, number, review }: Props) {
  const { pointed } = review;
  return (
    <svg className={classes.boxes} aria-hidden="true">
      <OtherPlaces number={number} review={review} />
      {marks
        .filter(({ page }) => page === number)
        .map(({ name, box }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the field itself is the keyboard's way there.
          <rect
            key={name}
            {...placeOf(box)}
            rx={2}
            className={classes.box}
            data-testid={`box-${name}`}
            data-focused={(review.focused === name && pointed === null) || undefined}
            onClick={() => review.focusField(name)}
          />
        ))}
      {pointed?.page === number && (
        <rect {...placeOf(pointed.box)} rx={2} className={classes.pointed} data-testid="box-pointed" />
      )}
    </svg>
  );
}

/** Where the other values stand that the field with the focus could have; a click takes one. */
function OtherPlaces({ number, review }: Omit<Props, 'marks'>) {
  const { focused } = review;
  if (!review.canCorrect || !isFieldName(focused)) return null;
  return review
    .othersOf(focused)
    .filter(({ page }) => page === number)
    .map((other) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list below the field is the keyboard's way there.
      <rect
        key={other.number}
        {...placeOf(other.box)}
        rx={2}
        className={classes.otherPlace}
        data-testid={`other-${other.value}`}
        onClick={() => review.choose(focused, other)}
      />
    ));
}
