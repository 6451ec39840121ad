/** The lines of the contents. */
import { describe, expect, test } from 'vitest';
import type { Block, Book } from '../../../src/document/book.js';
import { FontTable } from '../../../src/print/fonts.js';
import { layOut } from '../../../src/print/layout/layout.js';
import { fontTable, themes } from '../opened.js';

const note = (problem: { code: string }) => {
  throw new Error(problem.code);
};
const setting = { theme: themes.get('session')!, fonts: fontTable(), note };
const words = (text: string) => [{ text }];

const bookOf = (headings: readonly string[]): Book => ({
  kind: 'book',
  meta: { title: '报告', author: '', subject: '', keywords: '' },
  blocks: [
    { kind: 'contents', heading: words('目录') },
    {
      kind: 'part',
      numbered: true,
      number: '一、',
      heading: words('工作回顾'),
      blocks: headings.map((heading) => ({
        kind: 'section',
        level: 2,
        number: '（一）',
        heading: words(heading),
        intro: [],
        blocks: [],
      })),
    },
  ],
});

function contentsOf(...headings: readonly string[]) {
  const { paragraphs } = layOut(bookOf(headings), setting);
  // Heading of the contents, then its entries.
  return paragraphs.slice(1, headings.length + 2).map(({ lines }) => lines);
}

const shown = (lines: ReturnType<typeof contentsOf>[number]) =>
  lines.map(({ glyphs }) => glyphs.map(({ glyph }) => glyph.cell.char).join('')).map((line) => line.replace(/·+/, '…'));

test('a heading without its full stop, dots, and the number of its page', () => {
  expect(contentsOf('聚焦优格局、促协调。').map(shown)).toEqual([['一、工作回顾…1'], ['（一）聚焦优格局、促协调…1']]);
});

test('levels are set in from one another, a part without number by its heading alone', () => {
  const section = (number: string, heading: string, blocks: readonly Block[]): Block => ({
    kind: 'section',
    level: 1,
    number,
    heading: words(heading),
    intro: [],
    blocks,
  });
  const blocks: Block[] = [
    { kind: 'contents', heading: words('目录') },
    {
      kind: 'part',
      numbered: false,
      number: '',
      heading: words('工作安排'),
      blocks: [section('一、', '抓重点', [section('（一）', '扩内需。', [])])],
    },
  ];
  const { paragraphs } = layOut(
    { kind: 'book', meta: { title: '报告', author: '', subject: '', keywords: '' }, blocks },
    setting,
  );
  const entries = paragraphs.slice(1, 4).map(({ lines }) => lines);
  expect(entries.map(shown)).toEqual([['工作安排…1'], ['一、抓重点…1'], ['（一）扩内需…1']]);
  const lefts = entries.map(([line]) => line!.glyphs[0]!.x);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  expect(new Set(lefts).size).toBe(3);
});

test('a section whose number is given is no entry', () => {
  const section = { kind: 'section', level: 2, number: '', heading: words('稳增长。'), intro: [], blocks: [] } as const;
  const blocks = [section, { ...section, given: '' }, { ...section, number: '一是', given: '一是' }];
  const meta = { title: '报告', author: '', subject: '', keywords: '' };
  const book: Book = { kind: 'book', meta, blocks: [{ kind: 'contents', heading: words('目录') }, ...blocks] };
  const { paragraphs } = layOut(book, setting);
  const lines = paragraphs.map((paragraph) => shown(paragraph.lines).join(''));
  expect(lines).toEqual(['目录', '稳增长…1', '稳增长。', '稳增长。', '一是稳增长。']);
});

test('a long heading is broken after a mark, and its later lines begin under its first word', () => {
  const [, lines] = contentsOf('坚定不移提升城市规划建设管理水平，持续优化城区功能品质和服务。');
  expect(shown(lines!)).toEqual(['（一）坚定不移提升城市规划建设管理水平，', '持续优化城区功能品质和服务…1']);
  const [first, second] = lines!.map(({ glyphs }) => glyphs);
  expect(second![0]!.x).toBeCloseTo(first!.find(({ glyph }) => glyph.cell.char === '坚')!.x, 6);
});

