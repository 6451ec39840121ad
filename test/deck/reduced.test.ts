/** What is left out of a slide that must stay one, in which order. */
import { expect, test } from 'vitest';
import { mayCutShort, reduced, staysOne } from '../../src/deck/reduced.js';
import type { Slide } from '../../src/document/deck.js';
import { plain } from '../../src/text/running-text.js';
import { figure, item, slide } from './sample.js';

const many = (count: number, text = '') => Array.from({ length: count }, (_, i) => item('', `${i}`, text));
const shown = (given: Slide) =>
  [...reduced(given)].map(({ items }) => [items.length, items.some(({ text }) => plain(text) !== '')]);

test('texts go first, then points from the end; one point stays', () => {
  expect(shown(slide('task', '任务', { items: many(3, '一句话。') }))).toEqual([
    [3, true],
    [3, false],
    [2, false],
    [1, false],
  ]);
});

test('more points are shown as headings alone than with texts or numbers', () => {
  const figures = [figure('总值', '1')];
  expect(shown(slide('task', '任务', { items: many(12) }))[0]).toEqual([8, false]);
  expect(shown(slide('task', '任务', { items: many(12, '一句话。') })).slice(0, 2)).toEqual([
    [6, true],
    [8, false],
  ]);
  expect(shown(slide('task', '任务', { items: many(12), figures }))[0]).toEqual([6, false]);
  expect(shown(slide('points', '要点', { items: many(12) }))[0]).toEqual([10, false]);
});

test('a text without heading stays', () => {
  const [, headings] = reduced(
    slide('points', '要点', { items: [item('', '', '一句话。'), item('', '甲', '又一句。')] }),
  );
  expect(headings!.items.map(({ text }) => plain(text))).toEqual(['一句话。', '']);
});

test('tasks, areas and points stay one; many texts are not cut short', () => {
  expect(
    (['task', 'area', 'points', 'targets', 'contents'] as const).map((layout) => staysOne(slide(layout, ''))),
  ).toEqual([true, true, true, false, false]);
  expect([4, 5].map((count) => mayCutShort(slide('task', '任务', { items: many(count, '话') })))).toEqual([
    true,
    false,
  ]);
});
