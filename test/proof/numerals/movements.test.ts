import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['numerals/signed-fall', '能耗下降-3.1%，投资同比减少－2%，出口降低−5%', ['-→', '－→', '−→']],
  ['numerals/signed-fall', '能耗下降3.1%，下降3—5%，增速为-3.1%', []],
  ['numerals/fall-in-times', '时限减少了2倍，成本下降约三倍，缩短1.5倍', ['减少了2倍', '下降约三倍', '缩短1.5倍']],
  ['numerals/fall-in-times', '产量增长2倍，减少三分之二', []],
  [
    'numerals/share-in-percent',
    '城镇化率提高1.2%，占比上升3%，森林覆盖率同比提高0.5%',
    ['城镇化率提高1.2%', '占比上升3%', '森林覆盖率同比提高0.5%'],
  ],
  [
    'numerals/share-in-percent',
    '劳动生产率提高5%，效率提升30%，城镇化率提高1.2个百分点，城镇化率提高到65%，占比达3%',
    [],
  ],
  [
    'numerals/faster-in-percent',
    '增速高于全省0.5%，增幅低于全市平均水平2%',
    ['增速高于全省0.5%', '增幅低于全市平均水平2%'],
  ],
  ['numerals/signed-fall', '下降了-3%，降至-3度', ['-→']],
  ['numerals/level-in-points', '城镇化率达到65个百分点', ['城镇化率达到65个百分点']],
  ['numerals/level-in-points', '城镇化率提高1.2个百分点，收窄为1.2个百分点', []],
  ['numerals/faster-in-percent', '增速高于全省0.5个百分点，增速5%', []],
  ['numerals/amount-in-points', '固定资产投资增长5.2个百分点', ['投资增长5.2个百分点']],
  ['numerals/amount-in-points', '投资占比增长5.2个百分点，税收占收入比重提高2个百分点', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
