/** Where sentences stand on the page, on lines of glyphs as wide as they are high. */
import { expect, test } from 'vitest';
import type { ComposedLine, ComposedParagraph } from '../../../src/print/layout/composed.js';
import { textBoxes } from '../../../src/print/layout/text-boxes.js';

const EM = 10;
const page = { inner: 80, outer: 70, top: 100 } as Parameters<typeof textBoxes>[2]['page'];
const at = (line: number) => ({ file: 'report.yaml', line, column: 5 });

/** A line of characters; those in `starts` begin a run of that line of the file. */
function line(count: number, starts: Readonly<Record<number, number>>): ComposedLine {
  const glyphs = Array.from({ length: count }, (_, i) => ({
    x: i * EM,
    glyph: { cell: { char: '字', em: EM, width: EM }, ...(starts[i] !== undefined && { at: at(starts[i]) }) },
  }));
  return { glyphs, pitch: 20, middle: 10 } as unknown as ComposedLine;
}

const paragraph = (lines: ComposedLine[], more: Partial<ComposedParagraph> = {}): ComposedParagraph => ({
  lines,
  breaks: new Set(),
  turn: 0,
  before: 0,
  after: 0,
  ...more,
});

test('a sentence has a box on each of its lines', () => {
  const found = textBoxes([paragraph([line(5, { 0: 1, 3: 2 }), line(5, { 2: 3 })])], 1, { page });
  expect(found).toEqual([
    [
      { at: at(1), text: '字字字', x: 80, y: 100, width: 30, height: 20 },
      { at: at(2), text: '字字', x: 110, y: 100, width: 20, height: 20 },
      { at: at(2), text: '字字', x: 80, y: 120, width: 20, height: 20 },
      { at: at(3), text: '字字字', x: 100, y: 120, width: 30, height: 20 },
    ],
  ]);
});

test('even pages are shifted; spaces and turned pages count', () => {
  const paragraphs = [
    paragraph([line(1, { 0: 1 }), line(1, {})], { breaks: new Set([1]), before: 20 }),
    paragraph([line(1, { 0: 2 })], { before: 40 }),
    paragraph([line(1, { 0: 3 })], { turn: 2 }),
  ];
  const found = textBoxes(paragraphs, 4, { page });
  expect(found.map((boxes) => boxes.map(({ at, x, y }) => [at.line, x, y]))).toEqual([
    [[1, 80, 120]],
    [
      [1, 70, 100],
      [2, 70, 160],
    ],
    [],
    [[3, 70, 100]],
  ]);
});

test('a box is around the middle of the Han of its line', () => {
  const raised = { ...line(1, { 0: 1 }), middle: 4 };
  expect(textBoxes([paragraph([raised])], 1, { page })[0]).toMatchObject([{ y: 94, height: 20 }]);
});

test('what comes of no place has no box', () => {
  expect(textBoxes([paragraph([line(3, { 1: 1 })])], 1, { page })[0]).toEqual([
    { at: at(1), text: '字字', x: 90, y: 100, width: 20, height: 20 },
  ]);
});
