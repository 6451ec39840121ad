import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['新建中学三所、小学5所。', ['三所']],
  ['引进企业十五家，其中外资3家。', ['十五家']],
  ['引进企业二十家，其中外资3家。', ['二十家']],
  ['新建中学三所。改建小学5所。', []],
  // Other units than 人, 公里 and 个.
  ['服务三人次群众，走访5人次。', []],
  ['治理三平方公里流域，绿化5平方公里。', []],
  ['比重提高三个百分点，上升5个百分点。', []],
  ['引进企业三百家，培育一百零三家，服务5家。', []],
  ['第三所中学、5所小学，一家企业、5家商户，“三条红线”和5条公路。', []],
  ['新建中学3所、小学5所，建成三大平台。', []],
])('in %s', (text, expected) => {
  expect(foundBy('numerals/mixed-scripts', text)).toEqual(expected);
});

// Sentences as offices write them.
it.each([
  ['mixed-scripts', '新建小学三所、幼儿园5所。'],
  ['mixed-scripts', '引进总部企业四家、外资企业12家。'],
  ['mixed-scripts', '培育省级龙头企业五家，国家级2家。'],
  ['mixed-scripts', '实施改造道路8条，新建公园六座。建成桥梁三座，隧道2座。'],
  ['mixed-scripts', '全年举办大型招聘会十二场，专场招聘30场。'],
  ['mixed-scripts', '选派驻村干部九名，科技特派员15名。'],
  ['mixed-scripts', '新增床位200张，新购救护车三辆、检测车2辆。'],
  ['mixed-scripts', '建成污水处理厂两座、垃圾中转站5座。'],
  ['mixed-scripts', '新增国家级平台三个、省级平台12个。'],
  ['mixed-scripts', '办结建议八十六件、提案102件。'],
  ['mixed-scripts', '新建改建农村公路三条，危桥改造2座，新增客运线路4条。'],
  ['mixed-scripts', '荣获国家级荣誉五项，省级荣誉21项。'],
  ['mixed-scripts', '组建宣讲队十二支，志愿服务队36支。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).not.toEqual([]);
});

it.each([
  '实现三个突破，新建学校5个。',
  '建成三座大桥，开工道路12条。',
  '新建小学3所、幼儿园5所。',
  '三条红线、两条路径，新建道路5条。',
  '第三条主干道通车，新建道路6条。',
  '“四好农村路”新建120公里，一条龙服务3条产业链。',
])('finds nothing in %s', (text) => {
  for (const rule of ['mixed-scripts']) expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).toEqual([]);
});

it('finds a percentage in Han beside others in digits', () => {
  const found = (text: string) => foundBy('numerals/mixed-scripts', text);
  expect(found('总产值增长百分之五点二，投资增长6.1%。')).toEqual(['百分之五点二']);
  expect(found('总产值增长百分之五，投资增长百分之六。完成率百分之百，增长5%。')).toEqual([]);
});
