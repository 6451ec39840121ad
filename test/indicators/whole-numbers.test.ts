/** Numbers that a quotation would cut. */
import { expect, it } from 'vitest';
import { numberCutAt } from '../../src/indicators/whole-numbers.js';

it.each([
  // The stroke shows where a quotation would begin or end.
  ['增长15.5|%', '15.5%'],
  ['增长1|5.5%', '15.5%'],
  ['约|4.0%左右', '约4.0%左右'],
  ['4.0%|左右', '4.0%左右'],
  ['2019|—2023年', '2019—2023年'],
  ['2|个月', '2个月'],
  ['5万多|人', '5万多人'],
  ['第|3批', '第3批'],
  ['5|G基站', '5G'],
  ['附近|3公里', undefined],
  ['增长15.5%|，快', undefined],
  ['G|107国道', undefined],
  ['PM|2.5', undefined],
  ['一|个', undefined],
])('%s', (cut, number) => {
  expect(numberCutAt(cut.replace('|', ''), cut.indexOf('|'))).toBe(number);
});
