/** Slides that were laid out before come out as if they never had been. */
import { beforeEach, expect, test, vi } from 'vitest';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import type { Slide } from '../../../src/document/deck.js';
import { nodeWorld } from '../../../src/world/world.js';

const theme = loadDeckTheme(nodeWorld(), () => {})!;

const slideOf = (title: string, line: number): Slide => ({
  kind: 'slide',
  layout: 'points',
  title: [{ text: title, at: { file: 'report.yaml', line, column: 1 } }],
  kicker: [],
  lines: [],
  figures: [],
  charts: [],
  items: ['完善机制', '狠抓落实', '强化保障'].map((heading) => ({
    number: [],
    heading: [{ text: heading }],
    text: [{ text: `${heading}，确保各项任务按时完成。` }],
  })),
  notes: [[{ text: title }]],
});

beforeEach(() => void vi.resetModules());

/** Lays out decks one after another and returns the last. */
async function laid(...decks: readonly (readonly Slide[])[]) {
  const { fitSlides: laySlides } = await import('../../../src/deck/fit-slides.js');
  const told: unknown[] = [];
  const all = decks.map((slides, i) =>
    laySlides(slides, theme, (problem) => i === decks.length - 1 && told.push(problem)),
  );
  return { slides: all.at(-1), told };
}

const [a, b] = [
  slideOf('聚焦实体经济', 1),
  slideOf('聚焦民生福祉，办好群众身边的实事，让发展成果更多更公平惠及全区人民', 2),
];
const huge = slideOf('超'.repeat(4000), 3);

test('a slide among others that changed', async () => {
  const alone = await laid([a, b]);
  vi.resetModules();
  expect(await laid([a, a], [b, a], [a, b])).toEqual(alone);
  vi.resetModules();
  // What all agree on changes with one of them.
  expect(await laid([a, b], [a, a])).toEqual(await laid([a, a]));
});

test('a slide that runs over is told of each time, at its own place', async () => {
  const alone = await laid([huge]);
  expect(alone.told).not.toEqual([]);
  vi.resetModules();
  const moved = {
    ...huge,
    title: huge.title.map((run) => ({ ...run, at: { file: 'report.yaml', line: 9, column: 1 } })),
  };
  const again = await laid([moved], [huge]);
  expect(again.told).toEqual(alone.told);
});
