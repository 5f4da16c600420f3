import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollTo } from '../geometry';
import type { Review } from '../useReview';
import { type Mark, marksOf } from './boxes';
import classes from './document.module.css';
import { PageBoxes } from './PageBoxes';
import { PageTools } from './PageTools';

interface Props {
  review: Review;
  address: string;
}

/** One page with the places that were read from it. Focus in a field shows its place; a click on a place, its field. */
export function PageViewer({ review, address }: Props) {
  const { t } = useTranslation();
  const { invoice, focused, pointed } = review;
  const [zoom, setZoom] = useState(1);
  const [number, setNumber] = useState(invoice.pages[0]?.number ?? 1);
  const marks = marksOf(invoice, review.chosenFor);
  const mark = pointed
    ? { ...pointed, name: `${focused}-${pointed.number}` }
    : (marks.find(({ name }) => name === focused) ?? null);
  const page = invoice.pages.find((candidate) => candidate.number === number) ?? invoice.pages[0];
  useMarkPage(mark, setNumber);
  const sheet = useShownMark(mark?.page === number ? mark : null, zoom);
  if (page === undefined) return null;
  return (
    <>
      <PageTools pages={invoice.pages.length} number={page.number} zoom={zoom} onNumber={setNumber} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
      <section ref={sheet} className={classes.sheet} tabIndex={0} aria-label={t('review.page.region')}>
        <div className={classes.page} style={{ width: `${zoom * 100}%` }}>
          <img
            src={`${address}/pages/${page.number}`}
            alt={t('review.page.alt', { number: page.number, name: invoice.fileName })}
            width={Math.round(page.width)}
            height={Math.round(page.height)}
          />
          <PageBoxes marks={marks} number={page.number} review={review} />
        </div>
      </section>
    </>
  );
}

/** Turns to the page of the mark, once for each mark. */
function useMarkPage(mark: Mark | null, onPage: (number: number) => void) {
  const name = mark?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same mark must not turn the page back.
  useEffect(() => {
    if (mark) onPage(mark.page);
  }, [name]);
}

/** Scrolls the sheet so that the mark stands in its middle. */
function useShownMark(mark: Mark | null, zoom: number) {
  const sheet = useRef<HTMLElement>(null);
  const name = mark?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another field or another zoom moves the page.
  useEffect(() => {
    const page = sheet.current?.firstElementChild;
    if (!mark || !sheet.current || !page) return;
    const drawn = { width: page.clientWidth, height: page.clientHeight };
    const visible = { width: sheet.current.clientWidth, height: sheet.current.clientHeight };
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    sheet.current.scrollTo({ ...scrollTo(mark.box, drawn, visible), behavior: calm ? 'auto' : 'smooth' });
  }, [name, zoom]);
  return sheet;
}
