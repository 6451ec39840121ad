/**
 * The deck as a PowerPoint file.
 */
import type pptxgenjs from 'pptxgenjs';
import type { Note } from '../diagnostic.js';
import type { Deck } from '../document/deck.js';
import { plain } from '../document/text.js';
import { agreedThemes } from './agree.js';
import { defineLayouts, drawSlide } from './draw.js';
import { layOut } from './layouts/index.js';
import { repackage } from './package.js';
import type { DeckTheme } from './theme.js';

/**
 * The bytes of the .pptx. Notes `deck/overfull` for each text that does not fit its
 * place and `deck/empty-slide` for a slide without what its layout shows; the file is
 * made all the same. The same deck and theme give the same bytes.
 */
export async function makeDeck(deck: Deck, theme: DeckTheme, note: Note): Promise<Uint8Array> {
  // Loaded only when a deck is made: it takes longer to load than a report to check.
  // Its types call the default of the default the class; Node gives the class as the default.
  const PptxGen = (await import('pptxgenjs')).default as unknown as typeof pptxgenjs.default;
  const pptx = new PptxGen();
  pptx.defineLayout({ name: 'deck', width: theme.page.width, height: theme.page.height });
  pptx.layout = 'deck';
  defineLayouts(pptx, theme, deck.meta.title);
  const themeOf = agreedThemes(deck.slides, theme);
  const slides = deck.slides.map((slide) => ({ slide, boxes: layOut(slide, { theme: themeOf(slide.layout), note }) }));
  for (const { slide, boxes } of slides) drawSlide(pptx, slide.layout, boxes, slide.notes.map(plain).join('\n'));
  const built = await pptx.write({ outputType: 'uint8array' });
  return repackage(built as Uint8Array, deck, slides, theme);
}