test('the first line has the room of the number too', () => {
  const [, lines] = contentsOf('聚焦优格局、促协调，推动重大战略部署落地落实。');
  expect(shown(lines!)).toEqual(['（一）聚焦优格局、促协调，推动重大战略部署落地落实…1']);
});

test('numbers end at the right edge of the text, and dots stand under each other, equally far apart', () => {
  const { textWidth } = setting.theme.page;
  const entries = contentsOf('甲', '乙丙丁戊').map((lines) => lines.at(-1)!.glyphs);
  for (const glyphs of entries) {
    const { x, glyph } = glyphs.at(-1)!;
    expect(x + glyph.cell.width).toBeCloseTo(textWidth, 6);
  }
  const dots = entries
    .slice(1)
    .map((glyphs) => glyphs.filter(({ glyph }) => glyph.cell.char === '·').map(({ x }) => x));
  for (const xs of dots) {
    const steps = xs.slice(1).map((x, n) => x - xs[n]!);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6);
  }
  expect(dots[0]!.slice(-dots[1]!.length).map((x) => x.toFixed(3))).toEqual(dots[1]!.map((x) => x.toFixed(3)));
});

test('leaders have the same dots at all levels and end at one place before numbers of one and of two digits', () => {
  const meta = { title: '报告', author: '', subject: '', keywords: '' };
  const filler = (count: number): Block[] =>
    Array.from({ length: count }, () => ({
      kind: 'paragraph',
      lead: [],
      text: words('各项工作扎实推进。'.repeat(30)),
    }));
  const part = (heading: string, blocks: readonly Block[]): Block => ({
    kind: 'part',
    numbered: true,
    number: '一、',
    heading: words(heading),
    blocks,
  });
  const section = (): Block => ({
    kind: 'section',
    level: 2,
    number: '（一）',
    heading: words('稳增长'),
    intro: [],
    blocks: [],
  });
  const blocks: Block[] = [
    { kind: 'contents', heading: words('目录') },
    part('去年', [section(), ...filler(30)]),
    part('今年', [section()]),
  ];
  const entries = layOut({ kind: 'book', meta, blocks }, setting).paragraphs.slice(1, 5);
  const lines = entries.map(({ lines: [line] }) => line!.glyphs);
  const pages = lines.map(
    (glyphs) =>
      glyphs
        .map(({ glyph }) => glyph.cell.char)
        .join('')
        .match(/\d+$/)![0].length,
  );
  expect(new Set(pages)).toEqual(new Set([1, 2]));
  const dots = lines.map((glyphs) => glyphs.filter(({ glyph }) => glyph.cell.char === '·'));
  expect(new Set(dots.map((glyphs) => glyphs.at(-1)!.x)).size).toBe(1);
  expect(new Set(dots.flat().map(({ glyph }) => `${glyph.font.path} ${glyph.cell.em}`)).size).toBe(1);
});

describe('contents a little too long', () => {
  const { page, contentsSteps, styles } = setting.theme;
  const entryOf = (count: number) => {
    const lines = contentsOf(...Array.from({ length: count }, () => '聚焦优格局'));
    return { size: lines[1]![0]!.glyphs[0]!.glyph.cell.em, pitch: lines[1]![0]!.pitch };
  };
  const height = page.pitch * page.lines;

  test('are set closer first, then smaller', () => {
    expect(entryOf(page.lines - 3)).toEqual({ size: styles['contents-section'].size, pitch: page.pitch });
    expect(entryOf(page.lines - 2)).toEqual({ size: styles['contents-section'].size, pitch: height / 24 });
    expect(entryOf(25)).toEqual({ size: 12, pitch: height / 28 });
  });

  test('that no step brings to fewer pages stay as they are', () => {
    expect(contentsSteps.at(-1)).toEqual({ size: 12, lines: 32 });
    expect(entryOf(33)).toEqual({ size: styles['contents-section'].size, pitch: page.pitch });
  });
});

test('headings of characters that no font has are entries without a line', () => {
  const fonts = new FontTable(new Map([...setting.fonts.chains.keys()].map((role) => [role, { han: [], latin: [] }])));
  const { paragraphs } = layOut(bookOf(['稳增长']), { ...setting, fonts });
  const glyphs = paragraphs.flatMap(({ lines }) => lines.flatMap(({ glyphs }) => glyphs));
  expect(glyphs).toEqual([]);
});
