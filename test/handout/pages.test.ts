import { expect, test } from 'vitest';
import { type Block, placeBlocks } from '../../src/handout/pages.js';

/** A slide 100 pt high with so many lines of 10 pt beside it. */
const beside = (lines: number): Block => ({ picture: 100, notesAt: 0, lines, pitch: 10, starts: [1, 31] });

/** Where each slide is: page and top. */
const slides = (blocks: readonly Block[], height: number, most: number) =>
  placeBlocks(blocks, height, most).flatMap(({ page, picture }) => (picture === undefined ? [] : [[page, picture]]));

test('short blocks stand at the top of equal parts of the page', () => {
  // With 14 pt between them, three parts of a page of 400 pt begin 138 pt apart.
  expect(slides([beside(1), beside(12), beside(5), beside(0)], 400, 3)).toEqual([
    [0, 0],
    [0, 138],
    [0, 276],
    [1, 0],
  ]);
});

test('a block longer than its part leaves less room, not less of the notes', () => {
  // 200 + 14 + 186 fill the page.
  const two = placeBlocks([{ ...beside(20) }, { ...beside(18), pitch: 186 / 18 }], 400, 2);
  expect(two.map(({ page, picture }) => [page, picture])).toEqual([
    [0, 0],
    [0, 214],
  ]);
  expect(slides([beside(20), beside(19)], 400, 2)).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('notes longer than a page go on on the next with a whole paragraph, and no line is lost', () => {
  const long: Block = { picture: 100, notesAt: 110, lines: 70, pitch: 10, starts: [1, 28, 60] };
  const placed = placeBlocks([beside(1), long, beside(1)], 400, 2);
  expect(
    placed.map(({ block, page, picture, notes }) => [block, page, picture, notes.from, notes.to, notes.y]),
  ).toEqual([
    [0, 0, 0, 0, 1, 0],
    [1, 1, 0, 0, 28, 110],
    [1, 2, undefined, 28, 60, 0],
    [1, 3, undefined, 60, 70, 0],
    [2, 4, 0, 0, 1, 0],
  ]);
});

test('a page too low for a line still takes one', () => {
  const placed = placeBlocks([{ picture: 100, notesAt: 110, lines: 2, pitch: 10, starts: [] }], 50, 2);
  expect(placed.map(({ notes }) => notes.to - notes.from)).toEqual([1, 1]);
});
