import { expect, test } from 'vitest';
import { outlineRows, rolesFor } from '../../../src/preview/client/draft-outline.js';
import type { DraftLineState } from '../../../src/preview/draft-protocol.js';

const line = (number: number, role: DraftLineState['role'], more: Partial<DraftLineState> = {}): DraftLineState => ({
  line: number,
  text: `${number}`,
  length: 1,
  role,
  ...more,
});

const lines = [
  line(1, 'title'),
  line(2, 'left-out', { reason: 'contents' }),
  line(3, 'left-out', { reason: 'contents' }),
  line(4, 'left-out', { reason: 'contents', asked: true }),
  line(5, 'text'),
  line(6, 'part'),
  line(7, 'text'),
  line(8, 'continued'),
  line(9, 'section'),
  line(10, 'text'),
  line(11, 'text', { asked: true }),
  line(12, 'table'),
];

test('an outline has the headings with their paragraphs counted, and what is no text', () => {
  expect(
    outlineRows(lines, 'outline').map(({ line: { line: number }, depth, paragraphs, more }) => [
      number,
      depth,
      ...(paragraphs === undefined ? [] : [paragraphs]),
      ...(more === undefined ? [] : [`+${more}`]),
    ]),
  ).toEqual([
    [1, 0],
    [2, 0, '+1'],
    [4, 0],
    [6, 1, 1],
    [9, 2, 2],
    [11, 3],
    [12, 3],
  ]);
});

test('all lines have a row each', () => {
  expect(outlineRows(lines, 'all').map((row) => row.line.line)).toEqual(lines.map((each) => each.line));
});

test('a table can only be left out, a line of an annex be text', () => {
  expect(rolesFor(line(1, 'table'))).toEqual(['left-out']);
  expect(rolesFor(line(1, 'glossary'))).toEqual(['text', 'left-out']);
  expect(rolesFor(line(1, 'text'))).toContain('subsection');
});

test('a doubtful line stands in the outline, and alone among those that are doubtful', () => {
  const doubted = lines.map((one) => (one.line === 10 ? { ...one, doubt: 'number' as const } : one));
  expect(outlineRows(doubted, 'outline').map(({ line: { line: number } }) => number)).toContain(10);
  expect(outlineRows(doubted, 'doubtful').map(({ line: { line: number } }) => number)).toEqual([10]);
});
