import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it('finds shares over 100%', () => {
  const found = (text: string) => foundBy('numbers/over-hundred', text);
  expect(found('医保参保率超108%，森林覆盖率提高到612%。')).toEqual(['108%', '612%']);
  for (const right of [
    '规上工业利润增长120%，高等教育毛入学率达到105%。',
    '参保率达到100%，目标完成率为112%，拨备覆盖率达到210%。',
    '普及率98%，投资增长130%。',
    '占比比上年增长120%。',
  ])
    expect(found(right), right).toEqual([]);
});

it('finds units of something else', () => {
  const found = (text: string) => foundBy('numbers/foreign-unit', text).length;
  expect(found('人均收入增加1207亿元，发电量达到30亿千瓦，新能源装机200万千瓦时。')).toBe(3);
  expect(found('PM2.5平均浓度降到32毫克/立方米，惠及500多万元在校生。')).toBe(2);
  for (const right of [
    '人均收入增加1207元，发电量达到30亿千瓦时，新能源装机200万千瓦。',
    'PM2.5平均浓度降到32微克/立方米，惠及500多万在校生。',
    '人均纯收入增长5%，总投资30亿元。',
  ])
    expect(found(right), right).toBe(0);
});
