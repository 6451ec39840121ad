import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['一般公共预算收入12.36亿元，增长4.1%，其中税收收入7.92亿元，占比61.4%。', '61.4%'],
  ['全县耕地60万亩，其中水田24万亩、占45%。', '45%'],
  ['进出口总额100亿元，其中出口60亿元、增长12%，占比70%。', '70%'],
])('finds the share in %s', (text, share) => {
  expect(foundBy('numbers/stated-share', text)).toEqual([share]);
});

it.each([
  '一般公共预算收入12.36亿元，增长4.1%，其中税收收入7.92亿元，占比64.1%。',
  '进出口总额100亿元，其中出口60亿元、增长12%，占比60%。',
  '服务业增加值126亿元，其中旅游业增加值38亿元，占地区生产总值的比重达12%。',
  '进出口总额100亿元，其中出口60亿元；民营企业占比达到82%。',
  '引进项目86个，其中工业投资38亿元，占比72%。',
])('leaves %s', (text) => {
  expect(foundBy('numbers/stated-share', text)).toEqual([]);
});
