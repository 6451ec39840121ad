import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['numbers/larger-part', '新建学校12所，其中小学15所。', ['15所']],
  ['numbers/larger-part', '进出口总额1.2亿元，其中出口13000万元，增长3%。', ['13000万元']],
  ['numbers/larger-part', '新建学校12所，其中小学5所。', []],
  ['numbers/larger-part', '投资增长5%，其中工业投资增长12%。', []],
  ['numbers/larger-part', '完成投资30亿元，其中总投资50亿元的项目开工。', []],
  ['numbers/larger-part', '新建学校12所；其中小学15所。', ['15所']],
  ['numbers/industry-sum', '全县生产总值100.5亿元。其中第一产业增加值30亿元。', []],
  [
    'numbers/industry-sum',
    '地区生产总值310.3亿元，增长5%，其中，第一产业增加值30.1亿元，增长3%，第二产业增加值120.1亿元，增长5%，第三产业增加值160.2亿元，增长6%。',
    [],
  ],
  ['numbers/ratio', '三次产业结构由4.1:38.2:57.7调整为3.9:38.4:58.7。', ['3.9:38.4:58.7']],
  ['numbers/ratio', '三次产业比重分别为12%、38%和52%。', ['12%、38%和52%']],
  ['numbers/ratio', '三次产业结构比为4.1：38.2：57.8。', []],
  ['numbers/ratio', '师生比例为1:3:5，产业比为1:2:3。', []],
] as const)('%s in %s', (code, text, found) => {
  expect(foundBy(code, text)).toEqual(found);
});

// Sentences as offices write them.
it.each([
  ['ratio', '三次产业结构由15:40:45调整为14:38:51。'],
  ['ratio', '三次产业增加值占地区生产总值的比重分别为8.2%、41.5%、52.3%。'],
  ['industry-sum', '地区生产总值300亿元，第一产业增加值30亿元，第二产业增加值120亿元，第三产业增加值160亿元。'],
  ['larger-part', '全年接待游客120万人次，其中入境游客130万人次。'],
  ['larger-part', '新增市场主体3200户，其中企业4200户。'],
  ['larger-part', '全县耕地面积35万亩，其中高标准农田42万亩。'],
  ['larger-part', '民生支出32亿元（其中教育支出36亿元）。'],
  ['larger-part', '发放贷款10亿元，其中支持小微企业12亿元。'],
  ['larger-part', '建成公园12个，其中口袋公园15个。'],
  ['larger-part', '专业技术人员3200人，其中高级职称3500人。'],
  ['larger-part', '用电量12亿千瓦时，其中工业用电15亿千瓦时。'],
  ['larger-part', '全年共引进项目86个，其中工业项目92个。'],
  ['larger-part', '建成5G基站1200个，其中城区1300个。'],
  ['larger-part', '发放惠农补贴1.2亿元，其中耕地地力保护补贴1.5亿元。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numbers/${rule}` as `numbers/${string}`, text)).not.toEqual([]);
});

it.each([
  '全年接待游客120万人次，其中过夜游客30万人次。',
  '每千人6.6批次，其中合格批次2300批次。',
  '食品抽检达到每千人6.6批次，其中农产品抽检1.2万批次。',
  '人均公园绿地12平方米，其中建成区公园绿地面积230万平方米。',
  '平均每村5.2万元，其中10万元以上的村12个。',
  '开工项目12个，其中总投资120亿元的石化项目进展顺利。',
  '全年投资12亿元，其中总投资50亿元的产业园完成一期。',
  '亩均税收20万元，其中园区税收2.3亿元。',
  '每万人拥有发明专利12件，其中全市有效发明专利3200件。',
  '日均接待游客1.2万人次，其中国庆假期接待10万人次。',
])('finds nothing in %s', (text) => {
  for (const rule of ['industry-sum', 'larger-part', 'ratio'])
    expect(foundBy(`numbers/${rule}` as `numbers/${string}`, text)).toEqual([]);
});
