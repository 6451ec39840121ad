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

// Sentences as offices write them.
it.each([
  ['full-width-grouping', '全年实现财政收入12，345万元。'],
  ['full-width-grouping', '新增市场主体3，456户，同比增长12%。'],
  ['full-width-grouping', '发放补贴1，234，567元，惠及群众800人。'],
  ['full-width-grouping', '城镇居民人均可支配收入45，678元。'],
  ['full-width-grouping', '全县粮食总产达到234，567吨。'],
  ['full-width-grouping', '完成造林5，600亩、抚育12，000亩。'],
  ['full-width-grouping', '总面积2，345.6平方公里。'],
  ['full-width-grouping', '改造农村户厕10，023座。'],
  ['full-width-grouping', '实现旅游收入1，234.56万元。'],
  ['split-magnitude', '总投资3亿4500万元的水库开工。'],
  ['split-magnitude', '争取上级资金12亿3000多万元。'],
  ['split-magnitude', '发放贷款1亿零500万元。'],
  ['split-magnitude', '实现税收2亿350万元。'],
  ['split-magnitude', '旅游综合收入达到5亿6千万元。'],
  ['split-magnitude', '财政投入1亿2000余万元。'],
  ['split-magnitude', '完成技改投资10亿8千万元。'],
  ['split-magnitude', '销售收入突破3万5千元。'],
  ['split-magnitude', '全年接待游客3万5千人次。'],
  ['full-width-grouping', '全口径财政收入达到123，456万元，增长6%。'],
  ['full-width-grouping', '完成绿化面积3，200亩，补植苗木12万株。'],
  ['full-width-grouping', '人均可支配收入达到38，920元，增长6.1%。'],
  ['split-magnitude', '累计争取中央预算内资金2亿7800万元。'],
  ['split-magnitude', '集体经济总收入突破1亿8千万元大关。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).not.toEqual([]);
});

it.each([
  '2020，300个行政村全部脱贫。',
  '引进项目由3个增加到6，100亿级项目实现零的突破。',
  '完成项目15，其中亿元以上6个。',
  '排名由第5，前进到第3。',
  '投入资金分别为10，20，30亿元。',
  '新增就业12,345人，培训1,200人次。',
  '占地120、130、150亩的三个园区投用。',
  '总投资3亿元，其中4500万元用于绿化。',
  '由1亿增加到4500万户以上。',
  '亿元以上企业12家，5000万元以上企业30家。',
  '一亿五千万元。',
  '3亿、4500万元两批资金到位。',
  '投资3.45亿元。',
])('finds nothing in %s', (text) => {
  for (const rule of ['full-width-grouping', 'split-magnitude'])
    expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).toEqual([]);
});

it('finds commas in digits where the report has none', () => {
  const found = (text: string) => foundBy('numerals/mixed-grouping', text);
  const plain = '公路1200公里、2400公里、3600公里、4800公里、5200公里';
  for (const wrong of [
    '3,172亿元',
    '3,172.8亿元',
    '12,345户',
    '1,234,567元',
    '2,810家',
    '9,876人',
    '4,321件',
    '5,432亩',
  ])
    expect(found(`${plain}，总数${wrong}。`), wrong).toHaveLength(1);
  for (const right of ['3172亿元', '3172.8亿元', '12345户', '2023年', '1、234户', '2,81亿元', '3.172亿元', '317亿元'])
    expect(found(`${plain}，总数${right}。`), right).toEqual([]);
  expect(found('公路1,200公里、2,400公里、3,600公里、4800公里。')).toEqual([]);
});
