/** What is suggested for the usual sentences of reports, what is not, and that all of it can be read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFileOf, loadReport } from '../../../src/content/load.js';
import { suggestIndicators } from '../../../src/indicators/suggest/suggest.js';
import { signedText } from '../../../src/report/quantity-text.js';
import type { Indicator } from '../../../src/report/report.js';
import type { FiguresFile, ReportFile } from '../../../src/report/schema.js';
import { figuresSchema } from '../../../src/report/schema.js';
import { figuresYaml, reportYaml } from '../../../src/report/write-yaml.js';
import { plain } from '../../../src/text/running-text.js';
import type { World } from '../../../src/world/world.js';
import { memoryWorld } from '../../world/memory-world.js';

type Body = ReportFile['body'];

function reportOf(body: Body): ReportFile {
  return { title: '政府工作报告', issuer: '某市人民政府', date: '2024-01-20', body };
}

/** The review with one section that says this. */
function saying(text: string): ReportFile {
  return reportOf([
    { part: '2023年工作回顾', body: [{ section: '经济运行稳中向好', body: [text] }] },
    { part: '2024年工作安排', body: ['实干为要。'] },
  ]);
}

/** The figures as the build reads them from the two files, and the codes of what it tells. */
function read(report: ReportFile): { suggested: FiguresFile; figures: Indicator[]; told: string[] } {
  const suggested = suggestIndicators(report);
  const world = memoryWorld({
    'r/report.yaml': reportYaml(report, 'r'),
    'r/figures.yaml': figuresYaml(suggested, 'r'),
  });
  return { suggested, ...readBack('r', world) };
}

/** The indicators of a folder and the codes of what is wrong with text or patterns. */
function readBack(folder: string, world: World): { figures: Indicator[]; told: string[] } {
  const { value, problems } = loadReport(folder, world);
  const told = problems.filter((problem) => ['report.yaml', 'figures.yaml'].includes(contentFileOf(problem)));
  return { figures: value!.figures.flatMap((group) => group.figures), told: told.map(({ code }) => code) };
}

/** `label = shown` with how it moved. */
function shown({ label, level, movement, change }: Indicator): string {
  const moved = change ? `（${plain(change.words)}）` : '';
  return `${plain(label)} = ${movement}${plain(signedText(level))}${moved}`;
}

function saidBy(text: string): string[] {
  const { figures, told } = read(saying(text));
  expect(told).toEqual([]);
  return figures.map(shown);
}

