/**
 * The slides of a deck with their boxes, ready to be drawn: each is fitted alone, then their sizes are
 * harmonized, and those are laid out again whose context this changed.
 */
import { isDeepStrictEqual } from 'node:util';
import { error, type Note, warning } from '../diagnostics/diagnostic.js';
import type { Slide } from '../document/deck.js';
import { plain, type Text } from '../text/running-text.js';
import { StepCache } from '../world/memo.js';
import type { DeckTheme } from './canvas/theme.js';
import { fitSlide, placeOf } from './fit-slide.js';
import { harmonize } from './harmonize.js';
import { lackOf, layOut } from './layouts/index.js';
import type { LaidOutSlide, LayoutContext } from './layouts/layout.js';

/**
 * Lays out the slides; `cache` has those of an earlier build. Notes `deck/shortened` and `deck/split` for what was done to make them fit,
 * `deck/overfull` for a text that runs over its box, and `deck/empty-slide`.
 */
export function layOutSlides(
  given: readonly Slide[],
  theme: DeckTheme,
  note: Note,
  cache = new StepCache(),
): readonly LaidOutSlide[] {
  for (const slide of given) {
    const needs = lackOf(slide);
    if (needs) note(error('deck/empty-slide', { layout: slide.layout, needs }, slide.at));
  }
  const alone = cache.keyed<readonly LaidOutSlide[]>('fitted slides', [theme]);
  const fitted = given.flatMap((slide) =>
    alone.get(JSON.stringify(slide), note, (note) => fitSlide(slide, (one) => layOut(one, { theme }), note)),
  );
  const contextOf = harmonize(fitted, theme);
  const harmonized = cache.keyed<LaidOutSlide>('slides', [theme]);
  const laidOut = fitted.map((one): LaidOutSlide => {
    const { slide } = one;
    const context = contextOf(slide);
    if (isLaidOutIn(context, one, theme)) return one;
    const key = JSON.stringify([slide, context.theme.sizes, context.split]);
    const shared = harmonized.get(key, note, () => ({ slide, ...layOut(slide, context) }));
    // The column that siblings share may be too narrow for its texts.
    return shared.overfull.length > one.overfull.length ? one : shared;
  });
  noteOverfull(laidOut, note);
  return laidOut;
}

/** Whether a slide laid out alone in the theme would come out the same in the context. */
function isLaidOutIn(context: LayoutContext, alone: LaidOutSlide, theme: DeckTheme): boolean {
  return context.split === alone.split && isDeepStrictEqual(context.theme.sizes, theme.sizes);
}

function noteOverfull(slides: readonly LaidOutSlide[], note: Note): void {
  const noted = new Set<Text | Text[number]>();
  for (const { slide, overfull } of slides) {
    for (const { text, lines, room } of overfull) {
      // Every part of a split slide has the same head, with the same texts but for the number after the title.
      const key = text === slide.title ? (text[0] ?? text) : text;
      if (noted.has(key)) continue;
      noted.add(key);
      const args = { text: plain(text), layout: slide.layout, lines, room };
      note(warning('deck/overfull', args, placeOf(text) ?? slide.at));
    }
  }
}
