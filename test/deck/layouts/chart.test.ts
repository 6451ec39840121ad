import { expect, test } from 'vitest';
import { plotOf } from '../../../src/deck/canvas/plot.js';
import { layOut } from '../../../src/deck/layouts/index.js';
import type { SlideChart } from '../../../src/document/deck.js';
import { layoutOf, theme } from '../laid-out.js';
import { bars, compared, figure, growth, item, point, slide } from '../sample.js';

const standing = (chart: SlideChart): SlideChart => ({ ...chart, kind: 'column' });

test('values keep their decimals and their signs', () => {
  const { boxes } = layoutOf(
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

const chartsIn = (...charts: SlideChart[]) =>
  layoutOf(slide('chart', '图', { charts })).boxes.filter((box) => box.kind === 'chart');

test('charts side by side have bars of one breadth, in halves of the grid', () => {
  const [four, three] = chartsIn(bars('%', growth.slice(0, 4), '增长'), bars('%', growth.slice(4, 7)));
  const breadth = (chart: typeof four) => (chart!.h * chart!.plot.h) / chart!.labels.length;
  expect(breadth(four)).toBeCloseTo(breadth(three));
  expect([four!.size, four!.y]).toEqual([three!.size, three!.y]);
  expect(three!.x - (four!.x + four!.w)).toBeCloseTo(theme.grid.gutter);
});

test('two series are distinguished by colour and name, one needs neither', () => {
  const [two] = chartsIn(compared);
  expect(two!.form).toBe('column');
  expect(two!.series.map(({ name, colour, numbers }) => [name, colour, numbers])).toEqual([
    ['2023年完成', 'ornament', 'muted'],
    ['2024年目标', 'accent', 'accent'],
  ]);
  expect(two!.legend).toBeDefined();
  expect(two!.alt).toBe(
    '柱形图：2023年完成，地区生产总值4.5，一般公共预算收入7.3，社会消费品零售额8.7；2024年目标，地区生产总值4.0，一般公共预算收入4.3，社会消费品零售额4.0。',
  );
  const [one] = chartsIn(bars('%', growth.slice(0, 2)));
  expect([one!.series.map(({ colour }) => colour), one!.legend]).toEqual([['accent'], undefined]);
  expect(one!.alt).toBe('条形图：区域税收15.5%，限上单位网络零售额13.3%。');
});

test('columns too narrow for their numbers become bars', () => {
  const wide = standing(
    bars(
      '',
      [1, 2, 3, 4, 5, 6, 7, 8].map((i) => point(`第${i}`, i, `约${i}000万人次以上`)),
    ),
  );
  expect(chartsIn(wide).map(({ form }) => form)).toEqual(['bar']);
  expect(chartsIn(standing(bars('%', growth))).map(({ form }) => form)).toEqual(['column']);
});

test('bars side by side have one axis, and a unit over them is said once', () => {
  const [left, right] = chartsIn(
    bars('亿元', [point('融资', 1000, '超1000亿元'), point('贷款', 464, '464亿元')], '单位：亿元'),
    bars('%', [point('城乡居民人均可支配收入', 5, '5%'), point('投资', 3, '3%')], '单位：%'),
  );
  expect(left!.plot.x).toBeCloseTo(right!.plot.x);
  expect(left!.series[0]!.shown).toEqual(['超1000', '464']);
  expect(right!.series[0]!.shown).toEqual(['5', '3']);
  // The words of the report, as a screen reader says them, keep it.
  expect(right!.alt).toBe('条形图：城乡居民人均可支配收入5%，投资3%。');
});

test('bars of numbers that are not exact are marked, with the unit said over them too', () => {
  const [chart] = chartsIn(
    bars('亿元', [
      point('融资', 1000, '超1000亿元'),
      point('贸易', 540.8, '540.8亿元'),
      point('基金', 200, '近200亿元'),
    ]),
  );
  expect(chart!.series[0]!.qualified).toEqual([true, false, true]);
  expect(chart!.series[0]!.shown).toEqual(['超1000亿元', '540.8亿元', '近200亿元']);
});

test('few bars are not thicker than many, but stand farther apart', () => {
  const breadth = (count: number) => {
    const [chart] = chartsIn(bars('%', growth.slice(0, count)));
    const [first, second] = plotOf(chart!).bars[0]!;
    return { bar: first!.bar.h, pitch: second!.bar.y - first!.bar.y };
  };
  expect(breadth(2).bar).toBeLessThan(0.45);
  expect(breadth(2).pitch).toBeGreaterThan(breadth(8).pitch);
});

test('few bars have their main number large beside them, over what the report says', () => {
  const main = { figures: [figure('区域税收', '15.5%')], items: [item('', '', '区域税收增长15.5%，创下近年新高。')] };
  const { boxes, overfull } = layoutOf(slide('chart', '图', { charts: [bars('%', growth.slice(0, 3))], ...main }));
  expect(overfull).toEqual([]);
  const chart = boxes.find((box) => box.kind === 'chart')!;
  const beside = boxes.filter((box) => box.kind === 'text' && box.x > chart.x + chart.w);
  const said = beside.map(
    (box) => box.kind === 'text' && box.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''),
  );
  expect(said).toEqual(['区域税收', '15.5%', '区域税收增长15.5%，创下近年新高。']);
});

test('charts of a slide of 4:3 stand one under the other', () => {
  const [four, three] = [bars('%', growth.slice(0, 4), '增长'), bars('%', growth.slice(4, 7))];
  const { boxes } = layOut(slide('chart', '图', { charts: [four, three] }), {
    theme: { ...theme, page: { width: 10, height: 7.5 } },
  });
  const [first, second] = boxes.filter((box) => box.kind === 'chart');
  expect([second!.x, second!.w]).toEqual([first!.x, first!.w]);
  expect(second!.y).toBeGreaterThan(first!.y + first!.h);
});
