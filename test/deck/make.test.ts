import { expect, test } from 'vitest';
import { layOutDeck, pptxOf, signaturesOf, svgOf, svgOfSlide } from '../../src/deck/make.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Deck } from '../../src/document/deck.js';
import { StepCache } from '../../src/world/memo.js';
import { theme } from './laid-out.js';
import { deck, slide, text } from './sample.js';

const quiet = () => {};

test('the file, its pictures and its signatures come from the same slides', async () => {
  const few = { ...deck, slides: deck.slides.slice(0, 3) };
  const laidOut = layOutDeck(few, theme, quiet);
  expect(laidOut.slides.map(({ slide }) => slide)).toEqual(few.slides);
  expect(signaturesOf(laidOut).map(({ label }) => label)).toEqual(['1', '2', '3']);
  expect(svgOf(laidOut)).toEqual([1, 2, 3].map((number) => svgOfSlide(laidOut, number)));
  for (const none of [0, 4, Number.NaN, 1.5]) expect(svgOfSlide(laidOut, none)).toBeUndefined();
  expect([...(await pptxOf(laidOut)).slice(0, 2)]).toEqual([...new TextEncoder().encode('PK')]);
});

test('a deck laid out after others is the same as alone, its problems too', () => {
  const endless = slide('closing', '超'.repeat(4000));
  const changed = { ...deck, slides: [...deck.slides.slice(1, 9), endless] };
  const build = (cache: StepCache, given: Deck = changed) => {
    const problems: Diagnostic[] = [];
    const { slides } = layOutDeck(given, theme, (problem) => problems.push(problem), cache);
    return { slides, problems };
  };
  const alone = build(new StepCache());
  expect(alone.problems.map(({ code }) => code)).toEqual(['deck/overfull']);
  const cache = new StepCache();
  build(cache, deck);
  const after = new StepCache(cache);
  expect(build(after)).toEqual(alone);
  expect(build(new StepCache(after))).toEqual(alone);
});

test('slides that did not change are taken from the cache', () => {
  const cache = new StepCache();
  const before = layOutDeck(deck, theme, quiet, cache);
  const slides = deck.slides.map((each, i) => (i === 9 ? { ...each, title: text('短题') } : each));
  const after = layOutDeck({ ...deck, slides }, theme, quiet, new StepCache(cache));
  const same = after.slides.map((each, i) => each === before.slides[i]);
  expect(same).toEqual(deck.slides.map((_, i) => i !== 9));
});
