import { describe, expect, test } from 'vitest';
import { placeOf, scrollTo, zoomStep } from './geometry';

const box = { left: 0.5, top: 0.8, width: 0.25, height: 0.02 };

describe('boxes', () => {
  test('stand on the page as fractions of it', () => {
    expect(placeOf(box)).toEqual({ x: '50%', y: '80%', width: '25%', height: '2%' });
  });

  test('are scrolled into the middle', () => {
    const page = { width: 1000, height: 2000 };
    expect(scrollTo(box, page, { width: 400, height: 500 })).toEqual({ left: 425, top: 1370 });
  });

  test('are scrolled to no further than the page goes', () => {
    const page = { width: 400, height: 1700 };
    expect(scrollTo(box, page, { width: 400, height: 800 })).toEqual({ left: 0, top: 900 });
    expect(scrollTo({ ...box, top: 0 }, page, { width: 400, height: 800 }).top).toBe(0);
  });
});

test('zoom goes step by step and stops at both ends', () => {
  expect(zoomStep(1, 1)).toBe(1.25);
  expect(zoomStep(1, -1)).toBe(0.75);
  expect(zoomStep(3, 1)).toBe(3);
  expect(zoomStep(0.5, -1)).toBe(0.5);
});
