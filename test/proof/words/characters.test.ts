import { expect, it } from 'vitest';
import { traditional } from '../../../src/proof/words/traditional.js';
import { foundBy } from '../proofed.js';

it('finds compatibility characters, radicals and full-width digits', () => {
  expect(foundBy('words/compatibility-character', '⼈民⺠生，３万㎡。')).toEqual(['⼈→人', '⺠→民', '３→3', '㎡→m2']);
  expect(foundBy('words/compatibility-character', '人民，3万平方米，25℃。')).toEqual([]);
});

it('finds letters of other scripts and rare Han for common ones', () => {
  expect(foundBy('words/look-alike-character', '消费劵，АI产业，5G，城巿。')).toEqual(['劵→券', 'А→A', '巿→市']);
  expect(foundBy('words/look-alike-character', 'α粒子，コーヒー节，券。')).toEqual([]);
});

it('finds letters and circles within numbers', () => {
  expect(foundBy('words/look-alike-character', '2O24年，3l.5亿元，二○二四年，5曰。')).toEqual([
    'O→0',
    'l→1',
    '○→〇',
    '曰→日',
  ]);
  expect(foundBy('words/look-alike-character', 'H2O和O2O模式，二〇二四年，5G。')).toEqual([]);
});

it('finds traditional characters', () => {
  expect(foundBy('words/traditional-character', '産業升级')).toEqual(['産→产', '業→业']);
  const pairs = traditional.trim().split(/\s+/);
  expect(new Set(pairs.map((pair) => pair[0])).size).toBe(pairs.length);
  expect(pairs.filter((pair) => pair.length !== 2 || pair[0] === pair[1])).toEqual([]);
});
