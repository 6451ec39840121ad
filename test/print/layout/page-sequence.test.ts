/** Pieces on pages, and what is recorded of them. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import { layOutSequence } from '../../../src/print/layout/page-sequence.js';
import { piecesOf } from '../../../src/print/layout/pieces.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { contextWith, paragraph, theme, words } from '../typesetting.js';

const root: Tag = { role: 'Document', parent: undefined };
const { page } = theme;
const perLine = Math.round(page.textWidth / page.em);

function sequence(...blocks: readonly Block[]) {
  return layOutSequence(
    blocks.flatMap((block, index) => piecesOf(block, root, contextWith(), index)),
    theme,
  );
}

test('a page holds as many lines as the grid has', () => {
  const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行。'));
  expect(sequence(...lines(page.lines)).pages).toBe(1);
  expect(sequence(...lines(page.lines + 1)).pages).toBe(2);
});

test('the page of every place is recorded, also within a sentence that continues on the next page', () => {
  const at = { file: 'report.yaml', line: 9, column: 5 };
  const text = `${'国'.repeat(perLine * (page.lines + 3))}。`;
  const { origins, pages, firstLines } = sequence({ kind: 'paragraph', lead: [], text: [{ text, at }] });
  expect(pages).toBe(2);
  expect(origins.map(({ page }) => page)).toEqual([0, 1]);
  expect(origins[0]!.at).toEqual(at);
  // The indent takes two characters of the first page.
  expect(origins[1]!.at.column).toBe(at.column + perLine * page.lines - 2);
  expect(firstLines.map((line) => line.length)).toEqual([perLine - 2, perLine]);
});

test('anchors are on the page of their line', () => {
  const filling = Array.from({ length: page.lines }, () => paragraph('一行。'));
  const entry: Block = { kind: 'entry', key: 'tax', number: '1.', term: words('智税圈：'), text: words('圈子。') };
  const { anchors } = sequence(...filling, entry);
  expect([...anchors]).toEqual([['entry-tax', 1]]);
});

test('a heading goes to the next page with the two lines it needs below it', () => {
  const filling = Array.from({ length: page.lines - 2 }, () => paragraph('一行。'));
  const part: Block = {
    kind: 'part',
    numbered: true,
    number: '一、',
    heading: words('回顾'),
    blocks: [paragraph('国'.repeat(3 * perLine))],
  };
  expect(sequence(...filling, part).firstLines[1]).toBe('一、回顾');
});

test('a figure without room stands at the head of the next page, in the middle of the paragraph after it', () => {
  const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行。'));
  const picture = { width: 900, height: 900, encoding: 'raw', bits: 8, channels: 1, data: new Uint8Array() } as const;
  const figure: Block = {
    kind: 'figure',
    src: 'plan.png',
    picture,
    alt: '图',
    lines: 6,
    caption: [{ text: '图1', at: { file: 'report.yaml', line: 9, column: 1 } }],
  };
  const at = { file: 'report.yaml', line: 1, column: 1 };
  const text = [{ text: '国'.repeat(perLine * 6 - 2), at }];
  const long: Block = { kind: 'paragraph', lead: [], text };
  const { paragraphs, pages, origins } = sequence(...lines(page.lines - 3), figure, long);
  expect(pages).toBe(2);
  const drawn = paragraphs
    .slice(page.lines - 3)
    .map(({ lines, breaks }) => [lines.filter(({ glyphs }) => glyphs.length > 0).length, [...breaks]]);
  // Three lines of the paragraph, the caption of the figure on a new page, the rest of the paragraph under it.
  expect(drawn).toEqual([
    [3, []],
    [1, [0]],
    [3, []],
  ]);
  expect(paragraphs.at(-2)!.lines.some(({ inset }) => inset?.picture)).toBe(true);
  const rest = { ...at, column: 1 + perLine * 3 - 2 };
  expect(origins.at(-1)).toEqual({ at: rest, page: 1 });
});

test('it stands before the heading of the next part, whatever room that leaves', () => {
  const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行。'));
  const picture = { width: 900, height: 900, encoding: 'raw', bits: 8, channels: 1, data: new Uint8Array() } as const;
  const figure: Block = { kind: 'figure', src: 'plan.png', picture, alt: '图', lines: 6, caption: words('图1') };
  const part: Block = { kind: 'part', numbered: true, number: '二、', heading: words('安排'), blocks: lines(6) };
  const { paragraphs } = sequence(...lines(page.lines - 4), figure, part);
  const order = paragraphs.map(({ lines }) =>
    lines.some(({ inset }) => inset?.picture) ? '图' : (lines[0]?.glyphs[0]?.glyph.cell.char ?? ''),
  );
  expect(order.indexOf('图')).toBe(order.indexOf('二') - 1);
});
