/** A handout written and read back. */
import { expect, test } from 'vitest';
import { loadDeckTheme } from '../../src/deck/canvas/theme.js';
import { layOutDeck } from '../../src/deck/make.js';
import { handoutOf } from '../../src/handout/handout.js';
import { handoutSlides } from '../../src/verify/handout-reader.js';
import { readElements, readPdf } from '../../src/verify/pdf-reader.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { deck } from '../deck/sample.js';
import { renderer, themes } from '../print/opened.js';
import { readNavigation } from '../print/pdf/pdf-links.js';

type DeckTheme = NonNullable<ReturnType<typeof loadDeckTheme>>['value'];

const fail = (problem: object) => {
  throw new Error(JSON.stringify(problem));
};
const deckTheme = loadDeckTheme(nodeWorld(), fail)!.value;
const notes = (i: number) => [{ text: `今年第${i}项工作按期完成，成效好于预期。（见报告第${i}页）` }];
const given = {
  ...deck,
  slides: deck.slides.map((slide, i) => ({ ...slide, notes: Array.from({ length: i % 4 }, () => notes(i + 1)) })),
};

async function made(own: Partial<NonNullable<DeckTheme['handout']>> = {}, slides = given.slides) {
  const theme = { ...deckTheme, handout: { ...deckTheme.handout!, ...own } };
  const laidOut = layOutDeck({ ...given, slides }, theme, () => {});
  const { work, theme: pages } = handoutOf(laidOut, themes.get('session')!, new Map());
  const set = renderer.setWork(work, pages, fail)!;
  const { bytes, pages: count } = (await set.write(new Date(0), fail))!;
  return { laidOut, bytes, pages: count };
}

test('every slide is on paper with its title, its words and its notes, two a page', async () => {
  const { laidOut, bytes, pages } = await made();
  const read = handoutSlides((await readElements(bytes))!);
  const squeezed = (text: string) => text.replace(/\s/g, '');
  expect(read.map(({ title }) => squeezed(title))).toEqual(
    laidOut.slides.map(({ slide }) => squeezed(slide.title.map(({ text }) => text).join(''))),
  );
  expect(read.map(({ notes }) => notes.map(squeezed))).toEqual(
    laidOut.slides.map(({ slide }) => slide.notes.map((note) => note.map(({ text }) => text).join(''))),
  );
  const figures = read.find(({ paragraphs }) => paragraphs.some((text) => text.includes('3810.24')));
  expect(figures?.paragraphs.map(squeezed)).toContain('3810.24亿元');
  expect(pages).toBe(Math.ceil(laidOut.slides.length / 2));
});

test('pages have their number and the title of the deck, slides a bookmark', async () => {
  const { laidOut, bytes } = await made();
  const [first] = (await readPdf(bytes))!;
  const furniture = first!.pieces.filter(({ role }) => role === 'Artifact').map(({ text }) => text);
  expect(furniture.join('')).toContain(deck.meta.title);
  expect(furniture.join('').replace(/\s/g, '')).toContain('—1—');
  const { outline } = await readNavigation(bytes);
  expect(outline).toHaveLength(laidOut.slides.length);
});

test('notes may stand under wider slides, and more slides on a page', async () => {
  const under = await made({ notes: 'under', picture: 0.6 });
  const three = await made({ slides: 3, picture: 0.4 });
  expect(three.pages).toBeLessThan(under.pages);
  for (const { bytes, laidOut } of [under, three])
    expect(handoutSlides((await readElements(bytes))!)).toHaveLength(laidOut.slides.length);
});

test('notes longer than a page go on, and are read as whole sentences', async () => {
  const [slide] = given.slides;
  const many = Array.from({ length: 120 }, (_, i) => notes(i));
  const { bytes, pages } = await made({}, [{ ...slide!, notes: many }]);
  expect(pages).toBeGreaterThan(2);
  const [read, ...others] = handoutSlides((await readElements(bytes))!);
  expect(others).toEqual([]);
  expect(read!.notes.map((note) => note.replace(/\s/g, ''))).toEqual(many.map(([run]) => run!.text));
});

test('a theme without a word about handouts will do', async () => {
  const { handout: _, ...theme } = deckTheme;
  const laidOut = layOutDeck(given, theme, () => {});
  const { work, theme: pages } = handoutOf(laidOut, themes.get('session')!, new Map());
  expect(renderer.setWork(work, pages, fail)).toBeDefined();
});

test('the same deck gives the same bytes', async () => {
  const [first, second] = [await made(), await made()];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});
