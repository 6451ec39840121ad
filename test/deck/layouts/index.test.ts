import { expect, test } from 'vitest';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import { frameOf, lackOf, layOut } from '../../../src/deck/layouts/index.js';
import type { Layout } from '../../../src/deck/layouts/layout.js';
import { layouts, type Slide, type SlideChart, type SlideTable } from '../../../src/document/deck.js';
import { plain } from '../../../src/text/running-text.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { faultsOf, runsIn } from '../checks.js';
import {
  bars,
  commitments,
  compared,
  deck,
  difficulties,
  figure,
  figures,
  goals,
  growth,
  headings,
  item,
  point,
  slide,
  tasks,
  text,
} from '../sample.js';

const theme = loadDeckTheme(nodeWorld(), (problem) => {
  throw new Error(JSON.stringify(problem));
})!.value;
const titles = ['扩内需', '坚定不移落实重大战略部署，以更大作为服务和融入新发展格局'];
const direction = text('聚焦“国之大者”，把握“省之要事”“市之重点”，举全区之力办好“三件大事”。');

function upTo(most: number): number[] {
  return Array.from({ length: most }, (_, i) => i + 1);
}

function repeat<T>(list: readonly T[], count: number): T[] {
  return upTo(count).map((n) => list[(n - 1) % list.length]!);
}

/** Measures of one short sentence, so that all of each is shown. */
const facts = [
  item('', '充分发挥规划引领', '实施新一轮国土空间总体规划，持续优化总体空间布局。'),
  item('', '加快更新改造步伐', '推进第三批18个老旧小区改造项目。'),
  item('', '深入实施“百千万工程”', '打造19个硅巷型创新街区。'),
];

const negative: SlideChart = bars(
  '亿元',
  upTo(6).map((i) => point(i % 2 ? '旅游' : '中央预算内资金、专项债券', i % 4 === 3 ? -12.5 : Math.round(540.8 / i))),
);
const standing = (chart: SlideChart): SlideChart => ({ ...chart, kind: 'column', title: text('占比') });
const lying = (chart: SlideChart): SlideChart => ({ ...chart, kind: 'bar' });
const longNumbers: SlideChart = {
  ...compared,
  series: compared.series.map(({ name, points }) => ({
    name,
    points: points.map((each) => ({ ...each, shown: text(`${plain(each.shown)}个百分点左右`) })),
  })),
};
const charts: readonly (readonly SlideChart[])[] = [
  ...upTo(8).map((n) => [bars('%', growth.slice(0, n))]),
  ...upTo(8).map((n) => [standing(bars('%', growth.slice(0, n)))]),
  [negative],
  [standing(negative)],
  [compared],
  [lying(compared)],
  [longNumbers],
  [bars('%', growth.slice(0, 4), '增长'), standing(bars('%', growth.slice(4, 7)))],
  [compared, bars('%', growth.slice(0, 6))],
];
const two: SlideTable = {
  header: goals.header.filter((_, i) => i !== 1),
  rows: goals.rows.slice(0, 3).map((row) => row.filter((_, i) => i !== 1)),
};

/** Every layout at every count it is made for, with short and long words. */
const slides: readonly Slide[] = titles.flatMap((title) => [
  ...[0, 1, 2].map((n) =>
    slide('cover', title, { kicker: text('2024年'), lines: repeat([text('越秀区区长　罗光华'), direction], n) }),
  ),
  ...upTo(8).map((n) => slide('contents', title, { items: repeat(tasks, n) })),
  ...[[], [direction]].flatMap((lines) => [
    ...upTo(8).map((n) =>
      slide('figures', title, { kicker: text('2023年工作回顾'), lines, figures: repeat(figures, n) }),
    ),
    ...upTo(8).map((n) =>
      slide('figures', title, {
        lines,
        figures: repeat(
          [
            figure('城乡居民人均可支配收入增长', '与经济增长同步'),
            figure('节能减排降碳约束性指标', '完成年度任务', '', '按上级下达'),
            figure('外资', '超1676', '家'),
          ],
          n,
        ),
      }),
    ),
    ...[...upTo(10), 12, 14].map((n) =>
      slide('overview', title, { lines, items: repeat(tasks, n).map((task) => ({ ...task, to: 'x' })) }),
    ),
    ...upTo(6).map((n) => slide('task', title, { kicker: text('任务一'), lines, back: 'x', items: repeat(facts, n) })),
    ...upTo(4).map((n) => slide('points', title, { lines, items: repeat(difficulties, n) })),
    ...upTo(4).flatMap((n) => [
      slide('area', title, { kicker: text('任务一'), lines, figures: commitments.slice(0, n) }),
      ...upTo(6).map((m) =>
        slide('task', title, {
          kicker: text('任务一'),
          lines,
          figures: commitments.slice(0, n),
          items: repeat(headings, m),
        }),
      ),
      ...upTo(4).map((m) =>
        slide('area', title, { lines, back: 'x', figures: repeat(figures, n), items: repeat(facts, m) }),
      ),
    ]),
    ...charts.map((charts) => slide('chart', title, { lines, charts })),
    slide('targets', title, { lines, table: goals, charts: [compared] }),
    slide('targets', title, { lines, table: goals, charts: [longNumbers] }),
    slide('targets', title, { lines, table: two, charts: [lying(compared)] }),
    slide('targets', title, { lines, table: goals }),
    slide('targets', title, { lines, charts: [compared] }),
  ]),
  slide('overview', title, {
    items: repeat(tasks, 6).map(({ number, heading }) => ({ number, heading, text: text('有一行说明') })),
  }),
  slide('closing', title),
]);

