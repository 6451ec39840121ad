import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const review = '# 2023年工作回顾\n地区生产总值312亿元，增长5%。\n';

it.each([
  '民营经济增加值达到412亿元。',
  '规上工业增加值突破400亿元。',
  '数字经济核心产业增加值实现0.5万亿元。',
  '第三产业增加值3120亿元。',
  '文化产业增加值超过500亿元。',
  '旅游业，增长5%，全县服务业增加值330亿元。',
  '海洋经济增加值约1200亿元。',
  '农业增加值完成380亿元。',
])('finds in %s', (text) => {
  expect(foundBy('numbers/value-added', review + text)).toHaveLength(1);
});

it.each([
  '民营经济增加值达到212亿元。',
  '规上工业增加值增长400%。',
  '全国数字经济增加值40万亿元。',
  '五年累计实现工业增加值812亿元。',
  '服务业增加值3.1亿美元。',
  '第三产业增加值315亿元。',
  '长三角工业增加值达到5万亿元。',
  '总产值达到412亿元，增加值率提高3个百分点。',
])('leaves %s', (text) => {
  expect(foundBy('numbers/value-added', review + text)).toEqual([]);
});
