import { describe, expect, test } from 'vitest';
import {
  headingAt,
  nextChanged,
  percentOf,
  placedNow,
  positionOf,
  rowsOf,
  scaleOf,
  stepped,
} from '../../../src/preview/client/book-layout.js';

test('in spreads odd pages are on the right and the cover is alone', () => {
  expect(rowsOf(4, true)).toEqual([[1], [2, 3], [4]]);
  expect(rowsOf(5, true)).toEqual([[1], [2, 3], [4, 5]]);
  expect(rowsOf(1, true)).toEqual([[1]]);
  expect(rowsOf(3, false)).toEqual([[1], [2], [3]]);
});

describe('sizes', () => {
  const page = { width: 600, height: 800 };
  const room = { width: 1248, height: 876 };
  test.each([
    ['width', false, 2],
    ['width', true, 1],
    ['page', false, 1],
    ['auto', false, (1.25 * 96) / 72],
    ['auto', true, 1],
    ['page', true, 1],
    [1.5, false, 2],
  ] as const)('%s, spread %s', (zoom, isSpread, scale) => {
    expect(scaleOf(zoom, page, room, isSpread)).toBeCloseTo(scale);
  });

  test('the buttons go from one factor to the next, and stop at the last', () => {
    const scale = (factor: number) => (factor * 96) / 72;
    expect(stepped(scale(1), 1)).toBe(1.25);
    expect(stepped(scale(1), -1)).toBe(0.8);
    expect(stepped(scale(0.93), 1)).toBe(1);
    expect(stepped(scale(9), 1)).toBe(4);
    expect(stepped(scale(0.1), -1)).toBe(0.5);
    expect(percentOf(scale(0.675))).toBe(68);
  });
});

const labels = ['', '', 'i', 'ii', '1', '2', '3'];

test.each([
  ['2', 6],
  [' ２ ', 6],
  ['II', 4],
  ['', undefined],
  ['9', undefined],
])('the page %j', (typed, position) => {
  expect(positionOf(labels, typed)).toBe(position);
});

test('from one changed page to the next, around', () => {
  const pages = [false, true, false, true].map((changed) => ({ changed }));
  expect([nextChanged(pages, 1, 1), nextChanged(pages, 2, 1), nextChanged(pages, 4, 1)]).toEqual([2, 4, 2]);
  expect([nextChanged(pages, 4, -1), nextChanged(pages, 2, -1)]).toEqual([2, 4]);
  expect(nextChanged([{ changed: false }], 1, 1)).toBeUndefined();
});

test('a place is found by its number when pages before it come or go', () => {
  const place = { position: 6, label: '2', share: 0.5 };
  expect(placedNow(place, labels)).toBe(6);
  expect(placedNow(place, ['', 'i', '1', '2'])).toBe(4);
  expect(placedNow({ ...place, label: '9' }, labels)).toBe(6);
  expect(placedNow({ ...place, position: 99, label: '' }, labels)).toBe(7);
});

test('marks the heading that is at the top of the window, not the last of its page', () => {
  const headings = [
    { position: 2, y: 100 },
    { position: 2, y: 400 },
    { position: 4, y: 80 },
  ];
  expect(headingAt(headings, { position: 1, y: 300 })).toBe(-1);
  expect(headingAt(headings, { position: 2, y: 150 })).toBe(0);
  expect(headingAt(headings, { position: 3, y: 0 })).toBe(1);
  expect(headingAt(headings, { position: 4, y: 80 })).toBe(2);
});
