import { expect, test } from 'vitest';
import { formatOf } from '../../src/deck/layouts/chart.js';
import { rowsFor } from '../../src/deck/layouts/figures.js';
import { frameOf, type Laid, lackOf, layOut } from '../../src/deck/layouts/index.js';
import { loadDeckTheme } from '../../src/deck/theme.js';
import { layouts, type Slide } from '../../src/document/deck.js';
import { plain } from '../../src/document/text.js';
import { nodeWorld } from '../../src/world.js';
import { faultsOf, runsIn } from './checks.js';
import { deck, figure, figures, item, measures, point, slide, tasks, text } from './sample.js';

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

/** Every layout at every count it is made for, with short and long words. */
const slides: readonly Slide[] = titles.flatMap((title) => [
  ...[0, 1, 2].map((n) =>
    slide('cover', title, { kicker: text('2024年'), lines: repeat([text('越秀区区长　罗光华'), direction], n) }),
  ),
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
    ...upTo(12).map((n) => slide('overview', title, { lines, items: repeat(tasks, n) })),
    ...upTo(6).map((n) => slide('task', title, { kicker: text('任务一'), lines, items: repeat(measures, n) })),
    ...upTo(10).map((n) =>
      slide('chart', title, {
        lines,
        chart: {
          kind: 'bar',
          unit: '亿元',
          points: upTo(n).map((i) =>
            point(i % 2 ? '旅游' : '中央预算内资金、专项债券', i % 4 === 3 ? -12.5 : Math.round(540.8 / i)),
          ),
        },
      }),
    ),
  ]),
  slide('overview', title, {
    items: repeat(tasks, 6).map(({ number, heading }) => ({ number, heading, text: text('有一行说明') })),
  }),
  slide('closing', title),
]);

const laid = new Map<Slide, Laid>();

function lay(slide: Slide): Laid {
  const known = laid.get(slide) ?? layOut(slide, theme);
  laid.set(slide, known);
  return known;
}

function describe({ layout, items, figures, chart }: Slide): string {
  return `${layout} ${items.length || figures.length || chart?.points.length || ''}`;
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
      ...(slide.chart?.points.map(({ label }) => label) ?? []),
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
    const moves = plain(slide.kicker) === '' && !['cover', 'closing'].includes(slide.layout);
    // Without a kicker it takes its place too, in the middle.
    expect(title).toMatchObject(
      moves ? { x, y: theme.margins.top, w, h: y + h - theme.margins.top, valign: 'middle' } : { x, y, w, h },
    );
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
  expect(new Set(units.map(({ colour }) => colour))).toEqual(new Set(['muted']));
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
      chart: {
        kind: 'bar',
        unit: '%',
        points: [point('甲', 90, '近90%'), point('乙', -4.25), point('丙', 0, '0.0%')],
      },
    }),
  );
  const chart = boxes.find((box) => box.kind === 'chart');
  expect(chart).toMatchObject({
    shown: ['近90%', '-4.25%', '0.0%'],
    formats: ['"近"0"%";"近"-0"%"', '0.00"%";-0.00"%"', '0.0"%";-0.0"%"'],
    values: [90, -4.25, 0],
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

test('a measure without heading is text, not a heading', () => {
  const { boxes } = lay(slide('task', '任务', { items: [item('', '', '树立理念。'), item('', '甲', '乙。')] }));
  expect(boxes.filter(({ name }) => /^(举措|内容)/.test(name)).map(({ name }) => name)).toEqual([
    '内容1',
    '举措2',
    '内容2',
  ]);
  const [alone, other] = ['内容1', '内容2'].map((name) => boxes.find((box) => box.name === name)!);
  expect(runsIn(alone!)[0]!.bold).toBe(false);
  expect(alone!.y).toBeLessThan(other!.y);
});

test('a measure alone is set larger', () => {
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
    const words = boxes.flatMap((box) =>
      box.kind === 'table'
        ? box.rows.map(({ cells }) => cells[1]!)
        : box.name.startsWith('内容') && box.kind === 'text'
          ? [box.paragraphs]
          : [],
    );
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
    'figures',
    'chart',
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
