/**
 * Fonts of the file being written, opened once for all files of a process.
 *
 * pdfkit opens a font anew for each file, and reads every outline of it anew. What
 * fontkit has read of a font stays true, so only the subset begins afresh here.
 */
import { oncePer } from '../../world/memo.js';
import type { Document, EmbeddedFont } from './internals.js';
import { PDFDocument } from './internals.js';

type Opened = EmbeddedFont['font'];
type Embed = new (document: Document, font: Opened, id: string) => EmbeddedFont;

/** Puts a font file into a document: its name there is `F1` for the first. The document embeds it when it ends. */
export function embedFont(document: Document, file: Uint8Array): EmbeddedFont {
  const { font, Embed } = opened(file);
  const id = `F${++document._fontCount}`;
  const embedded = new Embed(document, font, id);
  document._fontFamilies[id] = embedded;
  return embedded;
}

/** pdfkit keeps the class of its fonts to itself: one of them is asked for it. */
const opened = oncePer((file: Uint8Array): { readonly font: Opened; readonly Embed: Embed } => {
  const aside = new PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = aside.font(file)._font;
  return { font: embedded.font, Embed: embedded.constructor as Embed };
});
