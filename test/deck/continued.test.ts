import { expect, test } from 'vitest';
import { continued, slideCounts } from '../../src/deck/continued.js';
import type { LayoutName } from '../../src/document/deck.js';
import { plain } from '../../src/text/running-text.js';
import { figure, item, slide, text } from './sample.js';

function counts(layout: LayoutName, count: number, slides?: number): number[] {
  const figures = Array.from({ length: count }, (_, i) => figure(`${i}`, '1'));
  const items = figures.map(({ label }) => item('', plain(label)));
  const list = layout === 'figures' ? 'figures' : 'items';
  const whole = slide(layout, '题', { ...(list === 'figures' ? { figures } : { items }), notes: [text('注')] });
  const parts = continued(whole, slides ?? slideCounts(whole).least);
  const all: readonly unknown[] = parts.flatMap((each): readonly unknown[] => each[list]);
  expect(all).toEqual(list === 'figures' ? figures : items);
  for (const each of parts) expect([plain(each.title), each.notes.map(plain)]).toEqual(['题', ['注']]);
  return parts.map((each) => each[list].length);
}

test.each<[LayoutName, number, number[]]>([
  ['figures', 0, [0]],
  ['figures', 8, [8]],
  ['figures', 9, [5, 4]],
  ['figures', 12, [6, 6]],
  ['figures', 13, [5, 4, 4]],
  ['task', 6, [6]],
  ['task', 7, [4, 3]],
  ['contents', 9, [5, 4]],
  ['points', 7, [4, 3]],
  ['overview', 14, [14]],
  ['overview', 15, [8, 7]],
  ['overview', 16, [8, 8]],
  ['closing', 40, [40]],
])('%s with %i', (layout, count, expected) => {
  expect(counts(layout, count)).toEqual(expected);
});

test('shared among as many slides as asked, up to one each', () => {
  expect(counts('task', 5, 2)).toEqual([3, 2]);
  expect(counts('task', 3, 3)).toEqual([1, 1, 1]);
  expect(slideCounts(slide('task', '题', { items: [item('', '甲'), item('', '乙')] }))).toEqual({ least: 1, most: 2 });
  expect(slideCounts(slide('closing', '题'))).toEqual({ least: 1, most: 1 });
});

test('figures over a list go first, alone, and only the first can be led to', () => {
  const items = [item('', '甲'), item('', '乙')];
  const whole = slide('task', '题', { id: 'a', section: '节', items, figures: [figure('总值', '1')] });
  const counts = (slides: number) =>
    continued(whole, slides).map(({ id, section, figures, items }) => [id, section, figures.length, items.length]);
  expect(slideCounts(whole)).toEqual({ least: 1, most: 3 });
  expect(counts(1)).toEqual([['a', '节', 1, 2]]);
  expect(counts(2)).toEqual([
    ['a', '节', 1, 0],
    [undefined, undefined, 0, 2],
  ]);
  expect(counts(3)).toEqual([
    ['a', '节', 1, 0],
    [undefined, undefined, 0, 1],
    [undefined, undefined, 0, 1],
  ]);
});
