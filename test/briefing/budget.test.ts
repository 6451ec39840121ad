/** A deck that is too long gives up its least important slides. */
import { expect, it } from 'vitest';
import { withinBudget } from '../../src/briefing/budget.js';
import type { BriefingSlide } from '../../src/briefing/story.js';

const slide = (id: string) => ({ id, kind: id.replace(/-.*/, '') }) as unknown as BriefingSlide;
const many = (kind: string, count: number) => Array.from({ length: count }, (_, i) => slide(`${kind}-${i + 1}`));
const ids = (parts: readonly { readonly slides: readonly BriefingSlide[] }[]) =>
  parts.flatMap(({ slides }) => slides.map(({ id }) => id));

it('a deck within 26 slides keeps them all', () => {
  const parts = [{ slides: many('task', 23) }];
  expect(withinBudget(parts)).toEqual(parts);
});

it('areas beyond the third go first, then the chart; tasks, targets and difficulties stay', () => {
  const review = [slide('glance'), slide('growth'), ...many('area', 6), slide('difficulties')];
  const plan = [slide('targets'), slide('tasks'), ...many('task', 14)];
  const left = ids(withinBudget([{ slides: review }, { slides: plan }]));
  expect(left).toHaveLength(23);
  expect(left.slice(0, 6)).toEqual(['glance', 'growth', 'area-1', 'area-2', 'area-3', 'area-4']);
  const longer = ids(withinBudget([{ slides: review }, { slides: [...plan, slide('task-15'), slide('task-16')] }]));
  expect(longer.slice(0, 6)).toEqual(['glance', 'area-1', 'area-2', 'area-3', 'difficulties', 'targets']);
});

it('the first slide of a part stays and is not counted among those that go', () => {
  const review = [slide('glance'), ...many('area', 4)];
  const plan = [slide('structure'), slide('targets'), ...many('task', 17)];
  const left = ids(withinBudget([{ slides: review }, { slides: plan }]));
  expect(left).toHaveLength(23);
  expect(left).toContain('structure');
});
