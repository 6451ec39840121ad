/** The pieces of a quantity, read at a place. A stroke in a case shows the place. */
import { describe, expect, it } from 'vitest';
import {
  dashBefore,
  isAmountInWords,
  isJoinedBefore,
  isJoinedBehind,
  isMinusAt,
  isUnitCut,
  movementAtEnd,
  numberIn,
  numberOf,
  numeralEnds,
  qualifierAt,
  qualifierEndingAt,
  signBefore,
  timeUnitAt,
  unitAt,
} from '../../src/text/quantity-pieces.js';

const at = <T>(read: (text: string, at: number) => T, marked: string): T =>
  read(marked.replace('|', ''), marked.indexOf('|'));

it.each([
  ['企业不少于|80家', '不少于'],
  ['企业少于|80家', '少于'],
  ['签约|12个', ''],
  ['附近|3公里', ''],
  ['签约近|12个', '近'],
  ['占比不足|3%', '不足'],
  ['找不到|3个', ''],
  ['指数≥|3', '≥'],
])('qualifier before %s: %s', (text, word) => expect(at(qualifierEndingAt, text)).toBe(word));

it('qualifiers and units behind', () => {
  expect(['左右', '余家', '家'].map((text) => qualifierAt(text))).toEqual(['左右', '余', '']);
  expect(['万亿元', '个百分点', '人次', '千瓦时', '微克'].map((text) => unitAt(text))).toEqual([
    '万亿元',
    '个百分点',
    '人次',
    '千瓦时',
    '',
  ]);
});

it('units of time', () => {
  expect(['3|个月', '3|年底', '3|工作日', '3|家'].map((text) => at(timeUnitAt, text))).toEqual(['个月', '年', '', '']);
});

it.each([
  ['警情同比下降', '同比下降', true],
  ['总额同口径可比增长达约', '同口径可比增长', false],
  ['税收负增长', '负增长', true],
  ['利润增长−', '增长', false],
  ['新增', '', false],
])('movement at the end of %s', (text, word, falls) => expect(movementAtEnd(text)).toEqual({ word, falls }));

it('a movement within a text', () => {
  const text = `警情同比下降，${'群众安全感稳步提升，'.repeat(5)}`;
  expect(movementAtEnd(text, 6)).toEqual({ word: '同比下降', falls: true });
  expect(movementAtEnd(text, 4)).toEqual({ word: '', falls: false });
});

it('numbers in digits and in words', () => {
  expect(['1,234', '三十五', '百分之五', '家'].map(numberIn)).toEqual([1234, 35, 5, undefined]);
});

it('numbers', () => {
  expect(['1,234.5', '−3', '－3', '4.0', '1,23', '3.', '三', ''].map(numberOf)).toEqual([
    1234.5,
    -3,
    -3,
    4,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('where a number may end', () => {
  const ends = (text: string, script: Parameters<typeof numeralEnds>[2]) =>
    numeralEnds(text, 0, script).map((end) => text.slice(0, end));

  it('is one place in 0–9', () => {
    expect(ends('1,234.5亿', 'usual')).toEqual(['1,234.5']);
    expect(ends('1.2.3', 'usual')).toEqual([]);
    expect(ends('1234567890123456789', 'usual')).toEqual([]);
    expect(ends('1234，567家', 'usual')).toEqual(['1234']);
    expect(ends('1，2345家', 'usual')).toEqual(['1']);
    for (const text of ['10⁸元', '1½', '1，234家', '1 234', '3·5']) expect(ends(text, 'usual')).toEqual([]);
  });

  it('is none in the middle of digits that stand together', () => {
    for (const marked of ['1，|234家', '1 |234家', '3·|5', '1.|5'])
      expect(at((text, place) => numeralEnds(text, place, 'usual'), marked)).toEqual([]);
    for (const marked of ['2023，|234家', '第3，|120个', '3.5，|120家', '1，|2345家'])
      expect(
        at((text, place) => numeralEnds(text, place, 'usual'), marked),
        marked,
      ).toHaveLength(1);
    expect(at((text, place) => numeralEnds(text, place, 'usual'), '第|3，120个')).toEqual([2]);
  });

  it('depends on what follows in other scripts', () => {
    expect(ends('4，5亿', 'full-width')).toEqual(['4，5', '4，', '4']);
    expect(ends('－5%', 'full-width')).toEqual(['－5']);
    expect(at((text, place) => numeralEnds(text, place, 'full-width'), '3|－5')).toEqual([]);
    expect(ends('负三成', 'chinese')).toEqual(['负三']);
    expect(ends('四点五万户', 'chinese')).toEqual(['四', '四点', '四点五', '四点五万']);
    expect(ends('百分之五', 'chinese')[0]).toBe('百分之五');
  });
});

it('amounts in words are told from ordinals and announced counts', () => {
  const amounts = [
    ['两千', '家'],
    ['五', '万元'],
    ['四点五', '公里'],
    ['百分之五', '%'],
    ['五分之一', ''],
    ['三', '成'],
    ['二十三', '所'],
  ] as const;
  const others = [
    ['一', '项'],
    ['十', '件'],
    ['千', '家'],
    ['百二', '家'],
    ['百', '亿元'],
  ] as const;
  expect(amounts.map(([digits, unit]) => isAmountInWords(digits, unit))).toEqual(amounts.map(() => true));
  expect(others.map(([digits, unit]) => isAmountInWords(digits, unit))).toEqual(others.map(() => false));
});

it.each([
  ['利润|-3', true, true],
  ['2023|-3', false, true],
  ['A|-3', true, false],
  ['3%|-5', true, false],
])('minus at %s: behind known words %s, at an edge %s', (text, inside, edge) => {
  expect(at((t, i) => isMinusAt(t, i, false), text)).toBe(inside);
  if (inside) expect(at((t, i) => isMinusAt(t, i, true), text)).toBe(edge);
});

it.each([
  ['利润-|3', '-'],
  ['提高+|3', '+'],
  ['5-|8', ''],
  ['3%-|5', ''],
  ['A-|3', ''],
  ['|-3', ''],
])('sign before %s: “%s”', (text, sign) => expect(at(signBefore, text)).toBe(sign));

describe('what joins one number to another', () => {
  it.each(['3—|5', '3到约|5', '1/|3', '二十|3', '二十 |3', '百分之|3', '1：|3', '提高到|3'])('%s', (text) =>
    expect(at(isJoinedBefore, text)).toBe(true),
  );
  it.each(['3|—5', '3|至5', '1|/3', '3|万', '50|余万', '4|：3', '3|.5'])('%s', (text) =>
    expect(at(isJoinedBehind, text)).toBe(true),
  );
  it.each(['目标——|3', '总值：|3', '达|3'])('nothing in %s', (text) => expect(at(isJoinedBefore, text)).toBe(false));
  it.each(['3|——创新高', '3|家', '3|。'])('nothing in %s', (text) => expect(at(isJoinedBehind, text)).toBe(false));
});

it('a unit cut short is another', () => {
  expect(['3万|亿', '3个|百分点', '3人|次', '4%|—5%', '五成|五', '3亿元|'].map((text) => at(isUnitCut, text))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});

it.each([
  ['增速–|3.1%', '–'],
  ['|–3%', ''],
  ['3%—|5%', ''],
  ['1月–|11月', ''],
  ['创新高——|3个', ''],
])('a dash that may be a minus before %s', (text, dash) => expect(at(dashBefore, text)).toBe(dash));
