import { expect, test } from 'vitest';
import { clauseMarks, clauseSpans, indexOfMark } from '../../src/text/clauses.js';

test.each([
  ['培育“一品，一策”，增收。', '培育“一品，一策”|增收'],
  ['增长4.5%，达1,200亿元；投资：好！', '增长4.5%|达1,200亿元|投资|好'],
  ['服务企业1，234家，净增5，12户', '服务企业1，234家|净增5|12户'],
  ['（一是，二是）三', '（一是，二是）三'],
  ['，，', ''],
])('clauses of %s', (text, expected) => {
  const spans = clauseSpans(text, { start: 0, end: text.length });
  expect(spans.map(({ start, end }) => text.slice(start, end)).join('|')).toBe(expected);
});

test('the clauses of a stretch have the brackets opened before it', () => {
  const text = '（甲，乙，丙）丁，戊';
  expect(clauseSpans(text, { start: 3, end: text.length })).toEqual([
    { start: 3, end: 8 },
    { start: 9, end: 10 },
  ]);
});

test('a mark is found outside quotation marks and brackets', () => {
  expect(indexOfMark('“甲，乙”丙，丁。', '，')).toBe(6);
  expect(indexOfMark('“甲，乙”丙，丁。', clauseMarks, 7)).toBe(8);
  expect(indexOfMark('“甲，乙”', clauseMarks)).toBe(-1);
  expect(indexOfMark('企业1，234家，', clauseMarks)).toBe(8);
});
