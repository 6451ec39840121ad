/** Which typed numbers follow no other. */
import { expect, test } from 'vitest';
import { outOfOrder } from '../../../src/import/outline/number-order.js';

const found = (...texts: string[]) => outOfOrder(texts.map((text) => ({ text }))).map(({ text }) => text);

test.each([
  [['一、回顾', '（一）稳增长', '（二）惠民生', '二、安排', '（一）抓项目']],
  [['一、回顾', '（一）稳增长', '二、安排', '（二）惠民生']],
  [['第一部分 回顾', '一、稳增长', '第二部分 安排', '一、惠民生']],
  [['3.新建道路', '开工30个项目', '一、二、三产业协调发展']],
])('none of %j', (texts) => {
  expect(found(...texts)).toEqual([]);
});

test.each([
  [['一、回顾', '（三）惠民生'], '（三）惠民生'],
  [['一、回顾', '二、安排', '四、建设'], '四、建设'],
  [['（一）稳增长', '（二）惠民生', '（二）抓项目'], '（二）抓项目'],
])('of %j', (texts, one) => {
  expect(found(...texts)).toEqual([one]);
});
