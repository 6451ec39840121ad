/** Clauses of a text, and those of a new text that were in the old one. */
import { expect, test } from 'vitest';
import type { Clause } from '../../src/update/clauses.js';
import { alignClauses, clausesOf } from '../../src/update/clauses.js';

const clauses = (...lines: string[]): Clause[] => clausesOf([{ name: 'text', lines }]);
const texts = (...lines: string[]) => clauses(...lines).map(({ text }) => text);

test('a clause ends with its mark and the closing marks after it', () => {
  expect(texts('推动“稳增长”；落实“六稳。”成效明显：就业稳')).toEqual([
    '推动“稳增长”；',
    '落实“六稳。”',
    '成效明显：',
    '就业稳',
  ]);
});

test('commas end no clause, and marks within braces are not cut', () => {
  expect(texts('经济向好，就业稳定。')).toEqual(['经济向好，就业稳定。']);
  expect(texts('CO_{2；}排放下降。')).toEqual(['CO_{2；}排放下降。']);
});

test('every line starts a clause', () => {
  expect(clauses('甲。乙', '丙').map(({ line, first }) => [line, first])).toEqual([
    [0, true],
    [0, false],
    [1, false],
  ]);
});

/** Pairs as `old→new`. */
const pairs = (before: Clause[], after: Clause[]) =>
  [...alignClauses(before, after)].map(([b, a]) => `${before[a]!.text}→${after[b]!.text}`).sort();

test('equal clauses match in order, similar ones between them', () => {
  const before = clauses('就业保持稳定。', '税收增长4.5%。', '学位新增五千个。');
  const after = clauses('就业保持稳定。', '全年税收增长4.6%。', '公园绿地成片。', '学位新增五千个。');
  expect(pairs(before, after)).toEqual([
    '学位新增五千个。→学位新增五千个。',
    '就业保持稳定。→就业保持稳定。',
    '税收增长4.5%。→全年税收增长4.6%。',
  ]);
});

test('clauses at the start of the same text match even if they are not similar', () => {
  expect(pairs(clauses('经济向好。'), clauses('公园绿地成片。'))).toEqual(['经济向好。→公园绿地成片。']);
  expect(pairs(clauses('甲。', '经济向好。'), clauses('甲。', '公园绿地成片。'))).toEqual(['甲。→甲。']);
});
