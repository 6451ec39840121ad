/**
 * The deck as files: one for PowerPoint, or one picture for each slide. Both are drawn from the same laid-out slides.
 */
import type pptxgenjs from 'pptxgenjs';
import type { Note } from '../diagnostics/diagnostic.js';
import type { Deck } from '../document/deck.js';
import { areDrawable, rasters } from '../image/raster.js';
import { plain } from '../text/running-text.js';
import type { StepCache } from '../world/memo.js';
import type { DeckTheme } from './canvas/theme.js';
import { characterPlace } from './character-place.js';
import { layOutSlides } from './lay-out-slides.js';
import { frameOf } from './layouts/index.js';
import type { LaidOutSlide } from './layouts/layout.js';
import type { Master } from './master/master.js';
import { withPeople } from './people.js';
import { defineLayouts, drawSlide } from './pptx/draw.js';
import { keptParts } from './pptx/kept-parts.js';
import { numbersById, packaged, picturesIn } from './pptx/package.js';
import { slideLayoutsOf } from './pptx/slide-layouts.js';
import { writtenParts } from './pptx/written.js';
import { type SlideSignature, slideSignatures } from './slide-signatures.js';
import { type Picture, slideSvg } from './svg.js';
import { noteTypefaces } from './typefaces.js';

/** A deck whose slides are laid out and ready to be drawn. */
export interface LaidOutDeck {
  readonly deck: Deck;
  readonly theme: DeckTheme;
  readonly slides: readonly LaidOutSlide[];
  /** The master of an office in the place of ours. */
  readonly master?: Master;
}

/** Lays out the slides of a deck once, for all that is made of it. Notes what `layOutSlides` and `noteTypefaces` do. */
export function layOutDeck(deck: Deck, theme: DeckTheme, note: Note, cache?: StepCache, master?: Master): LaidOutDeck {
  const slides = layOutSlides(withPeople(deck.slides), theme, note, cache);
  noteTypefaces(
    slides.map(({ slide }) => slide),
    theme,
    note,
  );
  return { deck, theme, slides, ...(master && { master }) };
}

/** Whether the SVG files of a deck can be drawn in time; notes which cannot, as `areDrawable` does. */
export function arePicturesDrawable(laidOut: LaidOutDeck, note: Note): Promise<boolean> {
  return areDrawable(picturesIn(laidOut), note);
}

/**
 * The bytes of the .pptx: the same for the same deck and theme.
 * @param cache has parts of the file before, in a session
 */
export async function pptxOf({ deck, theme, slides, master }: LaidOutDeck, cache?: StepCache): Promise<Uint8Array> {
  // Loaded only when a deck is made: it takes longer to load than a report to check.
  // According to its types the class is the default of the default export; Node gives the class as the default.
  const PptxGen = (await import('pptxgenjs')).default as unknown as typeof pptxgenjs.default;
  const pptx = new PptxGen();
  pptx.defineLayout({ name: 'deck', width: theme.page.width, height: theme.page.height });
  pptx.layout = 'deck';
  const rastered = await rasters(picturesIn({ deck, theme, slides }));
  const { layouts, ofSlides } = slideLayoutsOf(slides, theme, deck.meta.title);
  defineLayouts(pptx, layouts, rastered);
  const kept = keptParts(slides, theme, numbersById(slides), cache);
  for (const [i, { slide, boxes }] of slides.entries()) {
    const drawn = kept.slides[i]?.xml === undefined ? boxes : [];
    drawSlide(pptx, ofSlides[i]!.id, drawn, slide.notes.map(plain).join('\n'), rastered);
  }
  return packaged(await writtenParts(pptx), deck, slides, theme, master, kept);
}

/** Each slide with the frame of its layout, to be drawn without PowerPoint. */
export function picturesOf(laidOut: LaidOutDeck): Picture[] {
  return laidOut.slides.map((one, i) => pictureOf(one, i + 1, laidOut));
}

function pictureOf({ slide, boxes }: LaidOutSlide, number: number, { deck, theme }: LaidOutDeck): Picture {
  const frame = frameOf(slide.layout, theme, deck.meta.title);
  return {
    title: plain(slide.title),
    number,
    ground: frame.ground,
    boxes: [...frame.boxes, ...boxes],
    placeOf: (character) => characterPlace(slide, character),
  };
}

/** Each slide as the bytes of an SVG file. */
export function svgOf(laidOut: LaidOutDeck): Uint8Array[] {
  return laidOut.slides.map((_, i) => svgOfSlide(laidOut, i + 1)!);
}

/**
 * One slide as the bytes of an SVG file.
 * @param number from 1; `undefined` is returned where the deck has no such slide
 */
export function svgOfSlide(laidOut: LaidOutDeck, number: number): Uint8Array | undefined {
  const found = laidOut.slides[number - 1];
  return found && new TextEncoder().encode(slideSvg(pictureOf(found, number, laidOut), laidOut.theme));
}

/** The signatures of the slides, to compare them with those of another build. */
export function signaturesOf({ deck, theme, slides }: LaidOutDeck): SlideSignature[] {
  return slideSignatures(slides, JSON.stringify([theme, deck.meta.title]));
}
