/** Typed lists of contents: which lines they take. */
import { expect, it } from 'vitest';
import { furnitureOf } from '../../../src/import/outline/furniture.js';
import { draftOf, sentence } from '../outlined.js';

/** How many of the first lines are a list of contents. */
const taken = (...lines: string[]) => {
  const dropped = furnitureOf(draftOf(lines.join('\n')).lines);
  return lines.findIndex((_, i) => dropped.get(i) !== 'contents');
};
const text = ['各位代表：', '一、去年回顾', sentence, '（一）去年回顾与今年展望', sentence, '二、今年安排', sentence];

it.each<[string, string[], number]>([
  ['with leaders', ['目　录', '一、去年回顾……………1', '二、今年安排……………9'], 3],
  ['without page numbers', ['目录', '一、去年回顾', '二、今年安排'], 3],
  ['without the numbers of the headings', ['目录', '去年回顾 1', '今年安排 9'], 3],
  ['with page numbers on lines of their own', ['目录', '一、去年回顾', '1', '二、今年安排', '9'], 5],
  ['without a title where three lines have leaders', ['一、回顾………1', '二、安排………5', '三、附件………9'], 3],
  ['whose entries are only the beginnings of headings', ['目录', '去年回顾与今', '二、今年安排'], 3],
  ['up to the first line that comes not again', ['目录', '一、去年回顾', '团结奋进再出发'], 2],
])('%s', (_, list, count) => {
  expect(taken(...list, ...text)).toBe(count);
});

it('is none where two lines end in numbers', () => {
  expect(taken('生产总值……100', '财政收入……20', ...text)).toBe(0);
});

it('is none where a line is nothing but blanks and dots, however long it is', () => {
  expect(taken(`甲${' '.repeat(20000)}乙`, `${'.'.repeat(20000)}乙`, `${'- '.repeat(20000)}乙`, ...text)).toBe(0);
});
