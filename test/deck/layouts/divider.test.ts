import { expect, test } from 'vitest';
import { dividerFrame } from '../../../src/deck/layouts/divider.js';
import { overfull, runsIn } from '../checks.js';
import { layoutOf, named, theme } from '../laid-out.js';
import { item, slide, text } from '../sample.js';

const of = (count: number) =>
  layoutOf(
    slide('divider', '云溪县2025年工作回顾', {
      kicker: text('1'),
      items: Array.from({ length: count }, (_, i) => ({ ...item('', `推动重点领域改革${i}`), to: `task-${i}` })),
    }),
  );

test('number and heading are one title on the field', () => {
  const [title] = named(of(3).boxes, '标题');
  expect(runsIn(title!).map(({ text, colour }) => [text, colour])[0]).toEqual(['1', 'ornament']);
  const field = dividerFrame(theme).boxes.find(({ name }) => name === '红底')!;
  expect(title!.x + title!.w).toBeLessThan(field.x + field.w);
});

test.each([3, 12, 13, 20])('%i entries are links on the ground, in reading order, and fit', (count) => {
  const { boxes, overfull: tooLong } = of(count);
  const entries = named(boxes, '要点');
  expect(entries.map((box) => box.kind === 'text' && box.to)).toEqual(entries.map((_, i) => `task-${i}`));
  expect(new Set(entries.map(({ x }) => x)).size).toBe(count > 12 ? 2 : 1);
  expect([...tooLong, ...boxes.flatMap(overfull)]).toEqual([]);
});
