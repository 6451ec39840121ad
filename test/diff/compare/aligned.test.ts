import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignedColumns, alignedRows } from '../../../src/diff/compare/aligned.js';

/** `a=a` for what is in both, `-a` for what was removed, `+a` for what was added. */
const shown = (before: readonly string[], after: readonly string[], align = alignedRows) =>
  align(before, after).map(({ before: a, after: b }) =>
    a === undefined ? `+${after[b!]}` : b === undefined ? `-${before[a]}` : `${before[a]}=${after[b]}`,
  );

test('equal texts are aligned, and what is between them is removed or added', () => {
  expect(shown(['甲', '乙', '丙'], ['甲', '丙', '丁'])).toEqual(['甲=甲', '-乙', '丙=丙', '+丁']);
});

test('between equal texts the similar ones are aligned', () => {
  expect(shown(['合计', '服务业 90%', '末'], ['合计', '农业 4%', '服务业 91%', '末'])).toEqual([
    '合计=合计',
    '+农业 4%',
    '服务业 90%=服务业 91%',
    '末=末',
  ]);
});

test('rows with one first cell are one row, whatever its other cells; a number of the row is no name', () => {
  expect(shown(['税收\n7\n8', '用电\n1\n2'], ['税收\n19\n20', '进出口\n5\n6'])).toEqual([
    '税收\n7\n8=税收\n19\n20',
    '-用电\n1\n2',
    '+进出口\n5\n6',
  ]);
  expect(
    shown(['1\n修建县道三座桥', '2\n改造农村电网'], ['1\n新建学校', '2\n修建县道三座桥', '3\n改造农村电网']),
  ).toEqual(['+1\n新建学校', '1\n修建县道三座桥=2\n修建县道三座桥', '2\n改造农村电网=3\n改造农村电网']);
});

test('columns at the same place are one that was renamed, where as many are left on both sides', () => {
  const years = shown(['指标', '2023年', '2024年'], ['指标', '上年', '本年'], alignedColumns);
  expect(years).toEqual(['指标=指标', '2023年=上年', '2024年=本年']);
  expect(shown(['一'], [], alignedColumns)).toEqual(['-一']);
  expect(shown([], ['一', '二'], alignedColumns)).toEqual(['+一', '+二']);
});

test('both lists are there in their order', () => {
  const list = fc.array(fc.constantFrom('甲一', '甲二', '乙一', '乙二', '丙', ''), { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      for (const align of [alignedRows, alignedColumns]) {
        const aligned = align(before, after);
        expect(aligned.flatMap(({ before }) => before ?? [])).toEqual([...before.keys()]);
        expect(aligned.flatMap(({ after }) => after ?? [])).toEqual([...after.keys()]);
      }
    }),
  );
});
