/** Two pages have one signature when they look the same, and only then. */
import { expect, test } from 'vitest';
import type { Book } from '../../../src/document/book.js';
import { renderer, themes } from '../opened.js';

const fail = (problem: { code: string }) => {
  throw new Error(problem.code);
};
const theme = themes.get('session')!;

const at = (line: number) => ({ file: 'report.yaml', line, column: 1 });
const paragraph = (text: string, line = 1) =>
  ({ kind: 'paragraph', lead: [], text: [{ text, at: at(line) }], at: at(line) }) as const;

function pages(...texts: readonly string[]) {
  const book: Book = {
    kind: 'book',
    meta: { title: '报告', author: '', subject: '', keywords: '' },
    blocks: texts.map((text, index) => paragraph(text, index + 1)),
  };
  return renderer.set(book, theme, fail)!.pages();
}

const FILLING = Array.from({ length: 60 }, (_, n) => `第${n}段，全区经济运行总体平稳，稳中有进，各项事业取得新成绩。`);

test('the same text in another place of the content looks the same', () => {
  const [page] = pages('地区生产总值3810.24亿元。');
  expect(page?.label).toBe('1');
  expect(pages('地区生产总值3810.24亿元。')).toEqual([page]);
});

test.each([
  ['a digit', '地区生产总值3811.24亿元。'],
  ['a mark', '地区生产总值3810.24亿元！'],
  ['a gap', '地区生产总值 3810.24亿元。'],
])('%s makes another page', (_, text) => {
  expect(pages(text)[0]?.signature).not.toBe(pages('地区生产总值3810.24亿元。')[0]?.signature);
});

test('one digit changes one page; a line more changes all pages after it', () => {
  const before = pages(...FILLING);
  expect(before.length).toBeGreaterThan(3);
  const changed = (texts: readonly string[]) =>
    pages(...texts).flatMap(({ label, signature }, index) => (before[index]?.signature === signature ? [] : [label]));
  expect(changed(FILLING.map((text, n) => (n === 30 ? text.replace('第30', '第31') : text)))).toHaveLength(1);
  const longer = changed(FILLING.map((text, n) => (n === 30 ? `${text}${text}${text}` : text)));
  expect(longer.length).toBeGreaterThan(1);
  expect(longer.at(-1)).toBe(pages(...FILLING).at(-1)?.label);
  expect(longer).not.toContain('1');
});

test('the same words on another page have another number under them', () => {
  const text = FILLING.map(() => FILLING[0]!);
  const signatures = pages(...text).map(({ signature }) => signature);
  expect(new Set(signatures).size).toBe(signatures.length);
});
