import { expect, test } from 'vitest';
import { continued } from '../../src/document/continued.js';
import type { LayoutName } from '../../src/document/deck.js';
import { plain } from '../../src/document/text.js';
import { figure, item, slide, text } from '../deck/sample.js';

function counts(layout: LayoutName, count: number): number[] {
  const figures = Array.from({ length: count }, (_, i) => figure(`${i}`, '1'));
  const items = figures.map(({ label }) => item('', plain(label)));
  const slides = continued(slide(layout, '题', { figures, items, notes: [text('注')] }));
  const list = layout === 'figures' ? 'figures' : 'items';
  const all: readonly unknown[] = slides.flatMap((each): readonly unknown[] => each[list]);
  expect(all).toEqual(list === 'figures' ? figures : items);
  for (const each of slides) expect([plain(each.title), each.notes.map(plain)]).toEqual(['题', ['注']]);
  return slides.map((each) => each[list].length);
}

test.each<[LayoutName, number, number[]]>([
  ['figures', 0, [0]],
  ['figures', 8, [8]],
  ['figures', 9, [5, 4]],
  ['figures', 12, [6, 6]],
  ['figures', 13, [5, 4, 4]],
  ['task', 6, [6]],
  ['task', 7, [4, 3]],
  ['overview', 12, [12]],
  ['overview', 13, [7, 6]],
  ['closing', 40, [40]],
])('%s with %i', (layout, count, expected) => {
  expect(counts(layout, count)).toEqual(expected);
});
