/** The deck of the 2024 report, and reports that are longer, shorter or lack parts: nothing overflows or overlaps. */
import { expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { loadDeckTheme } from '../../src/deck/canvas/theme.js';
import { layOutSlides } from '../../src/deck/lay-out-slides.js';
import { frameOf } from '../../src/deck/layouts/index.js';
import type { Code } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import type { Slide } from '../../src/document/deck.js';
import { deckOf } from '../../src/template/deck.js';
import { plain, type Text } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { faultsOf } from './checks.js';
import { measures, slide, tasks, text } from './sample.js';

const world = nodeWorld();
const unexpected = (problem: unknown) => {
  throw new Error(JSON.stringify(problem));
};
const theme = loadDeckTheme(world, unexpected)!.value;
const { slides, meta } = deckOf(complete(loadReport('content/yuexiu-2024', world), unexpected)!, world, unexpected)!;

/** What was done to make the slides fit, after checking that all of them do. */
function sound(given: readonly Slide[]): { readonly codes: readonly Code[]; readonly slides: readonly Slide[] } {
  const codes: Code[] = [];
  const laid = layOutSlides(given, theme, ({ code }) => codes.push(code));
  for (const { slide, boxes } of laid) {
    const { boxes: frame } = frameOf(slide.layout, theme, meta.title);
    expect(faultsOf(frame, boxes, theme), `${slide.layout} ${plain(slide.title)}`).toEqual([]);
  }
  return { codes, slides: laid.map(({ slide }) => slide) };
}

/** The deck with every title, heading, label and line changed. */
function reworded(change: (text: Text) => Text): Slide[] {
  return slides.map((slide) => ({
    ...slide,
    title: change(slide.title),
    lines: slide.lines.map(change),
    figures: slide.figures.map((figure) => ({ ...figure, label: change(figure.label) })),
    items: slide.items.map((item) => ({ ...item, heading: change(item.heading) })),
  }));
}

const times = (count: number) => (given: Text) =>
  plain(given) === '' ? given : text(Array.from({ length: count }, () => plain(given)).join('，'));
const half = (given: Text) => text(plain(given).slice(0, Math.ceil(plain(given).length / 2)));

test('the 2024 report as it is', () => {
  const { codes, slides: shown } = sound(slides);
  expect(codes).toEqual([]);
  expect(shown).toEqual(slides);
});

test('headings half as long', () => {
  expect(sound(reworded(half)).codes).toEqual([]);
});

test('headings three times as long', () => {
  expect(sound(reworded(times(3))).codes).not.toContain('deck/overfull');
});

test.each([1, 3, 10, 16, 21])('%i tasks, each with its slide', (count) => {
  const list = Array.from({ length: count }, (_, i) => tasks[i % tasks.length]!);
  const { codes } = sound([
    slide('overview', '重点抓好以下工作', { kicker: text('2024年工作安排'), items: list }),
    ...list.map(({ heading }, i) =>
      slide('task', plain(heading), { lines: i % 2 ? [text('方向')] : [], items: measures.slice(0, 1 + (i % 4)) }),
    ),
  ]);
  expect(codes).toEqual(count > 20 ? ['deck/split'] : []);
});

test.each<[string, (slide: Slide) => Slide]>([
  ['kickers', (slide) => ({ ...slide, kicker: [] })],
  ['lines', (slide) => ({ ...slide, lines: [] })],
  [
    'changes and units',
    (slide) => ({ ...slide, figures: slide.figures.map((one) => ({ ...one, change: [], unit: [] })) }),
  ],
  [
    'headings',
    (slide) => ({ ...slide, items: slide.items.map((one) => ({ ...one, heading: text('一'), number: [] })) }),
  ],
  ['texts', (slide) => ({ ...slide, items: slide.items.map((one) => ({ ...one, text: [] })) })],
  ['all items but one', (slide) => ({ ...slide, items: slide.items.slice(0, 1) })],
  ['all figures but one', (slide) => ({ ...slide, figures: slide.figures.slice(0, 1) })],
])('without %s', (_, without) => {
  expect(sound(slides.map(without)).codes).toEqual([]);
});

test('an empty deck', () => {
  expect(sound([]).slides).toEqual([]);
});

test('sentences three times as long', () => {
  const longer = (given: Text) => text(plain(given).replaceAll('。', '，').repeat(3).replace(/，$/, '。'));
  const items = measures.map((one) => ({ ...one, text: longer(one.text) }));
  const { codes } = sound([
    slide('task', '四项', { lines: [text('方向')], items: items.slice(0, 4) }),
    slide('task', '六项', { items }),
    slide('points', '四项', { items: items.slice(0, 4) }),
  ]);
  expect(new Set(codes)).toEqual(new Set(['deck/shortened']));
});
