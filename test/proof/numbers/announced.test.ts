import { expect, it } from 'vitest';
import { announcedCountRule } from '../../../src/proof/numbers/announced.js';
import { proofread } from '../../../src/proof/proofread.js';
import { foundBy, subjectOf } from '../proofed.js';

it.each([
  ['重点抓好以下三个方面工作：一是查；二是改。', ['三个方面工作']],
  ['做好两项工作：第一，查。第二，改。第三，评。', ['两项工作']],
  ['今年办好3件民生实事：\n1.建学校。\n2.建医院。', ['3件民生实事']],
  ['要在三个方面发力，一要查，二要改。', ['三个方面']],
  ['重点抓好两个方面工作：一是查；二是改。', []],
  ['重点抓好三个方面工作：一是查；二是改。\n三是评。', []],
  ['重点抓好三个方面工作：一是查；二是改；四是评。', []],
  ['新建学校3个。一是查；二是改。', ['3个']],
  ['出台三项措施，引进企业5家。一是查；二是改。', []],
])('%s', (text, found) => {
  expect(foundBy('numbers/announced-count', text)).toEqual(found);
});

it('counts the sections behind a paragraph, as a build does', () => {
  const body = (count: string) =>
    `  - part: 工作安排\n    body:\n      - 重点抓好以下${count}项工作：\n      - section: 抓产业\n      - section: 抓改革\n`;
  const words = (count: string) => proofread(subjectOf(body(count)), [announcedCountRule]).map((found) => found.words);
  expect(words('三')).toEqual(['三项工作']);
  expect(words('两')).toEqual([]);
});

