import { expect, test } from 'vitest';
import type { RingBox, TextBox } from '../../../src/deck/canvas/box.js';
import { linesOf } from '../../../src/deck/fit/lines.js';
import type { SlideChart, SlidePoint } from '../../../src/document/deck.js';
import { faultsOf } from '../checks.js';
import { layoutOf, named, sizeOf, theme, wordsOf } from '../laid-out.js';
import { bars, point, slide } from '../sample.js';

const doughnut = (points: readonly SlidePoint[], unit = '', title = ''): SlideChart => ({
  ...bars(unit, points, title),
  kind: 'doughnut',
});
const industries = [point('第一产业', 2.1, '2.1'), point('第二产业', 39.5, '39.5'), point('第三产业', 58.4, '58.4')];
const boxesOf = (...charts: SlideChart[]) => layoutOf(slide('chart', '结构', { charts })).boxes;
const ringsIn = (...charts: SlideChart[]) => boxesOf(...charts).filter((box): box is RingBox => box.kind === 'ring');

test('the slices are in the order given, the greatest in the accent, and the key says name and number', () => {
  const boxes = boxesOf(doughnut(industries, '%', '单位：%'));
  const [ring] = boxes.filter((box) => box.kind === 'ring');
  expect(ring?.slices).toEqual([
    { label: '第一产业', value: 2.1, colour: 'accent', lighter: 0.4 },
    { label: '第二产业', value: 39.5, colour: 'ornament', lighter: 0 },
    { label: '第三产业', value: 58.4, colour: 'accent', lighter: 0 },
  ]);
  expect(ring).toMatchObject({ alt: '环形图：第一产业2.1，第二产业39.5，第三产业58.4。', series: '%' });
  expect(named(boxes, '环形图名称').map(wordsOf)).toEqual(['第一产业', '第二产业', '第三产业']);
  expect(named(boxes, '环形图数值').map(wordsOf)).toEqual(['2.1', '39.5', '58.4']);
  expect(named(boxes, '环形图色块')).toMatchObject([
    { fill: 'accent', lighter: 0.4 },
    { fill: 'ornament' },
    { fill: 'accent' },
  ]);
  expect(named(boxes, '环题').map(wordsOf)).toEqual(['单位：%']);
});

test('the decimal points of the key stand under each other', () => {
  const [one, ten] = named(boxesOf(doughnut(industries)), '环形图数值') as TextBox[];
  expect(one!.x).toBeGreaterThan(ten!.x);
  expect(one!.x + one!.w).toBeCloseTo(ten!.x + ten!.w);
});

test('a share alone stands in the hole, the rest is pale and has no words', () => {
  const boxes = boxesOf(doughnut([point('数字经济占比', 58.3, '近58.3%')]));
  const [ring] = boxes.filter((box) => box.kind === 'ring');
  expect(ring?.slices).toEqual([
    { label: '数字经济占比', value: 58.3, colour: 'accent', lighter: 0 },
    { label: '其余', value: 41.7, colour: 'line', lighter: 0 },
  ]);
  const [numeral] = named(boxes, '环中数值');
  expect(wordsOf(numeral)).toBe('近58.3%');
  const centre = (box: typeof numeral) => [box!.x + box!.w / 2, box!.y + box!.h / 2];
  expect(centre(numeral)).toEqual(centre(ring).map((n) => expect.closeTo(n)));
  expect(boxes.map(wordsOf)).not.toContain('其余');
});

test.each([
  ['three shares', [doughnut(industries, '%', '单位：%')]],
  ['one share', [doughnut([point('数字经济核心产业增加值占地区生产总值比重', 58.3, '58.3%')])]],
  ['six shares', [doughnut('甲乙丙丁戊己'.split('').map((name) => point(`${name}类服务业`, 16.6, '近16.6%')))]],
  ['shares beside one', [doughnut(industries), doughnut([point('现代服务业占服务业比重', 42.6, '42.6%')])]],
  ['shares beside bars', [doughnut(industries), bars('亿元', [point('贷款', 20), point('存款', 30)], '单位：亿元')]],
])('%s: nothing overlaps, leaves its place or is under 14 pt', (_, charts) => {
  const boxes = boxesOf(...charts);
  expect(faultsOf([], boxes, theme)).toEqual([]);
  for (const box of named(boxes, '环形图')) expect(sizeOf(box) ?? 14).toBeGreaterThanOrEqual(14);
});

test('rings side by side have one size and height, and one alone is larger', () => {
  const [left, right] = ringsIn(doughnut(industries), doughnut(industries.slice(2)));
  expect([left!.w, left!.y]).toEqual([right!.w, right!.y]);
  expect(left!.w).toBe(left!.h);
  expect(ringsIn(doughnut(industries))[0]!.w).toBeGreaterThan(left!.w);
});

test('names of a key stay on one line where a smaller size takes them, beside a share with a long name, too', () => {
  const shares = '甲乙丙丁戊己'.split('').map((name) => point(`${name}类服务`, 16.6, '16.6%'));
  const boxes = boxesOf(doughnut(shares), doughnut([point('数字经济核心产业增加值占地区生产总值比重', 58.3, '58.3%')]));
  const names = named(boxes, '环形图1名称') as TextBox[];
  expect(names).toHaveLength(6);
  for (const { paragraphs, w } of names) expect(linesOf(paragraphs[0]!, w)).toHaveLength(1);
});
