import type { Box } from '../api/types';

export interface Size {
  width: number;
  height: number;
}

const percent = (fraction: number) => `${Math.round(fraction * 1_000_000) / 10_000}%`;

/** Where a box stands over its page, whatever size the page is drawn at. */
export function placeOf(box: Box) {
  return { x: percent(box.left), y: percent(box.top), width: percent(box.width), height: percent(box.height) };
}

/** Where to scroll so that a box stands in the middle of what is visible, as far as the page goes. */
export function scrollTo(box: Box, page: Size, visible: Size): { left: number; top: number } {
  const middle = (start: number, length: number, whole: number, shown: number) =>
    Math.max(0, Math.min((start + length / 2) * whole - shown / 2, Math.max(0, whole - shown)));
  return {
    left: middle(box.left, box.width, page.width, visible.width),
    top: middle(box.top, box.height, page.height, visible.height),
  };
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The next step in or out; 1 fits the page to the width. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const next = zooms[zooms.indexOf(zoom) + direction];
  return next ?? zoom;
}
