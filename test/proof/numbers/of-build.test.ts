import { expect, it } from 'vitest';
import { implausibleRule, twoValuesRule } from '../../../src/proof/numbers/of-build.js';
import { proofread } from '../../../src/proof/proofread.js';
import { foundBy, subjectOf } from '../proofed.js';

it('finds an indicator with two values, at the second one', () => {
  expect(foundBy('numbers/two-values', '2023年，地区生产总值增长5.2%。\n2023年，地区生产总值增长5.3%。')).toEqual([
    '5.3%',
  ]);
  expect(foundBy('numbers/two-values', '2023年，地区生产总值增长5.2%。\n2022年，地区生产总值增长5.3%。')).toEqual([]);
});

it('compares annexes and the glossary with the text', () => {
  const text = '  - |\n    2023年，地区生产总值312亿元。\n';
  const annex = 'annexes:\n  - title: 说明\n    body:\n      - 2023年，全县地区生产总值315亿元。\n';
  const glossary =
    'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 地区生产总值, text: 2023年，全县地区生产总值318亿元。 }\n';
  const found = (subject: ReturnType<typeof subjectOf>) =>
    proofread(subject, [twoValuesRule]).map(({ words, args }) => [words, args.other]);
  expect(found(subjectOf(text + annex))).toEqual([['315亿元', '312亿元']]);
  expect(
    found(subjectOf(`${text}    ${text.trim().slice(3).trim()}\n`, {}, { 'content/r/glossary.yaml': glossary })),
  ).toEqual([['318亿元', '312亿元']]);
});

it('finds a value that an indicator cannot have', () => {
  expect(foundBy('numbers/implausible', '2023年，全县地区生产总值312元。')).toEqual(['312元']);
  const subject = subjectOf('  - 2023年，全县地区生产总值增长520%。\n');
  expect(proofread(subject, [implausibleRule]).map(({ words, args }) => [words, args.usual])).toEqual([
    ['520%', ' (-30%—40%)'],
  ]);
});

it.each([
  ['全县总面积1200平方米，辖10个乡镇。', ['1200平方米']],
  ['全县国土面积1200万平方公里。', ['1200万平方公里']],
  ['全县总面积1200平方公里，国土面积180万亩，建成区域内公园面积1200平方米。', []],
])('knows how large a place can be: %s', (text, found) => {
  expect(foundBy('numbers/implausible', text)).toEqual(found);
});

