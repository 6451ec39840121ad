/**
 * Adds fonts to a file: those with TrueType outlines by `truetype.ts`, those with CFF outlines by pdfkit.
 *
 * pdfkit opens a font for each file and reads all outlines again. The open font can be shared between files; only
 * the subset belongs to one file.
 */
import type { Font } from '../../font/font.js';
import { oncePer } from '../../world/memo.js';
import type { Document, EmbeddedFont } from './internals.js';
import { PDFDocument } from './internals.js';
import type { DeflatedProgram } from './truetype.js';
import { TrueTypeFont } from './truetype.js';

type Opened = EmbeddedFont['font'];
type Embed = new (document: Document, font: Opened, id: string) => EmbeddedFont;

/** Adds a font to a document under the next name: `F1`, `F2`. The document embeds it when it ends. */
export function embedFont(document: Document, file: Font, deflated: DeflatedProgram): EmbeddedFont {
  const id = `F${++document._fontCount}`;
  const embedded = file.outlines ? new TrueTypeFont(document, file, id, deflated) : embeddedCff(document, file, id);
  document._fontFamilies[id] = embedded;
  return embedded;
}

function embeddedCff(document: Document, file: Font, id: string): EmbeddedFont {
  const { font, Embed } = opened(file);
  return new Embed(document, font, id);
}

/** pdfkit does not export the class of its fonts, so it is taken from a font of a temporary document. */
const opened = oncePer((file: Font): { readonly font: Opened; readonly Embed: Embed } => {
  const temporary = new PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = temporary.font(file.bytes())._font;
  return { font: embedded.font, Embed: embedded.constructor as Embed };
});
