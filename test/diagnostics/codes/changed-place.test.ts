/** Places in which a finished file differs, in both languages. */
import { expect, test } from 'vitest';
import { placeWords } from '../../../src/diagnostics/codes/changed-place.js';

test.each([
  [{ thing: 'page', number: 1, how: 'missing' }, '缺少第 1 页', 'page 1 is missing'],
  [{ thing: 'page', number: 3, how: 'turned' }, '第 3 页被旋转或裁切', 'page 3 was turned or cut'],
  [
    { thing: 'slide', number: 4, name: '增长5.2%', how: 'changed', expected: '5.2%', found: '-5.2%' },
    '第 4 张片子的“增长5.2%”被改动：应为“5.2%”，现为“-5.2%”',
    'slide 4, “增长5.2%” was changed: “5.2%” was built, “-5.2%” is there',
  ],
  [
    { thing: 'workbook', number: 4, name: 'B2', how: 'added', expected: '', found: '1+98' },
    '多出第 4 张片子图表的数据表的“B2”：“1+98”',
    'the workbook of a chart on slide 4, “B2” was added: nothing was built, “1+98” is there',
  ],
  [{ thing: 'styles', how: 'changed' }, '样式被改动', 'the styles were changed'],
  [{ thing: 'links', number: 2, how: 'missing' }, '缺少第 2 张片子的链接', 'the links of slide 2 are missing'],
  [{ thing: 'part', name: 'a.xml', how: 'damaged' }, '部件“a.xml”已损坏', 'the part, “a.xml” is damaged'],
] as const)('%o', (place, chinese, english) => {
  expect([placeWords(place, 'zh-CN'), placeWords(place, 'en')]).toEqual([chinese, english]);
});
