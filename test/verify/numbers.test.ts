/** Numbers of slides, looked up in the report. */
import { expect, test } from 'vitest';
import { comparable, indexNumbers, numbersIn } from '../../src/verify/numbers.js';

const shown = (text: string) => numbersIn(comparable(text)).map(({ digits, unit }) => digits + unit);

test.each([
  ['总量3810.24亿元，增长4.5%', ['3810.24亿元', '4.5%']],
  ['新增就业2.7万人', ['2.7万人']],
  ['１２００余家，１５％', ['1200余家', '15%']],
  ['进口1,234,567元', ['1,234,567元']],
  ['一、抓经济', []],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

const index = indexNumbers(['全区地区生产总值3810.24亿元，增长 4.5%。', '城镇新增就业2.7万人。']);
const has = (text: string) => numbersIn(text).map((number) => index.has(number));

test('a number is the report’s if digits and unit are', () => {
  expect(has('3810.24亿元')).toEqual([true]);
  expect(has('3810.24万元')).toEqual([false]);
  expect(has('3801.24亿元')).toEqual([false]);
});

test('a line of the slide may break the unit', () => {
  expect(has('2.7万')).toEqual([true]);
});

test('the number after the same words, as the report has it', () => {
  expect(index.after('今年地区生产总值')).toBe('3810.24亿元');
  expect(index.after('就业')).toBeUndefined();
  expect(index.after('固定资产投资')).toBeUndefined();
});

test('a number behind 200,000 characters is looked up in linear time', () => {
  expect(index.after(`${'山'.repeat(200_000)}1今年地区生产总值`)).toBe('3810.24亿元');
  expect(index.after(`${'山'.repeat(200_000)}1`)).toBeUndefined();
});
