/** Tables that a page end or a person divided are one again. */
import { expect, it } from 'vitest';
import { joinedTables } from '../../../src/import/docx/joined-tables.js';

type Line = string | string[][];
const join = (...given: Line[]) => {
  const reported: unknown[] = [];
  const lines = given.map((each, i) => ({
    text: typeof each === 'string' ? each : '',
    line: i + 1,
    paragraph: i + 1,
    ends: true,
    ...(typeof each !== 'string' && { table: each }),
  }));
  const joined = joinedTables(lines, 'a.docx', ({ args, at }) => reported.push([args, at?.line]));
  return { lines: joined.map(({ text, table }) => table ?? text), reported };
};
const head = ['指标', '总量'];

it('the second half of a table follows it directly, with the header or with values', () => {
  expect(join([head, ['甲', '1']], [head, ['乙', '2']]).lines).toEqual([[head, ['甲', '1'], ['乙', '2']]]);
  expect(join([head, ['甲', '1']], [['乙', '2']]).lines).toEqual([[head, ['甲', '1'], ['乙', '2']]]);
});

it('the line 续表 and its units go and are reported', () => {
  const { lines, reported } = join([head, ['甲', '1']], '', '续表1', '单位：个', [head, ['乙', '2']], '文字。');
  expect(lines).toEqual([[head, ['甲', '1'], ['乙', '2']], '文字。']);
  expect(reported).toEqual([[{ reason: 'continued', words: ['续表1', '单位：个'] }, 5]]);
});

it('other tables stay apart, with what stands between', () => {
  const other = [
    ['年份', '2024'],
    ['甲', '1'],
  ];
  expect(join([head, ['甲', '1']], other).lines).toHaveLength(2);
  expect(join([head, ['甲', '1']], '', [['项目', '责任单位', '时间']]).lines).toHaveLength(3);
  expect(join([head, ['甲', '1']], '文字。', [head, ['乙', '2']]).lines).toHaveLength(3);
  expect(join([head, ['甲', '1']], '续表', '文字。').lines).toHaveLength(3);
});
