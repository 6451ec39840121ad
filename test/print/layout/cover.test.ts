/** The cover, which is one page whatever stands on it; and sentences no page can hold. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { Block, Book } from '../../../src/document/book.js';
import { layOut } from '../../../src/print/layout/layout.js';
import { fontTable, themes } from '../opened.js';

const fonts = fontTable();
const words = (text: string) => [{ text }];

function laid(edition: string, ...blocks: readonly Block[]) {
  const problems: Diagnostic[] = [];
  const theme = themes.get(edition)!;
  const book: Book = { kind: 'book', meta: { title: '报告', author: '', subject: '', keywords: '' }, blocks };
  const laidOut = layOut(book, { theme, fonts, note: (problem) => problems.push(problem) });
  return { ...laidOut, problems, theme };
}

const cover = (title: string): Block => ({
  kind: 'cover',
  lines: [
    { role: 'paper', text: words('县第十届人民代表大会第二次会议文件') },
    { role: 'title', text: words(title) },
    { role: 'occasion', text: words('——2025年1月15日在县第十届人民代表大会第二次会议上') },
    { role: 'issuer', text: words('县人民政府') },
    { role: 'date', text: words('2025年1月15日') },
  ],
});

/** Height of the cover, in lines of the grid. */
const heightOf = ({ paragraphs, theme }: ReturnType<typeof laid>) =>
  paragraphs.reduce((sum, { before, after, lines }) => {
    return sum + before + after + lines.reduce((height, line) => height + line.pitch, 0);
  }, 0) / theme.page.pitch;

test('issuer and date stand at the foot: with its spaces the cover is as high as the page', () => {
  const set = laid('session', cover('政府工作报告'));
  expect(heightOf(set)).toBeCloseTo(set.theme.page.lines, 6);
  expect(set.problems).toEqual([]);
});

test('several papers stand on lines of their own, one right below the other', () => {
  const base = cover('政府工作报告') as Extract<Block, { kind: 'cover' }>;
  const second = { role: 'paper', text: words('（之二）') } as const;
  const set = laid('session', { ...base, lines: [base.lines[0]!, second, ...base.lines.slice(1)] });
  const [first, other] = set.paragraphs;
  expect([first!.after, other!.before, other!.lines.length]).toEqual([0, 0, 1]);
  expect(other!.after).toBe(laid('session', base).paragraphs[0]!.after);
  expect(heightOf(set)).toBeCloseTo(set.theme.page.lines, 6);
});

test('the speaker stands on the cover only where the theme wants it', () => {
  const speaker = { role: 'speaker', text: words('县长 王云') } as const;
  const base = cover('政府工作报告') as Extract<Block, { kind: 'cover' }>;
  const book: Book = {
    kind: 'book',
    meta: { title: '报告', author: '', subject: '', keywords: '' },
    blocks: [{ ...base, lines: [...base.lines.slice(0, 3), speaker, ...base.lines.slice(3)] }],
  };
  const shown = (speakerOnCover: boolean) => {
    const theme = { ...themes.get('session')!, speakerOnCover };
    const { paragraphs } = layOut(book, { theme, fonts, note: () => {} });
    return paragraphs.map(({ lines: [line] }) => line!.glyphs.map(({ glyph }) => glyph.cell.char).join(''));
  };
  expect(shown(false)).not.toContain('县长 王云');
  expect(shown(true)).toContain('县长 王云');
});

test('a long title takes the place of the spaces, and the cover stays one page', () => {
  const set = laid('large', cover('关于二〇二四年国民经济和社会发展计划执行情况与二〇二五年计划的报告'));
  const spaces = (one: typeof set) => one.paragraphs.reduce((sum, { before }) => sum + before, 0);
  expect(spaces(set)).toBeLessThan(spaces(laid('large', cover('政府工作报告'))));
  expect(heightOf(set)).toBeLessThanOrEqual(set.theme.page.lines + 1e-6);
  expect(set.problems).toEqual([]);
});

test('what no page can hold is reported', () => {
  const { problems } = laid('large', cover('关于二〇二四年国民经济和社会发展计划执行情况'.repeat(4)));
  expect(problems).toMatchObject([{ code: 'print/cover-full', args: { room: 16 } }]);
  const at = { file: 'report.yaml', line: 1, column: 8 };
  const placed = cover('') as Extract<Block, { kind: 'cover' }>;
  const long = { role: 'title', text: [{ text: '关于二〇二四年计划执行情况'.repeat(9), at }] } as const;
  const [paper, , ...others] = placed.lines;
  expect(laid('large', { ...placed, lines: [paper!, long, ...others] }).problems).toMatchObject([{ at }]);
  const dash = { text: '——', at: { file: 'cover.hbs', line: 4, column: 29 } };
  const behind = { ...long, text: [dash, ...long.text] };
  expect(laid('large', { ...placed, lines: [paper!, behind, ...others] }).problems).toMatchObject([{ at }]);
});

test('a sentence longer than a page is reported at its place in the content', () => {
  const at = { file: 'report.yaml', line: 7, column: 3 };
  const text = [{ text: `${'一句很长的话，'.repeat(80)}完。`, at }];
  const paragraph: Block = { kind: 'paragraph', lead: [], text, at: { file: 'paragraph.hbs', line: 1, column: 1 } };
  const { problems } = laid('podium', paragraph);
  expect(problems).toMatchObject([{ code: 'print/long-sentence', at }]);
});
