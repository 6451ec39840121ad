import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  [
    'numerals/range-unit',
    '保持5～8%，投资9—12亿元，3至5万户，2-3%',
    ['5～8%→5%～8%', '9—12亿元→9亿元—12亿元', '3至5万户→3万户至5万户', '2-3%→2%-3%'],
  ],
  ['numerals/range-unit', '5%—8%，100—150公里，9万—12万人，1—10月，8—5%，3—5个百分点', []],
  ['numerals/about-range', '投入3亿元—5亿元左右', ['3亿元—5亿元左右']],
  ['numerals/about-range', '投入5亿元左右', []],
  ['numerals/adjacent-with-comma', '用三、四年时间，每五、六户', ['三、四→三四', '五、六→五六']],
  ['numerals/adjacent-with-comma', '第三、四产业，一、三年，二、三产业，小学三、四年级', []],
  ['numerals/digits-for-about', '培育3、4个，有1、2家', ['3、4→三四', '1、2→一两']],
  ['numerals/digits-for-about', '第3、4个，3、5个，1、2号楼', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
