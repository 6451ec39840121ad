/** From the text of an invented report to its slides: what a deck of any report keeps. */
import { describe, expect, it } from 'vitest';
import type { BriefingSlide } from '../../src/briefing/story.js';
import { loadReport } from '../../src/content/load.js';
import { importDraft } from '../../src/import/import.js';
import { plain } from '../../src/text/running-text.js';
import { memoryWorld } from '../world/memory-world.js';

/** The slides of a draft with this text after the title block. */
async function deckOf(text: string, day = '2026年1月20日') {
  const world = memoryWorld({
    'x.txt': `政府工作报告\n——${day}在云溪县第十届人民代表大会第五次会议上\n县长 李四\n各位代表：\n现在，我代表县人民政府报告工作。\n${text}`,
  });
  const { ok, diagnostics } = await importDraft('x.txt', { to: 'content/x' }, world);
  expect({ ok, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }).toEqual({
    ok: true,
    diagnostics: [],
  });
  const { briefing } = loadReport('content/x', world).value!;
  return { slides: briefing.parts.flatMap(({ slides }) => slides), closing: briefing.closing };
}

function pointsOf(slides: readonly BriefingSlide[], kind: BriefingSlide['kind']): string[] {
  return slides
    .filter((slide) => slide.kind === kind)
    .flatMap((slide) => ('points' in slide && slide.kind !== 'growth' ? slide.points : []))
    .map(({ heading }) => plain(heading));
}

const plan = `二、2026年工作安排
今年发展的主要预期目标是：地区生产总值增长5%左右，规上工业增加值增长6%，城镇新增就业8000人。
（一）壮大工业经济
推进园区扩容，新建标准厂房20万平方米。支持企业技改。
（二）推进乡村振兴
建设高标准农田3万亩。发展特色种植。
`;
const closing = '各位代表！让我们团结一心，为建设美丽云溪而努力奋斗！\n';

it('a review without sections has at most two slides of points, six each, and the address is none of them', async () => {
  const subjects = '工业 农业 商贸 交通 城建 环保 教育 医疗 文化 体育 就业 养老 治安 应急 财政 金融'.split(' ');
  const told = subjects.map((name) => `${name}工作扎实推进，全年各项任务较好完成，群众满意度持续提升。\n`).join('');
  const { slides } = await deckOf(`一、2025年工作回顾\n各位代表！过去一年极不平凡。\n${told}${plan}${closing}`);
  const ofReview = slides.slice(
    0,
    slides.findIndex(({ kind }) => kind === 'targets'),
  );
  expect(ofReview.filter(({ kind }) => kind === 'building').length).toBeLessThanOrEqual(2);
  const points = pointsOf(ofReview, 'building');
  expect(points.length).toBeGreaterThan(6);
  expect(points.length).toBeLessThanOrEqual(12);
  expect(points.filter((point) => point.startsWith('各位代表'))).toEqual([]);
});

it('fourteen full tasks have one slide each, with up to four figures', async () => {
  const numerals = '一二三四五六七八九十'.split('');
  const number = (i: number) => (i < 10 ? numerals[i]! : `十${numerals[i - 10]}`);
  const things = '厂房 道路 管网 公园 学校 医院 车站 码头 水库 电站 仓库 市场 球场 书屋'.split(' ');
  const tasks = things.map((thing, i) => {
    const sentences = Array.from(
      { length: 6 },
      (_, n) =>
        `加快${thing}${'甲乙丙丁戊己'[n]}类项目建设，新建${'东西南北中外'[n]}片${thing}${10 + n}座，提升服务水平。`,
    );
    return `（${number(i)}）加强${thing}建设\n${sentences.join('')}\n`;
  });
  const { slides } = await deckOf(
    `一、2025年工作回顾\n全县经济平稳运行。\n二、2026年工作安排\n${tasks.join('')}${closing}`,
  );
  const made = slides.filter((slide) => slide.kind === 'task');
  expect(made.map(({ title }) => plain(title))).toEqual(things.map((thing) => `加强${thing}建设`));
  for (const { figures, points } of made) {
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.length).toBeLessThanOrEqual(4);
    expect(points.length).toBeLessThanOrEqual(6);
  }
});

describe('charts', () => {
  const review = (sentence: string) =>
    `一、2025年工作回顾\n（一）经济稳步增长\n${sentence}\n（二）民生持续改善\n新建学校3所。\n`;

  it('of growth show yearly rates of core indicators in the official order, and say so', async () => {
    const { slides } = await deckOf(
      `${review('异地办学规模增长49%，平均跑动次数下降93%。一般公共预算收入增长4%，地区生产总值增长5.2%，固定资产投资增长6.1%，社会消费品零售总额增长3.3%。')}${plan}${closing}`,
    );
    const growth = slides.find((slide) => slide.kind === 'growth');
    expect(growth?.points.map(({ label }) => plain(label))).toEqual([
      '地区生产总值',
      '固定资产投资',
      '社会消费品零售总额',
      '一般公共预算收入',
    ]);
    expect(plain(growth!.title)).toBe('主要指标增速');
  });

  it('are none of a few rates, nor of shares of different wholes', async () => {
    const { slides } = await deckOf(
      `${review('城镇调查失业率5.1%，政务服务网办率98%，森林覆盖率61%，快递进村率90%。异地办学规模增长49%，跑动次数下降93%。')}${plan}${closing}`,
    );
    expect(slides.filter(({ kind }) => kind === 'growth' || kind === 'structure')).toEqual([]);
  });
});

