/** A deck that is too long gives up its least important slides. */
import { expect, it } from 'vitest';
import { withinBudget } from '../../src/briefing/budget.js';
import type { BriefingSlide } from '../../src/briefing/story.js';

const slide = (id: string) => ({ id, kind: id.replace(/-.*/, ''), tasks: [] }) as unknown as BriefingSlide;
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

it('a slide of points whose second slide is gone takes in as many of its points as it holds', () => {
  const points = (from: number) =>
    Array.from({ length: 4 }, (_, i) => ({ number: '', heading: [{ text: `${from + i}` }], text: [] }));
  const building = (id: string, n: string, from: number) => ({
    ...slide(id),
    kind: 'building' as const,
    title: [{ text: '展望' }, { text: n }],
    points: points(from),
    sentences: [[{ text: id }]],
  });
  const slides = [building('part-2', '（一）', 1), building('part-2-2', '（二）', 5)] as unknown as BriefingSlide[];
  const [left] = withinBudget([{ slides }, { slides: many('task', 22) }]);
  expect(left!.slides).toMatchObject([
    { title: [{ text: '展望' }], sentences: [[{ text: 'part-2' }], [{ text: 'part-2-2' }]] },
  ]);
  expect(left!.slides).toMatchObject([{ points: [...points(1), ...points(5)].slice(0, 6) }]);
});

it('the projects for the people go last, and stay where they are a task that the overview leads to', () => {
  const plan = [slide('targets'), slide('tasks'), ...many('task', 21), slide('livelihood')];
  const left = ids(withinBudget([{ slides: [slide('glance'), slide('area-1')] }, { slides: plan }]));
  expect(left).not.toContain('livelihood');
  const overview = { ...slide('tasks'), tasks: [slide('livelihood')] } as unknown as BriefingSlide;
  const led = plan.map((one) => (one.kind === 'tasks' ? overview : one));
  expect(ids(withinBudget([{ slides: led }]))).toContain('livelihood');
});
