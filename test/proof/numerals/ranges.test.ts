import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  [
    'numerals/range-unit',
    '保持5～8%，投资9—12亿元，3至5万户，2-3%',
    ['5～8%→5%～8%', '9—12亿元→9亿元—12亿元', '3至5万户→3万户至5万户', '2-3%→2%-3%'],
  ],
  ['numerals/range-unit', '5%—8%，100—150公里，9万—12万人，1—10月，8—5%，3—5个百分点', []],
  ['numerals/range-unit', '分别增长5.2、1.9%，分别为3、4.5和6%', ['5.2→5.2%', '3、4.5→3%、4.5%']],
  ['numerals/range-unit', '分别提高15、22个百分点，增长5.2%、1.9%，分别达1409万、1305万人次', []],
  ['numerals/about-range', '投入3亿元—5亿元左右', ['3亿元—5亿元左右']],
  ['numerals/about-range', '投入5亿元左右', []],
  ['numerals/adjacent-with-comma', '用三、四年时间，每五、六户', ['三、四→三四', '五、六→五六']],
  ['numerals/adjacent-with-comma', '第三、四产业，一、三年，二、三产业，小学三、四年级', []],
  ['numerals/digits-for-about', '培育3、4个，有1、2家', ['3、4→三四', '1、2→一两']],
  ['numerals/digits-for-about', '第3、4个，3、5个，1、2号楼', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});

// Sentences as offices write them.
it.each([
  ['range-unit', '空气优良率保持在90～95%。'],
  ['range-unit', '化学需氧量削减5-8%左右。'],
  ['range-unit', '一般公共预算收入增长6—7%。'],
  ['range-unit', '单个项目补助资金10－20万元。'],
  ['range-unit', '年产值3～5亿元的企业达到20家。'],
  ['range-unit', '居民收入增长7至8%。'],
  ['range-unit', '固定资产投资增长8到10%。'],
  ['range-unit', '每户奖励2至3万元。'],
  ['range-unit', '农村居民收入力争增长6.5~7.5%。'],
  ['range-unit', '亩均增收800元至1千元，集体经济收入5—8万元的村达到80%。'],
  ['range-unit', '坡度5～15‰的路段全部改造。'],
  ['range-unit', '秸秆综合利用率保持在85—90%之间。'],
  ['range-unit', '平均每年新增产值2至3亿元。'],
  ['range-unit', '降水量较常年偏多2-5成，气温偏高1～2℃，增幅6～8‰。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).not.toEqual([]);
});

it.each([
  '增长5%—5.5%，PM2.5浓度25—30微克/立方米。',
  '2021—2025年，投资亿元以上。',
  '实施“50—100亿级”企业培育计划。',
  '每年培育3—5家上市企业，第12—15位。',
  '完成2—3个万亩方建设。',
  '培育1至2个百亿级产业集群。',
  '新建5—8个亿元级项目。',
])('finds nothing in %s', (text) => {
  for (const rule of ['range-unit']) expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).toEqual([]);
});

it('finds ranges that begin with their higher end', () => {
  const found = (text: string) => foundBy('numerals/turned-range', text);
  expect(found('增长5%—4.5%，占8—6%，投资9亿元—7亿元，补助50万—30万元。')).toHaveLength(4);
  expect(found('涨幅3%～2%，提高2—1个百分点，规模30亿-20亿元，增速6.5%–6%。')).toHaveLength(4);
  for (const right of [
    '5%—5.5%',
    '8000万—1亿元',
    '由5%—3%',
    '5%到4%',
    '2023—2025年',
    '3—5亿元',
    '9亿元—12亿元',
    '2—1的比分',
  ])
    expect(found(`增长${right}。`), right).toEqual([]);
});
