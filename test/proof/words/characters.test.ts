import { expect, it } from 'vitest';
import { traditional } from '../../../src/proof/words/traditional.js';
import { foundBy } from '../proofed.js';

it('finds compatibility characters, radicals and full-width letters', () => {
  expect(foundBy('words/compatibility-character', '⼈民⺠生，５Ａ级。')).toEqual(['⼈→人', '⺠→民', 'Ａ→A']);
  expect(foundBy('words/compatibility-character', '人民，3万㎡，25℃。')).toEqual([]);
});

it('finds letters of other scripts and rare Han for common ones', () => {
  expect(foundBy('words/look-alike-character', '消费劵，АI产业，5G，城巿。')).toEqual(['劵→券', 'А→A', '巿→市']);
  expect(foundBy('words/look-alike-character', 'α粒子，コーヒー节，券。')).toEqual([]);
});

it('finds letters for digits', () => {
  const code = 'words/look-alike-character';
  expect(foundBy(code, '2OOO年，3l.5亿元，5曰。')).toEqual(['OOO→000', 'l→1', '曰→日']);
  expect(foundBy(code, 'H2O和O2O项目，二〇二四年，5G个人站。')).toEqual([]);
});

it('finds traditional characters', () => {
  expect(foundBy('words/traditional-character', '産業升级')).toEqual(['産→产', '業→业']);
  const pairs = traditional.trim().split(/\s+/);
  expect(new Set(pairs.map((pair) => pair[0])).size).toBe(pairs.length);
  expect(pairs.filter((pair) => pair.length !== 2 || pair[0] === pair[1])).toEqual([]);
});
