/**
 * Embeds fonts that are opened once in a process.
 *
 * pdfkit opens a font for each file and reads all outlines again. The open font can be shared between files; only
 * the subset belongs to one file.
 */
import { oncePer } from '../../world/memo.js';
import type { Document, EmbeddedFont } from './internals.js';
import { PDFDocument } from './internals.js';

type Opened = EmbeddedFont['font'];
type Embed = new (document: Document, font: Opened, id: string) => EmbeddedFont;

/** Adds a font file to a document under the next name: `F1`, `F2`. The document embeds it when it ends. */
export function embedFont(document: Document, file: Uint8Array): EmbeddedFont {
  const { font, Embed } = opened(file);
  const id = `F${++document._fontCount}`;
  const embedded = new Embed(document, font, id);
  document._fontFamilies[id] = embedded;
  return embedded;
}

/** pdfkit does not export the class of its fonts, so it is taken from a font of a temporary document. */
const opened = oncePer((file: Uint8Array): { readonly font: Opened; readonly Embed: Embed } => {
  const temporary = new PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = temporary.font(file)._font;
  return { font: embedded.font, Embed: embedded.constructor as Embed };
});
