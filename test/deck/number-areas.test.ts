/** Where the numbers of slides are clicked. */
import { expect, test } from 'vitest';
import { type NumberArea, numberAreas } from '../../src/deck/number-areas.js';
import type { Slide, SlideChart } from '../../src/document/deck.js';
import { plain, type Text } from '../../src/text/running-text.js';
import { layoutOf, theme } from './laid-out.js';
import { slide } from './sample.js';

/** Read at a line of the report. */
const read = (text: string, line: number): Text => [{ text, at: { file: 'report.yaml', line, column: 3 } }];
const point = (label: string, value: number, shown: string, line: number) => ({
  label: [{ text: label }],
  value,
  shown: read(shown, line),
});
const areasOf = (one: Slide) => numberAreas({ slide: one, ...layoutOf(one) }, theme);
const words = (areas: readonly NumberArea[]) => areas.map(({ label, text }) => `${label} ${plain(text)}`);

test('numerals and movements of figures, each at its own place', () => {
  const figures = [
    { label: [{ text: '总值' }], value: read('3810.24', 7), unit: [{ text: '亿元' }], change: read('增长4.5%', 8) },
    { label: [{ text: '就业' }], value: read('2.7', 9), unit: [{ text: '万人' }], change: [] },
  ];
  const areas = areasOf(slide('figures', '成绩', { figures }));
  expect(words(areas)).toEqual(['总值 3810.24', '总值 增长4.5%', '就业 2.7']);
  expect(areas.map(({ text }) => text[0]?.at?.line)).toEqual([7, 8, 9]);
  for (const { x, y, w, h } of areas) {
    expect(Math.min(x, y, w, h)).toBeGreaterThan(0);
    expect(Math.max(x + w, y + h)).toBeLessThan(1);
  }
  // The second line stands below the first.
  expect(areas[2]!.y).toBeGreaterThan(areas[0]!.y + areas[0]!.h);
});

test('bars with their numbers, which do not reach to the edge of the chart', () => {
  const charts: SlideChart[] = [
    {
      kind: 'bar',
      title: [],
      unit: '%',
      series: [{ name: '', points: [point('出口', 20, '20%', 3), point('零售', -5, '-5%', 4)] }],
    },
  ];
  const [first, second] = areasOf(slide('chart', '增速', { charts }));
  expect(words([first!, second!])).toEqual(['出口 20%', '零售 -5%']);
  expect(first!.w).toBeGreaterThan(second!.w * 2);
  expect(first!.x + first!.w).toBeLessThan(0.96);
});

test('shares of rings, two beside each other and one alone', () => {
  const ring = (...points: ReturnType<typeof point>[]): SlideChart => ({
    kind: 'doughnut',
    title: [],
    unit: '',
    series: [{ name: '', points }],
  });
  const charts = [
    ring(point('一产', 40, '40%', 3), point('二产', 60, '60%', 4)),
    ring(point('占比', 58.4, '58.4%', 5)),
  ];
  expect(words(areasOf(slide('chart', '结构', { charts }))).toSorted()).toEqual(['一产 40%', '二产 60%', '占比 58.4%']);
});

test('cells of tables, but neither names nor what was not read', () => {
  const rows = Array.from({ length: 11 }, (_, i) => [read(`指标${i}`, 10), [{ text: '—' }], read(`增长${i}%`, 20 + i)]);
  const areas = areasOf(
    slide('targets', '目标', { table: { header: ['指标', '结果', '目标'].map((one) => [{ text: one }]), rows } }),
  );
  expect(words(areas)).toEqual(rows.map((_, i) => `指标${i} 增长${i}%`));
});
