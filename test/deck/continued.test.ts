import { expect, test } from 'vitest';
import { continued, slideCounts } from '../../src/deck/continued.js';
import type { LayoutName } from '../../src/document/deck.js';
import { plain } from '../../src/text/running-text.js';
import { compared, figure, item, slide, text } from './sample.js';

function counts(layout: LayoutName, count: number, slides?: number): number[] {
  const figures = Array.from({ length: count }, (_, i) => figure(`${i}`, '1'));
  const items = figures.map(({ label }) => item('', plain(label)));
  const list = layout === 'figures' ? 'figures' : 'items';
  const whole = slide(layout, '题', { ...(list === 'figures' ? { figures } : { items }), notes: [text('注')] });
  const parts = continued(whole, slides ?? slideCounts(whole).least);
  const all: readonly unknown[] = parts.flatMap((each): readonly unknown[] => each[list]);
  expect(all).toEqual(list === 'figures' ? figures : items);
  const titles = ['题（一）', '题（二）', '题（三）'];
  expect(parts.map(({ title }) => plain(title))).toEqual(parts.length === 1 ? ['题'] : titles.slice(0, parts.length));
  for (const each of parts) expect(each.notes.map(plain)).toEqual(['注']);
  return parts.map((each) => each[list].length);
}

test.each<[LayoutName, number, number[]]>([
  ['figures', 0, [0]],
  ['figures', 8, [8]],
  ['figures', 9, [5, 4]],
  ['figures', 12, [6, 6]],
  ['figures', 13, [5, 4, 4]],
  ['contents', 9, [5, 4]],
  ['overview', 20, [20]],
  ['overview', 21, [11, 10]],
  ['task', 12, [12]],
  ['points', 12, [12]],
  ['closing', 40, [40]],
])('%s with %i', (layout, count, expected) => {
  expect(counts(layout, count)).toEqual(expected);
});

test('shared among as many slides as asked, up to one each', () => {
  expect(counts('contents', 5, 2)).toEqual([3, 2]);
  expect(counts('contents', 3, 3)).toEqual([1, 1, 1]);
  const two = { items: [item('', '甲'), item('', '乙')] };
  expect(slideCounts(slide('contents', '题', two))).toEqual({ least: 1, most: 2 });
  expect(slideCounts(slide('task', '题', two))).toEqual({ least: 1, most: 1 });
  expect(slideCounts(slide('closing', '题'))).toEqual({ least: 1, most: 1 });
});

test('only the first can be led to', () => {
  const items = [item('', '甲'), item('', '乙')];
  const parts = continued(slide('contents', '题', { id: 'a', section: '节', items }), 2);
  expect(parts.map(({ id, section }) => [id, section])).toEqual([
    ['a', '节'],
    [undefined, undefined],
  ]);
});

test('targets stand on two slides at most, the chart on the first', () => {
  const rows = Array.from({ length: 17 }, (_, i) => [text(`${i}`)]);
  const whole = slide('targets', '目标', { table: { header: [text('指标')], rows }, charts: [compared] });
  expect(slideCounts(whole)).toEqual({ least: 1, most: 2 });
  expect(continued(whole, 2).map(({ table, charts }) => [table!.rows.length, charts.length])).toEqual([
    [9, 1],
    [8, 0],
  ]);
});
