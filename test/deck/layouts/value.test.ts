import { expect, test } from 'vitest';
import { isNumeral, setValue } from '../../../src/deck/layouts/value.js';
import { theme } from '../laid-out.js';
import { figure } from '../sample.js';

const shown = (value: string, unit = '') =>
  setValue(figure('', value, unit), 60, 5, theme).map(({ runs }) =>
    runs.map(({ text, size, bold }) => `${text}${bold ? ' bold' : ''}${size >= 60 ? ' large' : ''}`),
  );

test.each([
  ['超1000', '家', [['超'], ['1000 bold large', ' ', '家']]],
  ['不少于40', '亿元以上', [['不少于'], ['40 bold large', ' ', '亿元以上']]],
  ['15.5', '%', [['15.5 bold large', '%']]],
  ['-3.5', '%', [['- bold large', '3.5 bold large', '%']]],
  ['1,234', '人', [['1,234 bold large', ' ', '人']]],
  ['4.0', '%左右', [['4.0 bold large', '%', '左右']]],
])('%s%s: a qualifier above, a space before a unit in words', (value, unit, lines) => {
  expect(shown(value, unit)).toEqual(lines);
});

test('the dash of a range is raised, lighter and shorter than a digit', () => {
  const [{ runs }] = setValue(figure('', '2—3', '对'), 60, 5, theme) as [ReturnType<typeof setValue>[number]];
  expect(runs.map(({ text }) => text)).toEqual(['2', '—', '3', ' ', '对']);
  expect(runs[1]).toMatchObject({ bold: false, script: 'sup' });
  // Raised characters are drawn at two thirds of their size; a digit is 0.56 em wide, a dash 1 em.
  expect((runs[1]!.size * 2) / 3).toBeLessThan(60 * 0.56);
  expect(shown('5%—5.5', '%')).toEqual([['5 bold large', '%', '—', '5.5 bold large', '%']]);
});

test('a unit is about a third of its number', () => {
  const [line] = setValue(figure('', '20', '亿元'), 60, 5, theme);
  expect(line!.runs.at(-1)!.size / 60).toBeCloseTo(1 / 3, 1);
});

test('a value without digits is words', () => {
  expect(isNumeral(figure('', '与经济增长同步'))).toBe(false);
  expect(shown('与经济同步')).toEqual([['与经济同步 bold large']]);
});