// Sentences as offices write them.
it.each([
  ['two-values', '# 过去一年工作回顾\n2023年，全县新建改建农村公路120公里。\n2023年，全县新建改建农村公路132公里。'],
  ['two-values', '# 2023年工作回顾\n新增市场主体5200户，增长12%。\n我们优化服务，新增市场主体5600户。'],
  ['two-values', '# 2023年工作回顾\n全年引进招商项目86个、总投资120亿元。\n全年引进招商项目88个，开工60个。'],
  ['two-values', '# 2023年工作回顾\n改造老旧小区35个。\n民生持续改善。改造老旧小区53个，惠及群众2.1万人。'],
  ['two-values', '# 2023年工作回顾\n全年接待游客1230万人次，实现旅游收入86亿元。\n文旅融合发展，接待游客1320万人次。'],
  [
    'two-values',
    '# 2023年工作回顾\n建成高标准农田3.2万亩。\n## 乡村振兴\n全年建成高标准农田2.3万亩，粮食生产连年丰收。',
  ],
  ['two-values', '# 2023年工作回顾\n高新技术企业达到128家。\n## 创新\n高新技术企业总数达到118家。'],
  ['two-values', '# 2023年工作回顾\n新增学位4200个。\n## 民生\n新增学位4500个，入学难有效缓解。'],
  ['two-values', '# 2023年工作回顾\n森林覆盖率达到61.2%。\n## 生态\n森林覆盖率达到62.1%，空气质量保持优良。'],
  ['two-values', '# 2024年工作安排\n今年要新建公办幼儿园12所。\n## 民生\n新建公办幼儿园15所，新增学位3000个。'],
  ['implausible', '# 2023年工作回顾\n2023年，全县地区生产总值312万亿元，增长5%。'],
  ['implausible', '# 2023年工作回顾\n常住人口城镇化率达到165%。'],
  ['implausible', '# 2023年工作回顾\n森林覆盖率达到106%。'],
  ['implausible', '# 2023年工作回顾\n空气质量优良天数398天。'],
  ['implausible', '# 2023年工作回顾\n城镇居民人均可支配收入4.2亿元。'],
  ['implausible', '# 2023年工作回顾\n全县总面积1200平方米。'],
  ['implausible', '# 2023年工作回顾\n粮食总产量32万元。'],
  ['implausible', '# 2023年工作回顾\n城镇新增就业5200亿元。'],
  ['implausible', '# 2023年工作回顾\n社会消费品零售总额120亿人。'],
  ['implausible', '# 2023年工作回顾\n群众满意度达到120%。'],
  ['implausible', '# 2023年工作回顾\n空气质量优良率达到134%。'],
  ['implausible', '# 2023年工作回顾\n城市污水集中处理率达到105%。'],
  ['implausible', '# 2023年工作回顾\n工业用地占比120%。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numbers/${rule}` as `numbers/${string}`, text)).not.toEqual([]);
});

it.each([
  '# 2023年工作回顾\n新建学校5所。\n## 教育\n新建学校3所位于东坪镇。',
  '# 2023年工作回顾\n改造老旧小区35个。\n# 2024年工作安排\n改造老旧小区40个。',
  '# 2023年工作回顾\n全年引进招商项目86个。\n东部片区引进招商项目12个。',
  '# 2023年工作回顾\n新增市场主体5200户。\n新增市场主体中个体工商户4100户。',
  '# 2023年工作回顾\n高新技术企业达到128家。\n高新技术企业增加到128家，净增20家。',
  '# 2023年工作回顾\n五年来，建成高标准农田12万亩。\n2023年，建成高标准农田3.2万亩。',
  '# 2023年工作回顾\n新建改建农村公路120公里。\n新建改建农村公路超过100公里。',
  '# 2023年工作回顾\n一季度，接待游客230万人次。\n全年接待游客1320万人次。',
  '# 2023年工作回顾\n城区改造老旧小区35个。\n镇区改造老旧小区8个。',
  '# 2023年工作回顾\n云溪镇建成高标准农田1.2万亩。建成高标准农田3.2万亩。',
  '# 2023年工作回顾\n引进亿元以上项目12个。\n引进10亿元以上项目2个。',
  '# 2023年工作回顾\n培训农民3200人次。\n## 就业\n春节期间，培训农民800人次。',
  '# 2023年工作回顾\n高新技术企业达到128家，比2018年增加60家。\n2018年高新技术企业68家。',
  '# 2023年工作回顾\n投入资金3.2亿元，建成公园5个。\n投入资金1.1亿元，建成停车场3个。',
  '# 2023年工作回顾\n其中，东坪片区引进项目12个；引进项目45个的目标完成。',
  '# 2023年工作回顾\n全年新开工项目86个。其中产业项目新开工项目30个。',
  '# 2023年工作回顾\n深化医改，减少支出1200万元。\n压减一般性支出，减少支出3200万元。',
  '# 2023年工作回顾\n签约项目86个，总投资120亿元。\n## 农业\n签约项目12个，总投资8亿元。',
  '# 2023年工作回顾\n万元GDP能耗完成市政府下达任务。',
  '# 2023年工作回顾\n万元GDP能耗下降3%，万元地区生产总值用水量下降5%。',
  '# 2023年工作回顾\n公共财政预算收入增长5%，万元GDP能耗完成任务。',
  '# 2023年工作回顾\n城镇化率达到65%。',
  '# 2023年工作回顾\n产能利用率达到101%，完成率达到120%。',
  '# 2023年工作回顾\n签约项目落地率106%。',
  '# 2023年工作回顾\n每亿元GDP生产安全事故死亡率下降12%。',
  '# 2023年工作回顾\n单位GDP建设用地面积下降3%，亿元GDP用电量下降2%。',
  '# 2023年工作回顾\n资金到位率达到120%，医保基金拨付率100%，拨备覆盖率达到180%。',
  '# 2023年工作回顾\n人均GDP达到12万元，万元GDP二氧化碳排放下降5%。',
  '# 2023年工作回顾\n亩均GDP达到500万元。',
])('finds nothing in %s', (text) => {
  for (const rule of ['implausible', 'two-values'])
    expect(foundBy(`numbers/${rule}` as `numbers/${string}`, text)).toEqual([]);
});
