import { expect, test } from 'vitest';
import { chineseNumeral } from '../../src/document/numbering.js';

test('numerals as the report writes them', () => {
  expect([1, 2, 9, 10, 11, 19, 20, 21, 42, 90, 99, 100, 101, 110, 111, 342, 1000].map(chineseNumeral).join(' ')).toBe(
    '一 二 九 十 十一 十九 二十 二十一 四十二 九十 九十九 一百 一百零一 一百一十 一百一十一 三百四十二 1000',
  );
  expect(() => chineseNumeral(0)).toThrow(RangeError);
});
