import { expect, test } from 'vitest';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import { frameOf, lackOf, layOut } from '../../../src/deck/layouts/index.js';
import { rowsFor } from '../../../src/deck/layouts/indicators.js';
import type { Layout } from '../../../src/deck/layouts/layout.js';
import { formatOf } from '../../../src/deck/layouts/number-format.js';
import { layouts, type Slide, type SlideChart, type SlideTable } from '../../../src/document/deck.js';
import { plain } from '../../../src/text/running-text.js';
import { nodeWorld } from '../../../src/world/world.js';
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
})!;
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
    ...upTo(6).map((n) => slide('points', title, { lines, items: repeat(difficulties, n) })),
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

test('all fits at the counts a layout is made for, nothing overlaps or leaves the margins, nothing is under 12 pt', () => {
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
      ...(slide.back === undefined ? [] : [text('返回总览')]),
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

test('numerals of a slide have one size, and words beside them their own', () => {
  const { boxes } = lay(
    slide('figures', '目标', {
      figures: [figure('总值', '4.0', '%左右'), figure('收入', '4.3', '%'), figure('居民收入', '与经济增长同步')],
    }),
  );
  const values = boxes.filter(({ name }) => name.startsWith('数值')).map(runsIn);
  const sizes = values.map((runs) => runs[0]!.size);
  expect(sizes[0]).toBe(sizes[1]);
  expect(sizes[2]).toBeLessThan(sizes[0]!);
  const units = values[0]!.slice(1);
  expect(units.map(({ text }) => text)).toEqual(['%', '左右']);
  expect(units.map(({ colour }) => colour)).toEqual(['red', 'muted']);
  // Beside a numeral a qualifier is no larger than needed: not twice its label.
  const label = runsIn(boxes.find(({ name }) => name === '指标1')!)[0]!.size;
  expect(units[1]!.size).toBeLessThan(1.5 * label);
});

test('cells by count', () => {
  expect(upTo(9).map((n) => rowsFor(n).join('+'))).toEqual(['1', '2', '3', '2+2', '3+2', '3+3', '4+3', '4+4', '4+4+1']);
});

test('values keep their decimals and their signs', () => {
  const { boxes } = lay(
    slide('chart', '投资', {
      charts: [bars('%', [point('甲', 90, '近90%'), point('乙', -4.25), point('丙', 0, '0.0%')])],
    }),
  );
  const chart = boxes.find((box) => box.kind === 'chart');
  expect(chart).toMatchObject({
    series: [
      {
        shown: ['近90%', '-4.25%', '0.0%'],
        formats: ['"近"0"%";"近"-0"%"', '0.00"%";-0.00"%"', '0.0"%";-0.0"%"'],
        values: [90, -4.25, 0],
      },
    ],
    signed: true,
  });
  expect(chart?.axis.most).toBe(90);
  expect(chart?.axis.least).toBeLessThan(-4.25);
});

test.each([
  ['30%', '0"%";-0"%"'],
  ['4.0%左右', '0.0"%左右";-0.0"%左右"'],
  ['近1.2亿人次', '"近"0.0"亿人次";"近"-0.0"亿人次"'],
  ['-13.8%', '0.0"%";-0.0"%"'],
  ['1,234.5亿元', '#,##0.0"亿元";-#,##0.0"亿元"'],
  ['持平', '"持平"'],
])('%s as a number format', (shown, format) => {
  expect(formatOf(shown)).toBe(format);
});

const chartsIn = (...charts: SlideChart[]) =>
  lay(slide('chart', '图', { charts })).boxes.filter((box) => box.kind === 'chart');

test('charts side by side have bars of one breadth, in halves of the grid', () => {
  const [four, three] = chartsIn(bars('%', growth.slice(0, 4), '增长'), bars('%', growth.slice(4, 7)));
  const breadth = (chart: typeof four) => (chart!.h * chart!.plot.h) / chart!.labels.length;
  expect(breadth(four)).toBeCloseTo(breadth(three));
  expect([four!.size, four!.y]).toEqual([three!.size, three!.y]);
  expect(three!.x - (four!.x + four!.w)).toBeCloseTo(theme.grid.gutter);
});

test('two series are told apart by colour and name, one needs neither', () => {
  const [two] = chartsIn(compared);
  expect(two!.form).toBe('column');
  expect(two!.series.map(({ name, colour, numbers }) => [name, colour, numbers])).toEqual([
    ['2023年完成', 'gold', 'muted'],
    ['2024年目标', 'red', 'red'],
  ]);
  expect(two!.legend).toBeDefined();
  expect(two!.alt).toBe(
    '柱形图：2023年完成，地区生产总值4.5，一般公共预算收入7.3，社会消费品零售额8.7；2024年目标，地区生产总值4.0，一般公共预算收入4.3，社会消费品零售额4.0。',
  );
  const [one] = chartsIn(bars('%', growth.slice(0, 2)));
  expect([one!.series.map(({ colour }) => colour), one!.legend]).toEqual([['red'], undefined]);
  expect(one!.alt).toBe('条形图：区域税收15.5%，限上单位网络零售额13.3%。');
});

test('columns too narrow for their numbers lie down', () => {
  const wide = standing(
    bars(
      '',
      upTo(8).map((i) => point(`第${i}`, i, `约${i}000万人次以上`)),
    ),
  );
  expect(chartsIn(wide).map(({ form }) => form)).toEqual(['bar']);
  expect(chartsIn(standing(bars('%', growth))).map(({ form }) => form)).toEqual(['column']);
});

test('the table of targets has a header under its own rule, its last column marked', () => {
  const { boxes } = lay(slide('targets', '目标', { table: goals, charts: [compared] }));
  const table = boxes.find((box) => box.kind === 'table')!;
  const [header, ...rows] = table.rows;
  expect(header!.rule.colour).toBe('deep-red');
  expect(new Set(rows.map(({ rule }) => rule.colour))).toEqual(new Set(['line']));
  expect(rows[0]!.cells.map(([paragraph]) => paragraph!.runs[0]!.colour)).toEqual(['ink', 'ink', 'red']);
  expect(table.alt).toContain('目标表，共6项：地区生产总值，增长4.5%，增长4.0%左右；');
  const chart = boxes.find((box) => box.kind === 'chart')!;
  expect(chart.x).toBeGreaterThan(table.x + table.w);
});

test('numbers and measures begin at one height on all tasks', () => {
  const heights = upTo(4).map((n) => {
    const { boxes } = lay(
      slide('task', '任务', { lines: [text('方向')], figures: commitments.slice(0, n), items: headings.slice(0, 3) }),
    );
    return ['数据线1', '分隔线1'].map((name) => boxes.find((box) => box.name === name)!.y);
  });
  expect(new Set(heights.map(String)).size).toBe(1);
});

test('a link back stands in the corner, and every cell of an overview leads somewhere', () => {
  const { boxes } = lay(slide('task', '任务', { kicker: text('任务一'), back: 'all', items: headings.slice(0, 2) }));
  const back = boxes.find(({ name }) => name === '返回')!;
  expect(back).toMatchObject({ to: 'all', y: theme.margins.top });
  expect(back.x + back.w).toBeCloseTo(theme.page.width - theme.margins.right);
  const overview = lay(slide('overview', '总览', { items: tasks.map((task, i) => ({ ...task, to: `${i}` })) }));
  const targets = overview.boxes.flatMap((box) => (box.kind === 'text' && box.to !== undefined ? [box.to] : []));
  expect(targets).toEqual(tasks.flatMap((_, i) => [`${i}`, `${i}`]));
});

test('a point without heading is text, not a heading', () => {
  const { boxes } = lay(slide('task', '任务', { items: [item('', '', '树立理念。'), item('', '甲', '乙。')] }));
  expect(boxes.filter(({ name }) => /^(要点|内容)/.test(name)).map(({ name }) => name)).toEqual([
    '内容1',
    '要点2',
    '内容2',
  ]);
  const [alone, other] = ['内容1', '内容2'].map((name) => boxes.find((box) => box.name === name)!);
  expect(runsIn(alone!)[0]!.bold).toBe(false);
  expect([alone!.x, alone!.y < other!.y]).toEqual([other!.x, true]);
});

test('a text alone is set larger', () => {
  const sizeOf = (count: number) => {
    const { boxes } = lay(slide('task', '任务', { items: repeat([item('', '', '树立理念。')], count) }));
    return runsIn(boxes.find(({ name }) => name === '内容1')!)[0]!.size;
  };
  expect(sizeOf(1)).toBeGreaterThan(sizeOf(2));
});

test('a text too long is shown in whole sentences, the opening one first of all', () => {
  const sentences = Array.from(
    { length: 9 },
    (_, i) => `第${'一二三四五六七八九'[i]}句话推动政务服务能力整体提升，优化环境。`,
  );
  for (const count of [1, 2, 3, 4, 5, 6]) {
    const items = repeat([item('', '甲', sentences.join(''))], count);
    const { boxes, overfull } = lay(slide('task', '任务', { items }));
    expect(overfull).toEqual([]);
    const words = boxes.flatMap((box) => (box.kind === 'text' && box.name.startsWith('内容') ? [box.paragraphs] : []));
    expect(words).toHaveLength(count);
    for (const paragraphs of words) {
      const text = paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
      const shown = sentences.filter((sentence) => text.includes(sentence));
      expect(text).toBe(shown.join(''));
      expect(shown[0]).toBe(sentences[0]);
    }
  }
});

test('what a layout cannot do without', () => {
  expect(layouts.map((layout) => lackOf(slide(layout, '空')))).toEqual([
    undefined,
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

test('a text that does not fit is told, and still all there', () => {
  const long = text('推动政务服务能力整体提升，'.repeat(60));
  const { boxes, overfull } = lay(
    slide('task', '任务', { items: [item('', '甲'), { ...item('', '乙'), text: long }] }),
  );
  expect(overfull.map(({ text }) => text)).toEqual([long]);
  expect(overfull[0]!.lines).toBeGreaterThan(overfull[0]!.room);
  const shown = boxes.flatMap(runsIn).map(({ text }) => text);
  expect(shown.join('')).toContain(plain(long));
});
