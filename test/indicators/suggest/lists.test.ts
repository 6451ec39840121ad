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
    [
      '电子信息、装备制造、生物医药产业产值分别增长8%—9%、10%—12%、5%左右。',
      ['电子信息产业产值 = 增长8%—9%', '装备制造产业产值 = 增长10%—12%', '生物医药产业产值 = 增长5%左右'],
    ],
    ['能源、旅游投资分别增长9.4%、5%。', ['能源投资 = 增长9.4%', '旅游投资 = 增长5%']],
    ['食品、医药等产业增加值分别增长7.5%、17.4%。', ['食品产业增加值 = 增长7.5%', '医药产业增加值 = 增长17.4%']],
    ['新建、改扩建学校分别12所、8所。', ['新建学校 = 12所', '改扩建学校 = 8所']],
    ['事故起数、死亡人数分别下降12.5%和18.3%和3%。', []],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('aims', () => {
  const aims = (text: string) =>
    aimsIn(text, { start: 0, end: text.length }, bracketDepths(text)).map(
      ({ labels, placeholders: [words] }) => `${labels[0]} = ${text.slice(words!.start, words!.end)}`,
    );

  test.each([
    // A dash of two joins a range in aims only.
    ['地区生产总值增长5%——5.5%', ['地区生产总值 = 增长5%——5.5%']],
    ['居民收入增长与经济增长同步', ['居民收入 = 增长与经济增长同步']],
    ['地区生产总值增长5%—5.5%', []],
    ['粮食、油料增长与经济增长同步', []],
  ])('%s', (text, expected) => expect(aims(text)).toEqual(expected));
});