const laid = new Map<Slide, Layout>();

function lay(slide: Slide): Layout {
  const known = laid.get(slide) ?? layOut(slide, { theme });
  laid.set(slide, known);
  return known;
}

function describe({ layout, items, figures, charts }: Slide): string {
  const points = charts.map(({ kind, series }) => `${kind} ${series.length} × ${series[0]?.points.length}`);
  return [layout, `${figures.length} figures`, `${items.length} items`, ...points].join(', ');
}

test('all fits at the counts a layout is made for, nothing overlaps or leaves the margins, nothing is under 14 pt', () => {
  for (const slide of slides) {
    expect(lay(slide).overfull, describe(slide)).toEqual([]);
    const { boxes } = frameOf(slide.layout, theme, deck.meta.title);
    expect(faultsOf(boxes, lay(slide).boxes, theme), describe(slide)).toEqual([]);
  }
});

test('every word of a slide is on it, once', () => {
  for (const slide of slides) {
    const shown = lay(slide).boxes.flatMap((box) =>
      box.kind === 'chart'
        ? box.labels
        : [
            runsIn(box)
              .map(({ text }) => text)
              .join(''),
          ],
    );
    const said = [
      slide.title,
      slide.kicker,
      ...slide.lines,
      ...slide.figures.flatMap(({ label, value, unit, change }) => [label, value, unit, change]),
      ...slide.items.flatMap(({ number, heading, text }) => [number, heading, text]),
      ...slide.charts.flatMap(({ title, series }) => [title, ...(series[0]?.points.map(({ label }) => label) ?? [])]),
      ...[slide.table?.header ?? [], ...(slide.table?.rows ?? [])].flat(),
      ...(slide.back === undefined ? [] : [text('← 返回总览')]),
    ];
    const letters = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].sort().join('');
    expect(letters(shown), describe(slide)).toBe(letters(said.map(plain)));
  }
});

test('every name is unique on its slide, and every slide has one title in its place', () => {
  for (const slide of slides) {
    const names = lay(slide).boxes.map(({ name }) => name);
    expect(new Set(names).size, describe(slide)).toBe(names.length);
    const [title, ...more] = lay(slide).boxes.filter((box) => box.kind === 'text' && box.role === 'title');
    const { x, y, w, h } = frameOf(slide.layout, theme, '').title;
    expect(title).toMatchObject({ x, y, w, h });
    expect(lay(slide).boxes[0], 'read first').toBe(title);
    expect(more).toEqual([]);
  }
});

test('the key that each layout needs', () => {
  expect(layouts.map((layout) => lackOf(slide(layout, '空')))).toEqual([
    undefined,
    'items',
    'items',
    'figures',
    'chart',
    'items',
    'items',
    'table',
    'items',
    'items',
    undefined,
  ]);
});

test('a text that does not fit is overfull, and shown whole', () => {
  const long = text('推动政务服务能力整体提升，'.repeat(60));
  const { boxes, overfull } = lay(
    slide('task', '任务', { items: [item('', '甲'), { ...item('', '乙'), text: long }] }),
  );
  expect(overfull.map(({ text }) => text)).toEqual([long]);
  expect(overfull[0]!.lines).toBeGreaterThan(overfull[0]!.room);
  const shown = boxes.flatMap(runsIn).map(({ text }) => text);
  expect(shown.join('')).toContain(plain(long));
});
