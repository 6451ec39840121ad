/** Slides of a session that are taken over from the file before: the bytes are those of a first file. */
import { expect, test } from 'vitest';
import { layOutDeck, pptxOf } from '../../../src/deck/make.js';
import { keptParts } from '../../../src/deck/pptx/kept-parts.js';
import { numbersById } from '../../../src/deck/pptx/package.js';
import type { Deck } from '../../../src/document/deck.js';
import { StepCache } from '../../../src/world/memo.js';
import { theme } from '../laid-out.js';
import { deck, text } from '../sample.js';

const quiet = () => {};

/** A deck as the next build of a session lays it out and writes it. */
async function built(given: Deck, slides = new StepCache(), file = new StepCache()) {
  const [nextSlides, nextFile] = [new StepCache(slides), new StepCache(file)];
  const laidOut = layOutDeck(given, theme, quiet, nextSlides);
  const bytes = await pptxOf(laidOut, nextFile);
  return { laidOut, bytes, slides: nextSlides, file: nextFile };
}

const alone = (given: Deck) => pptxOf(layOutDeck(given, theme, quiet));

test.each([
  ['as it was', deck.slides],
  ['with another title', deck.slides.map((each, i) => (i === 9 ? { ...each, title: text('短题') } : each))],
  ['without a slide', deck.slides.filter((_, i) => i !== 4)],
  ['with slides in another order', [...deck.slides.slice(0, 2), ...deck.slides.slice(2).reverse()]],
])('a deck %s after another', async (_, slides) => {
  const first = await built(deck);
  const next = { ...deck, slides };
  const second = await built(next, first.slides, first.file);
  const third = await built(next, second.slides, second.file);
  const expected = Buffer.from(await alone(next));
  expect([second, third].map(({ bytes }) => expected.equals(bytes))).toEqual([true, true]);
});

test('a slide is kept where it has no pictures and charts, until its number changes', async () => {
  const { laidOut, slides, file } = await built(deck);
  const keptOf = (of: typeof laidOut) =>
    keptParts(of.slides, theme, numbersById(of.slides), new StepCache(file)).slides.map(({ xml }) => xml !== undefined);
  const plain = laidOut.slides.map(
    ({ boxes }) => !boxes.some(({ kind }) => kind === 'image' || kind === 'chart' || kind === 'ring'),
  );
  expect(new Set(plain)).toEqual(new Set([true, false]));
  expect(keptOf(laidOut)).toEqual(plain);
  const later = layOutDeck({ ...deck, slides: deck.slides.slice(1) }, theme, quiet, new StepCache(slides));
  expect(keptOf(later)).not.toContain(true);
});
