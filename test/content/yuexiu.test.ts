/** The committed briefing: titles and labels are words of the report. */
import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { withMarks } from '../../src/report/marks.js';
import type { Indicator, ReportBlock } from '../../src/report/report.js';
import { ownTexts, visit } from '../../src/report/visit.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';

const report = complete(loadReport('content/yuexiu-2024', nodeWorld()), (problem) => {
  throw new Error(JSON.stringify(problem));
})!;
const slides = report.briefing.parts.flatMap((part) => part.slides);
const shown: readonly Indicator[] = slides.flatMap((slide) => {
  if (slide.kind === 'targets')
    return slide.rows.flatMap(({ result, target }) => (result ? [result, target] : [target]));
  return 'figures' in slide ? slide.figures : [];
});
const points = slides.flatMap((slide) => {
  if (slide.kind === 'growth') return slide.points;
  return slide.kind === 'structure' ? slide.charts.flatMap((chart) => chart.points) : [];
});

function textOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'salutation':
      return [plain(block.text)];
    case 'paragraph':
      return [plain([...block.lead, ...block.text])];
    case 'table':
    case 'figure':
      return [plain(block.caption)];
    case 'part':
      return [plain(block.heading), ...block.body.flatMap(textOf)];
    case 'section':
      return [plain(block.heading), plain(block.intro), ...block.body.flatMap(textOf)];
  }
}

const texts = report.body.flatMap(textOf);

it('every title stands in the report', () => {
  const titles = slides.map(({ title }) => plain(title));
  expect(titles).toHaveLength(23);
  for (const title of titles)
    expect(
      texts.some((text) => text.includes(title)),
      title,
    ).toBe(true);
});

/** Whether the characters of the label stand in the sentence in this order. */
function isDrawnFrom(label: string, sentence: string): boolean {
  let from = 0;
  return [...label].every((character) => {
    from = sentence.indexOf(character, from) + 1;
    return from > 0;
  });
}

it('every label is drawn from the sentence of its figure, in its order', () => {
  expect(shown.length).toBeGreaterThanOrEqual(60);
  for (const { label, movement, sentence } of shown) {
    expect(isDrawnFrom(plain(label) + movement, plain(sentence)), plain(label)).toBe(true);
  }
  for (const { label, sentence } of points) {
    expect(isDrawnFrom(plain(label), plain(sentence)), plain(label)).toBe(true);
  }
});

it('so is every label of the report, in its part and section', () => {
  const all = report.figures.flatMap(({ figures }) => figures);
  expect(all.length).toBeGreaterThanOrEqual(60);
  for (const { id, label, movement, sentence, level, at } of all) {
    expect(isDrawnFrom(plain(label) + movement, plain(sentence)), id).toBe(true);
    expect(level.value[0]!.at, id).toEqual(at);
  }
  const heading = (part: string) => (block: ReportBlock) => block.kind === 'part' && plain(block.heading) === part;
  for (const part of ['2023年工作回顾', '2024年工作安排']) {
    const [block] = report.body.filter(heading(part));
    const sections = block!.kind === 'part' ? block!.body.filter(({ kind }) => kind === 'section') : [];
    const named = sections.map((section) => (section.kind === 'section' ? plain(section.heading) : ''));
    expect(named.filter((section) => !all.some((figure) => plain(figure.section) === section))).toEqual([]);
  }
});

it('the figures of a group stand under one heading', () => {
  const headings = report.figures.map(({ figures }) => new Set(figures.map((f) => plain(f.part) + plain(f.section))));
  expect(headings.map(({ size }) => size)).toEqual(report.figures.map(() => 1));
});

it('the list of services gives four figures', () => {
  const list = report.figures.flatMap(({ figures }) => figures).filter(({ id }) => id.startsWith('revenue-'));
  expect(list.map(({ label, movement, level }) => plain(label) + movement + plain(level.text))).toEqual([
    '旅游营业额增长77.2%',
    '会展营业额增长67.3%',
    '住宿营业额增长71.9%',
    '餐饮营业额增长20.1%',
  ]);
});

it('every bar is in the digits of its sentence', () => {
  expect(points).toHaveLength(14);
  for (const { shown, sentence } of points) {
    expect(plain(sentence)).toContain(plain(shown));
  }
});

const withKeys = (text: Text) => text.map((run) => (run.mark === undefined ? run.text : `[${run.mark}]`)).join('');

it('every term is marked once, and the file has the order of the text', () => {
  const marked = [...visit(withMarks(report).body)].flatMap(({ block }) => ownTexts(block).map(withKeys)).join('');
  const marks = [...marked.matchAll(/([^，。；、]{0,9})\[(t\d+)\]/g)].map(([, words, key]) => `${key} ${words}`);
  expect(marks).toEqual([
    't1 1310”具体部署',
    't2 1312”思路举措',
    't3 入选“港澳药械通”',
    't4 “百千万工程”',
    't5 +6”规划成果体系',
    't6 5公顷用地纳入做地',
    't7 揭牌全国首个CRO',
    't8 全市首个高端XR',
    't9 业高质量发展10条',
    't10 成11个“智税圈”',
    't11 海关合作培育AEO',
    't12 增省级专精特新企业',
    't13 家级“小巨人”企业',
    't14 N”主题人才会客厅',
    't15 装电梯“连片托管”',
    't16 “一江五涌六湖”',
    't17 培育“无废细胞”',
    't18 公益二类管理”',
    't19 “优质服务基层行”',
    't20 强信访“六大工程”',
    't21 实施“首席服务官”',
    't22 支持地方金融组织',
    't23 围绕“一心三地”',
    't24 激发“四新”经济',
    't25 实施高企“26条”',
    't26 ”“单项冠军”企业',
    't27 政处罚“三张清单”',
    't28 越秀系列”四大平台',
    't29 推广首席数据官制度',
    't30 “一数一源一标准”',
    't31 三片”总体空间布局',
    't32 以绿美“八大工程”',
    't33 化用好“四大文化”',
    't34 促进“三脉”',
    't35 五片一区”',
    't36 南文化“双创”行动',
    't37 行1+1”慈善品牌',
    't38 续开展“五好”街镇',
    't39 落实“五育”',
    't40 10类特殊敏感场所',
    't41 治安防控“四个一”',
    't42 和践行“三个务必”',
  ]);
  const lines = report.glossary!.entries.map(({ at }) => at.line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
