/** How a revision is printed, by the operators an independent reader finds in the file. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { compareReports } from '../../../src/diff/compare/rows.js';
import { redlineOf } from '../../../src/diff/redline/redline.js';
import type { Book } from '../../../src/document/book.js';
import { blocksOf, textsOf } from '../../../src/document/book.js';
import { loadBookThemes } from '../../../src/print/theme.js';
import { bookOf } from '../../../src/template/book.js';
import type { Run } from '../../../src/text/running-text.js';
import { plain } from '../../../src/text/running-text.js';
import { pdfLibrary } from '../../../src/verify/pdf-library.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { load, reportWith } from '../../content/folder.js';
import { listening } from '../../yaml/reported.js';
import { renderer } from '../opened.js';
import { bodyText, readPdf } from './pdf-text.js';

const { getDocument, OPS, VerbosityLevel } = await pdfLibrary();

const RED = '#bf1414';
const BLUE = '#0d33b2';
const BLACK = '#000000';

const world = nodeWorld();

async function printed(book: Book): Promise<Uint8Array> {
  const { note, told } = listening();
  const theme = [...loadBookThemes(world, note)!.values()][0]!;
  const made = await renderer.set(book, theme, note)!.write(new Date(0), note);
  // Preflight has checked the finished file by then.
  expect(told).toEqual([]);
  return made!.bytes;
}

/** Left, top, right and bottom in pt. */
interface Rule {
  readonly colour: string;
  readonly box: readonly [number, number, number, number];
  readonly artifact: boolean;
}

interface Ink {
  /** The characters in each colour, in order, page after page. */
  readonly text: ReadonlyMap<string, string>;
  readonly rules: readonly Rule[];
  /** Every operator that sets a colour. */
  readonly setters: ReadonlySet<string>;
}

async function inkIn(bytes: Uint8Array): Promise<Ink> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const text = new Map<string, string>();
  const rules: Rule[] = [];
  const setters = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    let colour = BLACK;
    let artifact = false;
    for (const [i, code] of fnArray.entries()) {
      const name = names.get(code)!;
      const args = argsArray[i];
      if (/^set(Fill|Stroke).*(Color|Gray)/.test(name)) setters.add(`${name} ${args}`);
      if (name === 'setFillRGBColor') colour = args[0];
      if (name.startsWith('beginMarkedContent')) artifact = (args[0].name ?? args[0]) === 'Artifact';
      if (name === 'showText') {
        const shown = args[0].map((glyph: { unicode?: string }) => glyph.unicode ?? '').join('');
        text.set(colour, (text.get(colour) ?? '') + shown.replace(/\s/g, ''));
      }
      if (name === 'constructPath') rules.push({ colour, artifact, box: [...Object.values(args[2])] as never });
    }
  }
  await task.destroy();
  return { text, rules, setters };
}

const runs = (book: Book): readonly Run[] => [...blocksOf(book.blocks)].flatMap((block) => textsOf(block).flat());
const said = (texts: readonly Run[]) => plain(texts).replace(/\s/g, '');

const bookWith = (text: readonly Run[]): Book => ({
  kind: 'book',
  meta: { title: '稿', author: '区政府', subject: '', keywords: '' },
  blocks: [{ kind: 'paragraph', lead: [], text }],
});

describe('a line', () => {
  const text: readonly Run[] = [
    { text: '增长' },
    { text: '四成', change: 'deleted' },
    { text: '五成', change: 'inserted' },
    { text: '以上。' },
  ];
  let ink: Ink;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await printed(bookWith(text));
    ink = await inkIn(bytes);
  });

  it('has what was taken out in red, what was put in in blue, the rest in black', () => {
    expect(ink.text.get(RED)).toBe('四成');
    expect(ink.text.get(BLUE)).toBe('五成');
    expect(ink.text.get(BLACK)).toMatch(/^增长以上。/);
  });
  it('is struck through, underlined and barred: artifacts, no text', async () => {
    const { pages } = await readPdf(bytes);
    // One line of characters as wide as they are high.
    const { x, y, size, text } = pages[0]!.items[0]!;
    expect(text).toBe('增长四成五成以上。');
    const [gone, fresh, rest] = [2, 4, 6].map((index) => expect.closeTo(x + index * size, 1));
    expect(ink.rules.map(({ colour, artifact }) => [colour, artifact])).toEqual([
      [RED, true],
      [BLUE, true],
      [BLACK, true],
    ]);
    const [strike, underline, bar] = ink.rules.map(({ box }) => box);
    expect([strike![0], strike![2]]).toEqual([gone, fresh]);
    expect([underline![0], underline![2]]).toEqual([fresh, rest]);
    // Through the middle of the characters, and under them; a baseline is about an eighth over their foot.
    const above = (rule: readonly number[]) => (y - (rule[1]! + rule[3]!) / 2) / size;
    expect(above(strike!)).toBeGreaterThan(0.2);
    expect(above(strike!)).toBeLessThan(0.5);
    expect(above(underline!)).toBeLessThan(-0.12);
    expect(above(underline!)).toBeGreaterThan(-0.4);
    // The bar stands in the margin, as high as the line.
    expect(bar![2]).toBeLessThan(x - 2 * size);
    expect(bar![0]).toBeGreaterThan(20);
    expect(bar![3] - bar![1]).toBeGreaterThan(size);
  });
});

