import { expect, test } from 'vitest';
import {
  chineseDigits,
  chineseNumeral,
  formalNumeral,
  valueInWords,
  valueOfDigits,
  valueOfNumeral,
} from '../../src/text/chinese-numerals.js';

test('numerals as the report writes them', () => {
  expect([1, 2, 9, 10, 11, 19, 20, 21, 42, 90, 99, 100, 101, 110, 111, 342, 1000].map(chineseNumeral).join(' ')).toBe(
    '一 二 九 十 十一 十九 二十 二十一 四十二 九十 九十九 一百 一百零一 一百一十 一百一十一 三百四十二 1000',
  );
  expect(() => chineseNumeral(0)).toThrow(RangeError);
});

test('numerals of contracts', () => {
  expect([1, 10, 12, 20, 105, 110].map(formalNumeral).join(' ')).toBe('壹 壹拾 壹拾贰 贰拾 壹佰零伍 壹佰壹拾');
});

test('years are written and read digit by digit', () => {
  expect(chineseDigits(2024)).toBe('二〇二四');
  expect(['二〇二四', '二○二四', '二零二四'].map(valueOfDigits)).toEqual([2024, 2024, 2024]);
  expect(['二十', '今', ''].map(valueOfDigits)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test('numerals below a hundred are read back', () => {
  for (let n = 1; n < 100; n++) expect(valueOfNumeral(chineseNumeral(n))).toBe(n);
  expect(['', '一二', '一百', '十一二', '3'].map(valueOfNumeral)).toEqual([0, 0, 0, 0, 0]);
});

test('values of numerals in words', () => {
  const values: readonly (readonly [string, number | undefined])[] = [
    ['一万五千', 15_000],
    ['三十二万五千', 325_000],
    ['一亿二千万', 120_000_000],
    ['二十', 20],
    ['十二', 12],
    ['一百零五', 105],
    ['两千', 2000],
    ['四十二点五', 42.5],
    ['负三点零五', -3.05],
    ['二〇二四', 2024],
    ['百分之五点二', 5.2],
    ['千分之三', 3],
    ['五分之一', 0.2],
    ['万', 10_000],
    ['一二十三', undefined],
    ['点五', undefined],
    ['地区', undefined],
  ];
  expect(values.map(([written]) => [written, valueInWords(written)])).toEqual(values);
  for (const n of [1, 19, 20, 101, 110, 342, 999]) expect(valueInWords(chineseNumeral(n))).toBe(n);
});

test('a row of numerals that is longer than any number has no value', () => {
  expect(valueInWords('一万'.repeat(20000))).toBeUndefined();
  expect(valueInWords('负'.repeat(20000))).toBeUndefined();
});
