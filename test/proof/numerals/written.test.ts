import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['numerals/full-width', '建１２．５公里，增５％，5％', ['１２．５→12.5', '５％→5%', '％→%']],
  ['numerals/full-width-grouping', '企业1，234家，12，345，678元', ['1，234→1234', '12，345，678→12345678']],
  ['numerals/full-width-grouping', '2021，300家；3，1200家；第1，234', []],
  ['numerals/full-width', '3．5%', ['．→.']],
  [
    'numerals/broken',
    '总值3810..24亿元，增3.%，5。2%，3 810.24亿元，1.2.3亿元',
    ['3810..24', '3.', '5。2', '3 810.24', '1.2.3'],
  ],
  ['numerals/broken', '增长5.2%。2023年，见3.2.1节，5、6个，2024.2.4', []],
  ['numerals/han-zero', '一九八零年', ['零→〇']],
  ['numerals/bad-grouping', '企业12,34家，1234,567户', ['12,34', '1234,567']],
  ['numerals/bad-grouping', '企业1,234家，1,234,567.5元', []],
  ['numerals/split-magnitude', '投资3亿4500万元，10亿零817万', ['3亿4500万→3.45亿', '10亿零817万→10.0817亿']],
  ['numerals/split-magnitude', '投资3.5亿元、4500万元', []],
  ['numerals/mixed-magnitude', '3千人、5百余户、2千公顷、1千万元', ['3千→3000', '5百→500', '2千→2000', '1千→1000']],
  ['numerals/mixed-magnitude', '3千瓦、5千米、10千伏、3万人、第5百货、百千万工程', []],
  ['numerals/percent-in-han', '百分之95.5', ['百分之95.5→95.5%']],
  ['numerals/percent-in-han', '百分之九十', []],
  ['numerals/letter-for-zero', '2O25年、1o0家、2l3户', ['O→0', 'o→0', 'l→1']],
  ['numerals/letter-for-zero', 'CO2、5G、H2O2、3o', []],
  [
    'numerals/han-zero',
    '二O二五年、二○二○年、二零二零年、二〇三0年',
    ['O→〇', '○→〇', '○→〇', '零→〇', '零→〇', '0→〇'],
  ],
  ['numerals/han-zero', '二〇二五年、零基础、二零', []],
  ['numerals/few-and-more', '学校5余所、25多个', ['5余', '25多']],
  ['numerals/few-and-more', '学校50余所、100多个、1.5万余人、3多', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
