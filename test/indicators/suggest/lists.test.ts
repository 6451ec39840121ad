/** Several names with as many numbers, and aims that are no single number. */
import { describe, expect, test } from 'vitest';
import { aimsIn } from '../../../src/indicators/suggest/lists.js';
import { bracketDepths } from '../../../src/text/brackets.js';
import { saidBy } from './suggested.js';

describe('lists', () => {
  test.each([
    [
      '旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。',
      ['旅游营业额 = 增长77.2%', '会展营业额 = 增长67.3%', '住宿营业额 = 增长71.9%', '餐饮营业额 = 增长20.1%'],
    ],
    [
      '城镇和农村居民人均可支配收入分别增长5.1%和7.2%。',
      ['城镇居民人均可支配收入 = 增长5.1%', '农村居民人均可支配收入 = 增长7.2%'],
    ],
    [
      '地区生产总值、规上工业增加值、固定资产投资分别增长6.1%、7.2%和8.3%。',
      ['地区生产总值增长 = 6.1%', '规上工业增加值增长 = 7.2%', '固定资产投资增长 = 8.3%'],
    ],
    ['事故起数、死亡人数分别下降12.5%和18.3%和3%。', []],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('aims', () => {
  const aims = (text: string) =>
    aimsIn(text, { start: 0, end: text.length }, bracketDepths(text)).map(
      ({ labels, placeholders: [words] }) => `${labels[0]} = ${text.slice(words!.start, words!.end)}`,
    );

  test.each([
    ['地区生产总值增长5%—5.5%', ['地区生产总值 = 增长5%—5.5%']],
    [
      '居民收入增长与经济增长同步，城镇调查失业率5%～5.5%左右',
      ['居民收入 = 增长与经济增长同步', '城镇调查失业率 = 5%～5.5%左右'],
    ],
    ['固定资产投资增长约5%至6%', ['固定资产投资 = 增长约5%至6%']],
    ['地区生产总值增长5%', []],
    ['粮食、油料增长与经济增长同步', []],
  ])('%s', (text, expected) => expect(aims(text)).toEqual(expected));
});
