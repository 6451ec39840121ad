/**
 * The deck as files: one for PowerPoint, or one picture a slide.
 */
import type pptxgenjs from 'pptxgenjs';
import type { Note } from '../diagnostics/diagnostic.js';
import type { Deck } from '../document/deck.js';
import { plain } from '../text/running-text.js';
import type { DeckTheme } from './canvas/theme.js';
import { layOutSlides } from './lay-out-slides.js';
import { frameOf } from './layouts/index.js';
import type { LaidOutSlide } from './layouts/layout.js';
import { defineLayouts, drawSlide } from './pptx/draw.js';
import { repackage } from './pptx/package.js';
import type { SlideSet } from './slide-signatures.js';
import { slideSignatures } from './slide-signatures.js';
import { slideSvg } from './svg.js';

/** A deck file with how many slides it has. */
export interface MadeDeck {
  readonly bytes: Uint8Array;
  readonly slides: number;
  /** Of its slides, to be compared with those of another deck. */
  signatures(): readonly SlideSet[];
}

/**
 * The .pptx. Notes what `layOutSlides` does; the file is made all the same. The same deck and theme give the same bytes.
 */
export async function makeDeck(deck: Deck, theme: DeckTheme, note: Note): Promise<MadeDeck> {
  // Loaded only when a deck is made: it takes longer to load than a report to check.
  // Its types call the default of the default the class; Node gives the class as the default.
  const PptxGen = (await import('pptxgenjs')).default as unknown as typeof pptxgenjs.default;
  const pptx = new PptxGen();
  pptx.defineLayout({ name: 'deck', width: theme.page.width, height: theme.page.height });
  pptx.layout = 'deck';
  defineLayouts(pptx, theme, deck.meta.title);
  const slides = layOutSlides(deck.slides, theme, note);
  for (const { slide, boxes } of slides) drawSlide(pptx, slide.layout, boxes, slide.notes.map(plain).join('\n'));
  const built = await pptx.write({ outputType: 'uint8array' });
  return {
    bytes: repackage(built as Uint8Array, deck, slides, theme),
    slides: slides.length,
    signatures: () => signed(slides, deck, theme),
  };
}

/** The slides as `makeDeck` would set them, nothing made. Notes what `layOutSlides` does. */
export function setDeck(deck: Deck, theme: DeckTheme, note: Note): SlideSet[] {
  return signed(layOutSlides(deck.slides, theme, note), deck, theme);
}

function signed(slides: readonly LaidOutSlide[], { meta }: Deck, theme: DeckTheme): SlideSet[] {
  return slideSignatures(slides, JSON.stringify([theme, meta.title]));
}

/** Each slide as an SVG file, frame of its layout included. Notes what `layOutSlides` does. */
export function makePictures(deck: Deck, theme: DeckTheme, note: Note): Uint8Array[] {
  const encoder = new TextEncoder();
  return layOutSlides(deck.slides, theme, note).map(({ slide, boxes }, i) => {
    const frame = frameOf(slide.layout, theme, deck.meta.title);
    const all = [...frame.boxes, ...boxes];
    return encoder.encode(
      slideSvg({ title: plain(slide.title), number: i + 1, ground: frame.ground, boxes: all }, theme),
    );
  });
}