describe('difficulties', () => {
  const shown = async (paragraph: string) => {
    const { slides } = await deckOf(
      `一、2025年工作回顾\n我们完成三件大事：一是建成高铁站，二是通了天然气，三是办成省运会。\n${paragraph}\n${plan}${closing}`,
    );
    const title = slides.find(({ kind }) => kind === 'difficulties')?.title;
    return [title && plain(title), ...pointsOf(slides, 'difficulties')];
  };

  it('are points at semicolons after an admission', async () => {
    expect(
      await shown(
        '同时，我们也清醒认识到：产业层次不高，龙头企业偏少；财政收支矛盾突出；公共服务存在短板。我们一定认真解决。',
      ),
    ).toEqual(['困难和挑战', '产业层次不高', '财政收支矛盾突出', '公共服务存在短板']);
  });

  it('are points at commas after 主要是, and never what was achieved', async () => {
    const [title, ...points] = await shown(
      '在看到成绩的同时，我们也清醒看到，发展中还存在不少困难和问题，主要是：产业结构不优，创新能力不强，民生短板较多。对此，我们将采取有力措施加以解决。',
    );
    expect(title).toMatch(/困难/);
    expect(points).toEqual(['产业结构不优', '创新能力不强', '民生短板较多']);
  });
});

it('the tasks are those of the year, not those of a five-year plan with as many sections', async () => {
  const names = ['产业', '创新', '城乡', '开放', '民生', '生态'];
  const sections = (verb: string) =>
    names
      .map((name, i) => `（${'一二三四五六'[i]}）${verb}${name}工作\n扎实做好${name}各项工作。持续提升水平。\n`)
      .join('');
  const { slides } = await deckOf(
    `一、2025年工作回顾\n全县经济平稳运行。\n二、“十五五”时期主要目标任务\n${sections('谋划')}三、2026年重点工作\n${sections('抓好')}${closing}`,
  );
  const titles = slides.flatMap((slide) => (slide.kind === 'task' ? plain(slide.title) : []));
  expect(titles).toEqual(names.map((name) => `抓好${name}工作`));
});

it('the title of a task is the aim, and the means its line', async () => {
  const { slides } = await deckOf(
    `一、2025年工作回顾\n全县经济平稳运行。\n二、2026年工作安排\n（一）以优化营商环境为基础，全面深化改革\n压减审批时限。支持民营企业。\n（二）立足实体经济，推进新型工业化\n扩建园区。支持技改。\n${closing}`,
  );
  const tasks = slides.flatMap((slide) => (slide.kind === 'task' ? `${plain(slide.title)}｜${plain(slide.line)}` : []));
  expect(tasks).toEqual(['全面深化改革｜以优化营商环境为基础', '推进新型工业化｜立足实体经济']);
});

describe('the closing', () => {
  it('is the last call, whatever follows it', async () => {
    const { closing: last } = await deckOf(
      `一、2025年工作回顾\n全县经济平稳运行。\n${plan}${closing}（来源：云溪县政府网）\n`,
    );
    expect(plain(last!.title)).toBe('让我们团结一心，为建设美丽云溪而努力奋斗');
  });

  it('is thanks where there is no call, and never a note', async () => {
    const { closing: last } = await deckOf(
      `一、2025年工作回顾\n全县经济平稳运行。\n${plan}谢谢大家！\n注：文中数据为初步统计数。\n`,
    );
    expect(plain(last!.title)).toBe('谢谢大家');
  });
});

const slidesInWords = (slides: readonly BriefingSlide[]) =>
  slides.map((slide) => {
    const shown =
      'figures' in slide ? slide.figures.map(({ label, level }) => `${plain(label)}/${plain(level.value)}`) : [];
    if (slide.kind !== 'targets') return [slide.kind, plain(slide.title), ...shown].join(' ');
    const rows = slide.rows.map(({ label, result, target }) =>
      [label, result?.level.value ?? [], target.level.value].map(plain).join('/'),
    );
    return [slide.kind, plain(slide.title), slide.resultYear, slide.targetYear, ...rows].join(' ');
  });

it.each([
  ['township', '2025年工作回顾', '2026年工作安排', ''],
  [
    'district',
    '“十四五”时期及2025年工作回顾',
    '“十五五”时期目标和2026年工作安排',
    '五年来，我区综合实力显著增强。地区生产总值年均增长6.3%，新增就业18万人。\n',
  ],
])('a %s of December has the slides that it has in January', async (_, past, next, fiveYears) => {
  const text = `一、${past}
${fiveYears}去年，经济稳中有进。去年地区生产总值426亿元，增长6.1%；固定资产投资增长8.3%；社会消费品零售总额153亿元，增长7.2%；一般公共预算收入31.2亿元，增长5.5%。
二、${next}
今年的主要预期目标是：地区生产总值增长6%左右，固定资产投资增长8%，社会消费品零售总额增长7%，一般公共预算收入增长5%。
（一）壮大工业经济
今年新建标准厂房20万平方米。支持企业技改。
（二）推进乡村振兴
建设高标准农田3万亩。发展特色种植。
${closing}`;
  const january = slidesInWords((await deckOf(text)).slides);
  const ahead = text.replaceAll('今年', '明年').replaceAll('去年', '今年');
  const december = slidesInWords((await deckOf(ahead, '2025年12月24日')).slides);
  expect(december).toEqual(january.map((line) => line.replaceAll('今年', '明年').replaceAll('去年', '今年')));
  const indicators = december.filter((line) => /^(?:glance|targets)/.test(line));
  expect(indicators.map((line) => line.replace(/^.*?(?= 地|\d)/, ''))).toEqual([
    ' 地区生产总值/426 固定资产投资/8.3 社会消费品零售总额/153 一般公共预算收入/31.2',
    '2025年 2026年 地区生产总值/426/增长6%左右 固定资产投资/8.3/增长8% 社会消费品零售总额/153/增长7% 一般公共预算收入/31.2/增长5%',
  ]);
});
