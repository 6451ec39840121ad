import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['争取资金9.6亿元，较上年增加2.4亿元，增长25.3%。', '25.3%'],
  ['商事主体总量增至24.3万户，增加0.9万户、增长14%。', '14%'],
  ['规上企业达到126家、净增14家、增长15.2%。', '15.2%'],
  ['用水总量1.2亿立方米，比上年减少0.3亿立方米，下降30%。', '30%'],
])('finds the rate in %s', (text, rate) => {
  expect(foundBy('numbers/increment', text)).toEqual([rate]);
});

it.each([
  '争取资金9.6亿元，较上年增加2.4亿元，增长33.3%。',
  '商事主体总量增至24.3万户，增加0.9万户、增长4%。',
  '规上企业达到126家、净增14家、增长12.5%。',
  '用水总量1.2亿立方米，比上年减少0.3亿立方米，下降20%。',
  // In comparable prices, or of another thing.
  '地区生产总值312亿元，比上年增加20亿元，增长5.6%。',
  '工业增加值82亿元，增加6亿元，实际增长5.1%。',
  '完成投资9.6亿元，新开工项目增加12个，增长30%。',
  '覆盖率达到96%，比上年增加2.4亿元，增长33%。',
])('leaves %s', (text) => {
  expect(foundBy('numbers/increment', text)).toEqual([]);
});