describe('a level, a growth, both', () => {
  test.each([
    ['初步核算，全区地区生产总值3810.24亿元，增长4.5%。', ['地区生产总值 = 3810.24亿元（增长4.5%）']],
    ['全年地区生产总值完成235.2亿元，同比增长18.5%。', ['地区生产总值 = 235.2亿元（同比增长18.5%）']],
    ['预计全市实现地区生产总值1.2万亿元、增长6%左右。', ['地区生产总值 = 1.2万亿元（增长6%左右）']],
    ['国内生产总值达到24.66万亿元，比2002年增长65.5%。', ['国内生产总值 = 24.66万亿元（增长65.5%）']],
    ['地区生产总值增长20%，达到282亿元。', ['地区生产总值 = 282亿元（增长20%）']],
    ['地区生产总值突破百亿元大关，达105.6亿元，增长8.2%。', ['地区生产总值 = 105.6亿元（增长8.2%）']],
    [
      '地区生产总值从2020年的2.83万亿元提高到2025年的3.87万亿元，年均增长5.5%、增速居首位。',
      ['地区生产总值 = 3.87万亿元（年均增长5.5%）'],
    ],
    ['规模以上工业增加值可比增长7.5%。', ['规模以上工业增加值 = 可比增长7.5%']],
    ['带动社会消费品零售总额增长8.7%。', ['社会消费品零售总额 = 增长8.7%']],
    ['110案件类警情同比下降13.8%。', ['110案件类警情 = 同比下降-13.8%']],
    ['农村贫困人口减少1109万，贫困发生率降至0.6%。', ['农村贫困人口减少 = 1109万', '贫困发生率 = 0.6%']],
    ['全年优良天数比例提升9.6个百分点。', ['优良天数比例 = 提升9.6个百分点']],
    ['常住人口城镇化率首次超过60%。', ['常住人口城镇化率 = 超过60%']],
    ['粮食产量保持在1.3万亿斤以上。', ['粮食产量 = 1.3万亿斤以上']],
    ['PM2.5平均浓度降至28微克/立方米，同比下降12.5%。', ['PM2.5平均浓度 = 28微克/立方米（同比下降12.5%）']],
    ['接待国内外游客突破370万人次。', ['接待国内外游客 = 突破370万人次']],
    ['城镇登记失业率控制在3.5%以内。', ['城镇登记失业率 = 3.5%以内']],
    ['规上工业企业实现利润56亿元，增长8.3%。', ['规上工业企业利润 = 56亿元（增长8.3%）']],
    ['人均GDP突破1万美元。', ['人均GDP = 突破1万美元']],
    ['确保GDP增长6%以上。', ['地区生产总值 = 增长6%以上']],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('what was done, before and behind its number', () => {
  test.each([
    ['建成5G基站1200个，新增学位5000个。', ['建成5G基站 = 1200个', '新增学位 = 5000个']],
    ['建成口袋公园6个、社区公园1个。', ['建成口袋公园 = 6个', '建成社区公园 = 1个']],
    ['新建改造农村公路1200公里、危桥35座。', ['新建改造农村公路 = 1200公里', '新建改造危桥 = 35座']],
    ['走访服务企业5000余家次。', ['走访服务企业 = 5000余家次']],
    ['完成第二批18个老旧小区改造项目。', ['完成第二批老旧小区改造项目 = 18个']],
    ['新增南网科技等4家省级企业技术中心。', ['新增省级企业技术中心 = 4家']],
    ['编制中医药、养老、粤菜等领域30项“湾区标准”。', ['编制“湾区标准” = 30项']],
    ['改造建华路、根河路等背街巷道10条。', ['改造背街巷道 = 10条']],
    ['越秀立方等19个项目竣工投用。', ['项目竣工投用 = 19个']],
    [
      '新建5条主干道路、2台热水锅炉和12公里供水管网。',
      ['新建主干道路 = 5条', '新建热水锅炉 = 2台', '新建供水管网 = 12公里'],
    ],
    ['完成18个审计项目和16个预算评估项目。', ['完成审计项目 = 18个', '完成预算评估项目 = 16个']],
    ['制定促进民营经济发展壮大20条举措。', ['促进民营经济发展壮大举措 = 20条']],
    ['投入2.6亿元帮扶资金。', ['投入帮扶资金 = 2.6亿元']],
    ['向6499名困难群众发放社会救助资金1.3亿元。', ['向困难群众发放社会救助资金 = 1.3亿元']],
    ['高标准农田建设5万亩，高标准建设5个农贸市场。', ['高标准农田建设 = 5万亩', '建设农贸市场 = 5个']],
    ['招引亿元以上产业项目86个。', ['招引亿元以上产业项目 = 86个']],
    ['建成11个“智税圈”提供自助办税服务。', ['建成“智税圈” = 11个']],
    ['实施农村危房改造6万户以上。', ['实施农村危房改造 = 6万户以上']],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('what goes on with what was named before', () => {
  test.each([
    [
      '现代服务业增加值同比增长4.7%，占服务业比重达70.6%。',
      ['现代服务业增加值 = 同比增长4.7%', '现代服务业占服务业比重 = 70.6%'],
    ],
    ['新增4个特色园区、累计建成14个。', ['新增特色园区 = 4个', '特色园区累计建成 = 14个']],
    [
      '开展文化惠民活动3000余场，惠及群众超1000万人次。',
      ['开展文化惠民活动 = 3000余场', '开展文化惠民活动惠及群众 = 超1000万人次'],
    ],
    ['环境持续改善，占比达98%，覆盖率100%。', []],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('lists', () => {
  test.each([
    [
      '旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。',
      ['旅游营业额 = 增长77.2%', '会展营业额 = 增长67.3%', '住宿营业额 = 增长71.9%', '餐饮营业额 = 增长20.1%'],
    ],
    [
      '城镇和农村居民人均可支配收入分别增长5.1%和7.2%。',
      ['城镇居民人均可支配收入 = 增长5.1%', '农村居民人均可支配收入 = 增长7.2%'],
    ],
    [
      '地区生产总值、规上工业增加值、固定资产投资分别增长6.1%、7.2%和8.3%。',
      ['地区生产总值增长 = 6.1%', '规上工业增加值增长 = 7.2%', '固定资产投资增长 = 8.3%'],
    ],
    ['事故起数、死亡人数分别下降12.5%和18.3%和3%。', []],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('what is no indicator', () => {
  test.each([
    '2023年2月4日，第3次会议召开，位居全省第28位。',
    '深入落实“1310”具体部署，实现“300米见绿、500米见园”。',
    '党的二十大胜利召开，“十四五”规划顺利推进。',
    '连续3年获评优秀，连续22个月排名前10。',
    '一季度增长5.2个—5.5个，占比1/3左右。',
    '新增XX个项目，完成投资32亿元。',
    '实施5000万元以上项目，推进10万吨污水处理厂建设。',
    '总投资35亿元的28个重点项目加快推进。',
    '拨打12345或110。',
    '固定资产投资增速高于全省2.3个百分点。',
    '城乡居民参加养老保险参保率保持在90%和98%以上。',
    '对我们这样一个拥有14亿人口的发展中国家来说。',
    '提供24小时服务，建设4A级景区，布局20＋8产业集群。',
    '签约12个项目。',
    '建设3个产业园、商业街。',
    '发展壮大20条产业链。',
    '当前还存在不少困难和问题：失业人员2300人，财政缺口3亿元。',
  ])('%s', (text) => expect(saidBy(text)).toEqual([]));
});

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
    const { suggested, told } = read(report);
    expect(told).toEqual([]);
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

test('an indicator with two values in one part is left out, as no build would take it', () => {
  expect(saidBy('地区生产总值增长6%。上半年，地区生产总值增长5%。')).toEqual([]);
});

test('a pattern is as long as it must be to fit once', () => {
  const report = reportOf([
    { part: '回顾', body: ['城镇新增就业1352万人，调查失业率在5.3%以下。'] },
    { part: '安排', body: ['努力稳住就业；城镇新增就业900万人以上。'] },
  ]);
  const { suggested, figures, told } = read(report);
  expect(told).toEqual([]);
  expect(figures.map(shown)).toEqual([
    '城镇新增就业 = 1352万人',
    '调查失业率 = 5.3%以下',
    '城镇新增就业 = 900万人以上',
  ]);
  expect(suggested.groups.flatMap((group) => group.figures.map(({ pattern }) => pattern))).toEqual([
    '城镇新增就业{value}万人，调查失业率在5.3%以下',
    '调查失业率在{value}%',
    '努力稳住就业；城镇新增就业{value}万人',
  ]);
});

test('of the report of Yuexiu it finds most of what was chosen by hand, and nothing that reads otherwise', () => {
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
  const { figures: found, told } = readBack('y', world);
  expect(told).toEqual([]);
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

test('whatever the sentences, every suggestion is read without a word', () => {
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
        const { suggested, figures, told } = read(
          reportOf([
            { part: '2023年工作回顾', body: [review[0]!, { section: '抓项目', body: review }] },
            { part: '安排', body: plan },
          ]),
        );
        expect(told.filter((code) => code.startsWith('figure/'))).toEqual([]);
        expect(figuresSchema.safeParse(suggested).success).toBe(true);
        const asked = suggested.groups.flatMap((group) => group.figures);
        for (const { id } of asked)
          expect(figures.some((figure) => figure.id === id || figure.id.startsWith(`${id}-`))).toBe(true);
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});
