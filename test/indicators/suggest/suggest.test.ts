/** The figures suggested for a report: their groups, and that all of them can be read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { suggestIndicators } from '../../../src/indicators/suggest/suggest.js';
import { figuresSchema } from '../../../src/report/deck-schemas.js';
import { signedText } from '../../../src/report/quantity-text.js';
import type { Indicator } from '../../../src/report/report.js';
import type { ReportFile } from '../../../src/report/schema.js';
import { figuresYaml } from '../../../src/report/write-yaml.js';
import { plain } from '../../../src/text/running-text.js';
import { memoryWorld } from '../../world/memory-world.js';
import { faultsOfLabel } from './label-audit.js';
import { read, readBack, reportOf, saying, shown } from './suggested.js';

describe('groups', () => {
  const report = reportOf([
    {
      part: '2023年工作回顾',
      body: [
        '全区地区生产总值3810.24亿元，增长4.5%。',
        {
          section: '聚焦稳增长、扩内需，不断增强经济综合实力。',
          body: ['新增品牌首店50余家，固定资产投资增长10.3%。'],
        },
        { section: '聚焦惠民生、暖民心，大力推动事业均衡发展。', body: ['建成长者饭堂91间。'] },
        { section: '聚焦补短板、提质量，提升城区品质。', body: ['地区生产总值创新高。'] },
      ],
    },
    {
      part: '2024年工作安排',
      body: [
        '今年经济社会发展主要预期目标是：地区生产总值增长5%—5.5%，固定资产投资增长6%左右，居民收入增长与经济增长同步。',
        { section: '坚定不移扩内需。', body: ['新增品牌首店60家，打造消费地标。'] },
      ],
    },
  ]);

  test('of the review as a whole, of its sections, of the aims and the tasks', () => {
    const { suggested, codes } = read(report);
    expect(codes).toEqual([]);
    expect(suggested.groups.map(({ name, figures }) => `${name}: ${figures.map(({ id }) => id).join(' ')}`)).toEqual([
      '2023年综合: gdp fixed-investment',
      '稳增长、扩内需: 新增品牌首店',
      '惠民生、暖民心: 建成长者饭堂',
      '2024年预期目标: target-gdp target-fixed-investment 居民收入',
      '坚定不移扩内需: 新增品牌首店-2',
    ]);
  });

  test('aims may be ranges and words', () => {
    expect(read(report).figures.map(shown)).toEqual(
      expect.arrayContaining(['地区生产总值 = 增长5%—5.5%', '居民收入 = 增长与经济增长同步']),
    );
  });
});

test('of the report of Yuexiu it finds most of what was chosen by hand, and nothing that reads differently', () => {
  const folder = 'content/yuexiu-2024';
  const report = parse(readFileSync(`${folder}/report.yaml`, 'utf8')) as ReportFile;
  const world = memoryWorld({
    'y/report.yaml': readFileSync(`${folder}/report.yaml`),
    'y/figures.yaml': readFileSync(`${folder}/figures.yaml`),
  });
  const place = ({ at, level }: Indicator) => `${at.line}:${at.column} ${plain(level.value)}`;
  const chosen = new Map(readBack('y', world).figures.map((figure) => [place(figure), figure]));
  const suggested = suggestIndicators(report);
  world.files.set('y/figures.yaml', new TextEncoder().encode(figuresYaml(suggested, 'y')));
  const { figures: found, codes } = readBack('y', world);
  expect(codes).toEqual([]);
  const both = found.filter((figure) => chosen.has(place(figure)));
  expect(both.length).toBeGreaterThanOrEqual(155);
  // What one has as 提升9.6 and the other as the level of …提升 is the same number.
  const counts = ({ level, change }: Indicator) => plain(signedText(level)) + plain(change?.words ?? []);
  expect(both.map(counts)).toEqual(both.map((figure) => counts(chosen.get(place(figure))!)));
});

const clauses = [
  '地区生产总值3810.24亿元，增长4.5%',
  '地区生产总值增长5%',
  '全市地区生产总值突破百亿元',
  '新增学位5000个、床位300张',
  '完成18个审计项目和16个预算评估项目',
  '旅游、会展等行业营业额分别增长7.2%、6.3%',
  '占比达70.6%',
  '其中出口210亿元',
  '编制“3+N”方案，推出{value}',
  'PM2.5浓度29微克/立方米',
  '签约12个项目',
  '比上年增加3个百分点',
  '约3万户-5万户',
  '投资1.5亿元的3个项目',
  '城镇和农村居民人均可支配收入分别增长5%和7%',
  '（约20%）达到3,810.2万元以上',
  '居民收入增长与经济增长同步',
  '目标是：固定资产投资增长5%—6%',
  '\\_{2}个 #3万人次',
  '"两高"项目清理86个',
];

/** Random sentences may contradict each other, which is a problem of the text and not of what is suggested. */
test('whatever the sentences, every suggestion is read without a problem', () => {
  const sentence = fc
    .array(fc.tuple(fc.constantFrom(...clauses), fc.constantFrom('，', '、', '；', '。', '和', ' ', '')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.map((part) => part.join('')).join(''))
    .filter((text) => /\S/.test(text));
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
      (review, plan) => {
        const { suggested, figures, codes } = read(
          reportOf([
            { part: '2023年工作回顾', body: [review[0]!, { section: '抓项目', body: review }] },
            { part: '安排', body: plan },
          ]),
        );
        expect(codes.filter((code) => code.startsWith('figure/') && code !== 'figure/two-readings')).toEqual([]);
        expect(figuresSchema.safeParse(suggested).success).toBe(true);
        const asked = suggested.groups.flatMap((group) => group.figures);
        for (const { id } of asked)
          expect(figures.some((figure) => figure.id === id || figure.id.startsWith(`${id}-`))).toBe(true);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

describe('labels are whole phrases', () => {
  /** Kinds of sentences that once left a word hanging, each with the labels it has. */
  const sentences: readonly (readonly [text: string, ...labels: readonly string[]])[] = [
    ['全县居民消费价格微降0.1%，外贸出口总额逆势增长17.8%。', '居民消费价格', '外贸出口总额'],
    ['城镇调查失业率平均为5.2%，规上企业总数跨过300家台阶。', '城镇调查失业率'],
    ['资产总额五年增长64.1%，公众安全感满意度连续5年保持在99%以上。', '资产总额', '公众安全感满意度'],
    ['农村就业人数年均超过4.6万人，研发投入增速年均超20%。', '年均农村就业人数', '研发投入年均增速'],
    ['实际使用外资比“十三五”时期增长78.9%，人均预期寿命再提高1.5岁。', '实际使用外资', '人均预期寿命提高'],
    ['建成20个500千伏输变电工程，750千伏云溪输变电工程投运。'],
    ['汽车保有量由25万辆增至32万辆，其中新能源汽车由4万辆增至35万辆。', '汽车保有量', '新能源汽车'],
    ['落实资金27亿元，实施项目681个，带动就业超48万人次，举办活动600场。'],
    ['建成面积占永久基本农田比例达到66.25%，装机占比超93%。'],
    ['认真办理人大代表建议250件、政协提案32件。', '办理人大代表建议', '办理政协提案'],
    ['民生支出占八成，民生领域支出占比超七成。', '民生领域支出占比'],
    ['因地制宜新建塑胶跑道200公里。', '新建塑胶跑道'],
    ['老旧小区改造了32个，各位代表为此提出建议56条。', '老旧小区改造'],
    ['农村公路里程超1200公里，等级公路占比约98%。', '农村公路里程', '等级公路占比'],
    ['黑土地耕层厚度止跌提升3.5%、达到20.6厘米。', '黑土地耕层厚度'],
  ];

  test.each(sentences)('%s', (text, ...labels) => {
    const found = read(saying(text)).figures.map(({ label }) => plain(label));
    expect(found.flatMap(faultsOfLabel)).toEqual([]);
    expect(found.toSorted()).toEqual(labels.toSorted());
  });
});

test('what a plan of five years aims at is no target of the year', () => {
  const report = reportOf([
    { part: '2025年工作回顾', body: ['地区生产总值增长5.6%。'] },
    {
      part: '“十五五”时期目标和2026年重点工作',
      body: [
        '“十五五”时期是关键五年。主要目标是：常住人口城镇化率达到57%。',
        '2026年主要预期目标是：地区生产总值增长5%。',
        { section: '促改革', body: ['减税。'] },
      ],
    },
  ]);
  const groups = suggestIndicators({ ...report, date: '2026-01-20' }).groups;
  expect(groups.map(({ name, figures }) => [name, figures.map(({ label }) => label)])).toEqual([
    ['五年规划目标', ['常住人口城镇化率']],
    ['2026年预期目标', ['地区生产总值']],
  ]);
});
