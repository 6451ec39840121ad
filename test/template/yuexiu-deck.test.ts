/** The deck of the committed report: its slides one by one, and that they say nothing the report does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { withNotePages } from '../../src/deck/note-pages.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import type { Deck, Slide } from '../../src/document/deck.js';
import { deckOf } from '../../src/template/deck.js';
import { plain } from '../../src/text/running-text.js';
import { memoryWorld } from '../world/memory-world.js';

const folder = 'content/yuexiu-2024';
const templates = 'templates/briefing';
const files = Object.fromEntries(
  [folder, templates].flatMap((from) =>
    readdirSync(from).map((name) => [`${from}/${name}`, readFileSync(`${from}/${name}`, 'utf8')]),
  ),
);

/** The deck with some files of the content changed, left out where they are `undefined`. */
function deckWith(changed: Readonly<Record<string, string | undefined>> = {}): Deck {
  const all = {
    ...files,
    ...Object.fromEntries(Object.entries(changed).map(([name, text]) => [`${folder}/${name}`, text])),
  };
  const world = memoryWorld(
    Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))),
  );
  const problems: Diagnostic[] = [];
  const note = (problem: Diagnostic) => problems.push(problem);
  const report = complete(loadReport(folder, world), note);
  const deck = report && deckOf(report, world, note);
  expect(problems).toEqual([]);
  return { ...deck!, slides: deck!.slides.map((slide) => withNotePages(slide, ({ line }) => `${line}`)) };
}

const deck = deckWith();
const source = files[`${folder}/report.yaml`]!.replaceAll(/[_^]\{([^}]*)\}/g, '$1');

const outline = ({ slides }: Deck) =>
  slides.map(
    ({ layout, section, kicker, title }) =>
      `${section ? `【${section}】` : ''}${layout} ${plain(kicker)}/${plain(title)}`,
  );

it('has these slides', () => {
  expect(outline(deck)).toEqual([
    'cover 广州市越秀区人民政府/越秀区2024年政府工作报告解读',
    'contents /目录',
    '【2023年工作回顾】figures 2023年工作回顾/取得了来之不易的成绩',
    'chart 2023年工作回顾·增速/接触性服务业强势复苏',
    'chart 2023年工作回顾·结构与质量/不断增强经济发展综合实力',
    'area 2023年工作回顾（一）/优格局、促协调',
    'area 2023年工作回顾（二）/稳增长、扩内需',
    'area 2023年工作回顾（三）/增动能、塑优势',
    'area 2023年工作回顾（四）/补短板、提质量',
    'area 2023年工作回顾（五）/惠民生、暖民心',
    'area 2023年工作回顾（六）/提效能、优服务',
    'points 2023年工作回顾/全区发展还存在不少困难和挑战',
    '【2024年工作安排】targets 2024年工作安排/今年全区经济社会发展主要预期目标',
    'overview 2024年工作安排/重点抓好以下十项工作',
    'task 任务一/落实重大战略部署',
    'task 任务二/推动新旧动能转换',
    'task 任务三/扩内需稳外需',
    'task 任务四/实施创新驱动发展战略',
    'task 任务五/推动全面深化改革',
    'task 任务六/提升城市规划建设管理水平',
    'task 任务七/走好生态优先之路',
    'task 任务八/推进文化强区建设',
    'task 任务九/创造高品质生活',
    'task 任务十/提升社会治理水平',
    '【进一步提升政府治理体系和治理能力现代化水平】points /进一步提升政府治理体系和治理能力现代化水平',
    'closing /为强国建设、民族复兴伟业作出新的越秀贡献',
  ]);
});

it('has the same slides without briefing.yaml, but for charts, which need like things', () => {
  const silent = deckWith({ 'briefing.yaml': 'dividers: false\n' });
  expect(silent.slides.map(({ layout }) => layout)).toEqual(
    deck.slides.map(({ layout }) => layout).filter((layout) => layout !== 'chart'),
  );
  const differing = outline(silent).filter((line) => !outline(deck).includes(line));
  expect(differing).toEqual(['cover 广州市越秀区人民政府/政府工作报告', '【2023年工作回顾】figures /2023年工作回顾']);
});

const laidOut = (slide: Slide) => [slide.figures.length, slide.items.length, slide.charts.length];

it.each(['with its briefing', 'without'])('fills every slide as its layout is made for, %s', (how) => {
  const { slides } = how === 'without' ? deckWith({ 'briefing.yaml': undefined }) : deck;
  const of = (layout: Slide['layout']) => slides.filter((slide) => slide.layout === layout);
  expect(of('figures').map(laidOut)).toEqual([[8, 0, 0]]);
  const charts = [
    [0, 0, 1],
    [0, 0, 2],
  ];
  expect(of('chart').map(laidOut)).toEqual(how === 'without' ? [] : charts);
  expect(of('area').map(laidOut)).toEqual(of('area').map(() => [3, 3, 0]));
  expect(of('points').map(laidOut)).toEqual([
    [0, 4, 0],
    [0, 4, 0],
  ]);
  expect(of('overview').map(laidOut)).toEqual([[0, 10, 0]]);
  for (const task of of('task')) {
    expect(task.figures.length).toBeGreaterThanOrEqual(2);
    expect(task.items.length).toBeGreaterThanOrEqual(3);
    expect(task.lines).toHaveLength(1);
  }
});