// Sentences as offices write them.
it.each([
  ['announced-count', '重点做好以下三方面工作：\n（一）发展产业。\n（二）改善民生。'],
  ['announced-count', '我们要处理好四个关系：一是政府与市场的关系；二是当前与长远的关系；三是发展与安全的关系。'],
  ['announced-count', '今年重点实施五大工程：一是强工；二是兴农；三是活商；四是育文。'],
  ['announced-count', '集中力量办好十件实事：1.新建学校。2.新建医院。3.新建公园。'],
  ['announced-count', '坚持“四个必须”：必须坚持党的领导，必须坚持人民至上，必须坚持深化改革。'],
  ['announced-count', '扎实推进六项重点任务。一是稳增长；二是调结构；三是促改革；四是惠民生；五是防风险。'],
  ['announced-count', '打好三大攻坚战，第一，防风险；第二，抓脱贫。'],
  ['announced-count', '突出抓好八个方面：①稳投资；②促消费；③扩开放。'],
  ['announced-count', '实施“三大行动”：产业提质行动、城乡融合行动、生态优化行动、民生改善行动。'],
  [
    'announced-count',
    '我们面临三个方面的挑战：一是外部环境复杂；二是内部动力不足；三是民生短板较多；四是安全压力较大。',
  ],
  [
    'announced-count',
    '# 2024年工作\n今年重点抓好七项工作：\n## 抓产业\n做强工业。\n## 抓城乡\n建好城乡。\n## 抓改革\n深化改革。',
  ],
  ['announced-count', '新改建云溪、东坪、西河、南山三座桥梁。'],
  [
    'announced-count',
    '今年我们将着力抓好以下六个方面的工作：一是强产业；二是促消费；三是扩投资；四是惠民生；五是优环境。',
  ],
  ['announced-count', '实施产业倍增、招商突破、项目攻坚三大行动和甲工程、乙工程两大工程。“三大行动”：甲行动、乙行动。'],
  [
    'announced-count',
    '重点办好十件民生实事：一是新建学校；二是新建医院；三是新建公园；四是改造管网；五是建设市场；六是修路；七是架桥；八是种树；九是养老。',
  ],
  ['announced-count', '突出“五个聚焦”：聚焦产业，聚焦城市，聚焦民生，聚焦改革。'],
  ['announced-count', '完善教育、医疗、养老、托育三大体系。'],
  ['announced-count', '要把握好三点：第一，坚持稳中求进。第二，坚持底线思维。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numbers/${rule}` as `numbers/${string}`, text)).not.toEqual([]);
});

it.each([
  '重点做好以下三方面工作：\n（一）发展产业。\n（二）改善民生。\n（三）深化改革。',
  '我们要处理好四个关系：一是政府与市场的关系；二是当前与长远的关系；三是发展与安全的关系；四是公平与效率的关系。',
  '坚持“四个必须”：必须坚持党的领导，必须坚持人民至上，必须坚持深化改革，必须坚持安全发展。',
  '加快建设云溪、东坪、西河三座污水处理厂。',
  '实施产业提质、城乡融合等三大行动。',
  '推进云溪、东坪、西河等5个镇的建设。',
  '围绕三大目标，一是稳增长；二是促改革；三是惠民生；同时办好两件事：一是建学校；二是建医院。',
  '抓好三件大事，一是发展，二是民生，三是安全。',
  '溪源明笋获评省级名品、荣获全省十大品牌。',
  '围绕“农业稳镇、工业强镇、文旅兴镇”三大思路，凝心聚力。',
])('finds nothing in %s', (text) => {
  for (const rule of ['announced-count']) expect(foundBy(`numbers/${rule}` as `numbers/${string}`, text)).toEqual([]);
});

it.each([
  '推出《云溪》《东坪》《西河》《南山》等3部纪录片。',
  '上线“甲通”“乙通”“丙通”两个平台。',
  '壮大钾、钠、镁、锂、氯六大产业。',
  '落实“九个坚持”重大原则，即坚持甲、坚持乙、坚持丙。',
  '《纲要》从八个方面明确了目标，即：经济发展稳中有进；科技创新持续增强；社会文明明显提升。',
  '联合云溪、东坪、西河、南山、北山、中洲等5家医院。',
  '# 目标\n必须做到“七个聚焦”：\n## 聚焦产业\n## 聚焦科技\n## 聚焦民生\n# 保障\n加强领导。',
  '# 安排\n重点把握好三个方面：\n## 抓产业\n## 抓改革',
  '围绕“农业稳镇、工业强镇、文旅兴镇”四大思路，凝心聚力。',
])('finds in %s', (text) => {
  expect(foundBy('numbers/announced-count', text)).toHaveLength(1);
});

it.each([
  '推出《云溪》《东坪》《西河》等6部纪录片。',
  '上线“甲通”“乙通”两个平台。',
  '壮大钾、钠、镁、锂、氯五大产业。',
  '落实“三个坚持”重大原则，即坚持甲、坚持乙、坚持丙。',
  '《纲要》从三个方面明确了目标，即：经济发展稳中有进；科技创新持续增强；社会文明明显提升。',
  '壮大智能、医药、航空与航天等3个产业。',
  '联合云溪、东坪、西河等10家医院，石化、冶金5个项目开工。',
  '# 目标\n必须做到“三个聚焦”：\n## 聚焦产业\n## 聚焦科技\n## 聚焦民生\n# 保障\n加强领导。',
  '# 安排\n重点把握好两个方面：\n## 抓产业\n## 抓改革',
])('leaves %s', (text) => {
  expect(foundBy('numbers/announced-count', text)).toEqual([]);
});

it('counts long items before their number, where there are more', () => {
  const items = '征税商品目录、货物流通政策、物品管理清单、海关监管办法、税收征管办法、“二线口岸”管理办法';
  const found = (text: string) => foundBy('numbers/announced-count', text);
  expect(found(`${items}等五项政策出台施行。`)).toEqual(['五项政策']);
  expect(found(`${items}等6项政策、${items}等12项政策出台施行。`)).toEqual([]);
  expect(found('粮食、蔬菜生产基地、农产品加工园区、仓储物流中心等三个项目开工。')).toEqual([]);
  const long = `${'推进现代产业体系、'.repeat(40)}推进现代产业体系。`;
  expect(found(long)).toEqual([]);
});