test('a change over several lines is ruled on each of them; lines without any have nothing', async () => {
  const long = '全区经济稳中向好'.repeat(12);
  const book = bookWith([{ text: long }, { text: long, change: 'inserted' }, { text: long }]);
  const bytes = await printed(book);
  const { rules, text } = await inkIn(bytes);
  const { pages } = await readPdf(bytes);
  expect(text.get(BLUE)).toBe(long);
  const lines = [...new Set(pages[0]!.items.map(({ y }) => Math.round(y)))].length - 1;
  const [underlines, bars] = [BLUE, BLACK].map((colour) => rules.filter((rule) => rule.colour === colour));
  expect(bars).toHaveLength(underlines!.length);
  expect(underlines!.length).toBeGreaterThan(2);
  expect(underlines!.length).toBeLessThan(lines - 4);
  const width = underlines!.reduce((sum, { box }) => sum + box[2] - box[0], 0);
  expect(width / pages[0]!.items[0]!.size).toBeGreaterThan(long.length * 0.9);
});

test('a changed cell of a table has a bar in the margin as high as its line', async () => {
  const words = (text: string) => [{ text }];
  const table: Book['blocks'][number] = {
    kind: 'table',
    caption: words('表1'),
    unit: [],
    header: [words('指标'), words('数值')],
    rows: [
      [
        words('税收'),
        [
          { text: '7亿元', change: 'deleted' },
          { text: '8亿元', change: 'inserted' },
        ],
      ],
    ],
    note: [],
    widths: [],
  };
  const bytes = await printed({ ...bookWith([]), blocks: [table] });
  const { x, size } = (await readPdf(bytes)).pages[0]!.items[0]!;
  const bars = (await inkIn(bytes)).rules.filter(({ colour, box }) => colour === BLACK && box[2] - box[0] < 3);
  expect(bars).toHaveLength(1);
  const [left, top, , bottom] = bars[0]!.box;
  expect(left).toBeLessThan(x);
  expect(bottom - top).toBeGreaterThan(size);
});

describe('a redline', () => {
  const body = `  - salutation: 各位代表：
  - part: 去年工作
    body:
      - section: 稳增长。
        body:
          - lead: 经济向好。
            text: 全年生产总值增长4.5%，税收增长15.5%。
          - 商事主体增至24.3万户，企业活力增强。
      - section: 惠民生。
        body:
          - 新增学位5000个，校园更加安全。
`;
  const report = (text: string) => load({ 'report.yaml': reportWith(text) }).report!;
  const edited = body
    .replace('4.5%', '4.6%')
    .replace('稳增长', '全力稳增长')
    .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
    .concat('          - 建成公园三座，绿地成片。\n');
  const known = {
    names: { before: 'HEAD', after: 'content/r-1' },
    indicators: [],
    pages: undefined,
    slides: undefined,
    pageAt: () => undefined,
  };
  const after = report(edited);
  const book = redlineOf(after, compareReports(report(body), after), known);

  it('prints every change in its colour and gives all its text back, in order', async () => {
    const bytes = await printed(book);
    const { text } = await inkIn(bytes);
    for (const [change, colour] of [
      ['deleted', RED],
      ['inserted', BLUE],
    ] as const)
      expect(text.get(colour)).toBe(said(runs(book).filter((run) => run.change === change)));
    expect(text.get(RED)).toBe('删除线4.5%商事主体增至24.3万户，企业活力增强。');
    // Every page says beside its number what it is.
    const all = bodyText(await readPdf(bytes));
    expect(all.match(/—\d—修改对照稿/g)).toHaveLength(2);
    expect(all.replace(/—\d—修改对照稿/g, '')).toBe(said(runs(book)));
  });
  it('says what it is', async () => {
    const { info } = await readPdf(await printed(book));
    expect(info).toMatchObject({ Title: '政府工作报告修改对照稿' });
  });
  it('has the same bytes each time', async () => {
    expect(Buffer.from(await printed(book)).equals(await printed(structuredClone(book)))).toBe(true);
  });
});

test('an ordinary book is black, and has no rule beside its text', async () => {
  const { note, told } = listening();
  const theme = [...loadBookThemes(world, note)!.values()][0]!;
  const { report } = load({ 'report.yaml': reportWith('  - 新增学位5000个，校园更加安全。\n') });
  const ink = await inkIn(await printed(bookOf(report!, world, theme.template, note)!));
  expect(told).toEqual([]);
  // Bold headings are stroked.
  expect([...ink.setters].sort()).toEqual([`setFillRGBColor ${BLACK}`, `setStrokeRGBColor ${BLACK}`]);
  expect(ink.rules.filter(({ box }) => box[2] - box[0] < 3)).toEqual([]);
});

test('names a heading in the outline by its new words, and one that is gone by its old ones', async () => {
  const section = (heading: string) => `      - section: ${heading}\n        body: [各项工作都有新的成绩。]\n`;
  const part = (...headings: string[]) =>
    reportWith(`  - part: 去年工作\n    body:\n${headings.map(section).join('')}`);
  const before = load({ 'report.yaml': part('全力稳增长', '持续惠民生') }).report!;
  const after = load({ 'report.yaml': part('全力促增长') }).report!;
  const facts = {
    names: { before: '甲', after: '乙' },
    indicators: [],
    pages: undefined,
    slides: undefined,
    pageAt: () => undefined,
  };
  const bytes = await printed(redlineOf(after, compareReports(before, after), facts));
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const titles = (items: readonly { title: string; items: readonly never[] }[]): string[] =>
    items.flatMap((item) => [item.title, ...titles(item.items)]);
  const outline = titles((await (await task.promise).getOutline()) as never);
  await task.destroy();
  expect(outline.some((title) => title.includes('全力促增长'))).toBe(true);
  expect(outline.some((title) => title.includes('持续惠民生'))).toBe(true);
  expect(outline.join()).not.toContain('稳增长');
});