it('sets the targets beside the results, and draws what is measured alike', () => {
  const { table, charts } = deck.slides.find(({ layout }) => layout === 'targets')!;
  expect([table!.header, ...table!.rows].map((cells) => cells.map(plain).join('｜'))).toEqual([
    '指标｜2023年结果｜2024年目标',
    '地区生产总值｜3810.24亿元，增长4.5%｜增长4.0%左右',
    '地方一般公共预算收入｜增长7.3%｜可比增长4.3%',
    '社会消费品零售总额｜增长8.7%｜增长4.0%左右',
    '进出口总值｜540.8亿元｜增长1.5%',
    '城乡居民人均可支配收入｜—｜与经济增长同步',
    '节能减排降碳约束性指标｜—｜完成年度任务',
  ]);
  expect(
    charts.flatMap(({ series }) =>
      series.map(
        ({ name, points }) => `${name} ${points.map(({ label, shown }) => plain(label) + plain(shown)).join(' ')}`,
      ),
    ),
  ).toEqual([
    '2023年结果 地区生产总值4.5% 社会消费品零售总额8.7%',
    '2024年目标 地区生产总值4.0%左右 社会消费品零售总额4.0%左右',
  ]);
});

it('links contents and overview to slides, and each task back', () => {
  const ids = deck.slides.map(({ id }) => id);
  const to = (layout: Slide['layout']) =>
    deck.slides.find((slide) => slide.layout === layout)!.items.map((item) => ids.indexOf(item.to) + 1);
  expect(to('contents')).toEqual([3, 13, 25]);
  expect(to('overview')).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
  expect(deck.slides.flatMap(({ back }, i) => (back ? [`${i + 1}→${ids.indexOf(back) + 1}`] : []))).toEqual(
    to('overview').map((number) => `${number}→14`),
  );
});

/** All that a slide shows, the words of the template aside. */
function shownOn({ title, lines, figures, charts, table, items }: Slide): string[] {
  return [
    title,
    ...lines,
    ...figures.flatMap(({ label, value, change }) => [label, value, change]),
    ...charts.flatMap(({ series }) =>
      series.flatMap(({ points }) => points.flatMap(({ label, shown }) => [label, shown])),
    ),
    ...(table?.rows.flat() ?? []),
    ...items.flatMap(({ heading, text }) => [heading, text]),
  ].map(plain);
}

it.each(['with its briefing', 'without'])('shows no number that its notes do not have, %s', (how) => {
  const { slides } = how === 'without' ? deckWith({ 'briefing.yaml': undefined }) : deck;
  let numbers = 0;
  for (const slide of slides.filter(({ layout }) => !['cover', 'contents', 'divider', 'closing'].includes(layout))) {
    const notes = slide.notes.map((note) => plain(note).replace(/（见报告第\d+页）$/, ''));
    const known = new Set(notes.flatMap((note) => note.match(/\d[\d.]*/g) ?? []));
    for (const number of shownOn(slide).flatMap((text) => text.match(/\d[\d.]*/g) ?? [])) {
      numbers++;
      expect(known, `${plain(slide.title)}: ${number}`).toContain(number);
    }
    for (const { value } of slide.charts.flatMap(({ series }) => series.flatMap(({ points }) => points)))
      expect([...known].map(Number), plain(slide.title)).toContain(Math.abs(value));
  }
  expect(numbers).toBeGreaterThan(how === 'without' ? 70 : 90);
});

it('stands on whole sentences of the report, each with its page', () => {
  const joined = source.replaceAll(/\n\s+/g, '');
  const notes = deck.slides.flatMap((slide) => slide.notes.map(plain));
  expect(notes.length).toBeGreaterThan(120);
  for (const note of notes) {
    const [, sentence = '', page] = /^(.*)（见报告第(\d+)页）$/.exec(note) ?? [];
    expect(page, note).toBeDefined();
    // Points are items of a list in the file.
    expect(joined.replaceAll(/(?:points:)?- (?=[一二三四]是)|after: \|/g, ''), note).toContain(sentence);
  }
});

it('shows a number changed in the report wherever it was shown', () => {
  const all = ({ slides }: Deck) =>
    slides.flatMap((slide) => [...shownOn(slide), ...slide.notes.map(plain)]).join('\n');
  const bars = ({ slides }: Deck) =>
    slides.flatMap(({ charts }) =>
      charts.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ value }) => value))),
    );
  const report = files[`${folder}/report.yaml`]!;
  const changed = deckWith({ 'report.yaml': report.replace('3810.24亿元，增长4.5%', '3998.77亿元，增长6.1%') });
  const count = (text: string, words: string) => text.split(words).length - 1;
  // Slide, table and their notes.
  expect(count(all(deck), '3810.24')).toBe(4);
  expect([count(all(changed), '3810.24'), count(all(changed), '3998.77')]).toEqual([0, 4]);
  expect(bars(deck).filter((value) => value === 4.5)).toHaveLength(1);
  expect(bars(changed).filter((value) => value === 4.5)).toHaveLength(0);
  expect(bars(changed).filter((value) => value === 6.1)).toHaveLength(1);
});

it('does not give a title that the report no longer has', () => {
  const report = files[`${folder}/report.yaml`]!.replace('接触性服务业强势复苏', '接触性服务业稳步复苏');
  const world = memoryWorld({ ...files, [`${folder}/report.yaml`]: report });
  const problems: Diagnostic[] = [];
  expect(complete(loadReport(folder, world), (problem) => problems.push(problem))).toBeUndefined();
  expect(problems).toMatchObject([
    {
      code: 'briefing/not-in-report',
      at: { file: `${folder}/briefing.yaml` },
      args: {
        words: '接触性服务业强势复苏',
        nearest: { words: '接触性服务业稳步复苏', lacks: ['强势'], has: ['稳步'] },
      },
    },
  ]);
});
