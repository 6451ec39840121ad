/** A book on its pages: where matters begin, how pages are numbered, and on which page a place is. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import { layOut } from '../../../src/print/layout/layout.js';
import { bookWith, linesOf, paragraph, setting, theme, words } from '../typesetting.js';

const { page } = theme;
const at = (line: number) => ({ file: 'report.yaml', line, column: 3 });
const filling = (count: number): Block[] => Array.from({ length: count }, () => paragraph('一行。'));
const cover: Block = { kind: 'cover', lines: [{ role: 'title', text: words('政府工作报告') }] };
const part: Block = {
  kind: 'part',
  numbered: true,
  number: '一、',
  heading: words('回顾'),
  blocks: [
    {
      kind: 'paragraph',
      lead: [],
      text: [
        { text: '有智税圈', at: at(7) },
        { text: '', mark: 'tax' },
      ],
    },
  ],
};
const annex: Block = {
  kind: 'annex',
  label: [],
  heading: words('名词解释'),
  blocks: [
    {
      kind: 'entry',
      key: 'tax',
      number: '1.',
      term: [{ text: '智税圈：', at: at(30) }],
      text: [{ text: '见第' }, { text: '', field: 'page' }],
    },
  ],
};

const book = layOut(
  bookWith(cover, { kind: 'contents', heading: words('目录') }, ...filling(page.lines), part, annex),
  setting,
);

test('contents and text start on right-hand pages, and the backs of cover and contents are blank', () => {
  expect(book.labels).toEqual([
    { from: 0, style: 'none', start: 1 },
    { from: 2, style: 'roman', start: 1 },
    { from: 4, style: 'decimal', start: 1 },
  ]);
  expect(book.furniture.map(({ number }) => number)).toEqual([undefined, undefined, 'i', undefined, '1', '2', '3']);
});

test('a text without headings has no contents', () => {
  const short = layOut(bookWith(cover, { kind: 'contents', heading: words('目录') }, ...filling(2)), setting);
  expect(short.labels.map(({ style }) => style)).toEqual(['none', 'decimal']);
});

test('contents and entries name the pages of the text', () => {
  const lines = book.paragraphs.flatMap((paragraph) => linesOf(paragraph.lines)).map((line) => line.replace(/·+/, '…'));
  expect(lines).toContain('一、回顾…2');
  expect(lines).toContain('名词解释…3');
  expect(lines).toContain('1.智税圈：见第2');
});

test('a page has the first line of the next one, also of the annex', () => {
  expect(book.furniture.map(({ nextLine }) => nextLine).slice(4)).toEqual(['一、回顾', '名词解释', undefined]);
});
