/**
 * Adds fonts to a file: those with TrueType outlines by `truetype.ts`, those with CFF outlines by pdfkit.
 *
 * pdfkit opens a font for each file and reads all outlines again. The open font can be shared between files; only
 * the subset belongs to one file.
 */
import type { Font } from '../../font/font.js';
import { oncePer } from '../../world/memo.js';
import { CffCodes } from './cff-codes.js';
import type { GlyphCodes } from './glyph-codes.js';
import type { CffFont, Document, EmbeddedFont } from './internals.js';
import { PDFDocument } from './internals.js';
import type { Deflated } from './truetype.js';
import { TrueTypeFont } from './truetype.js';

type Opened = CffFont['font'];
type Embed = new (document: Document, font: Opened, id: string) => CffFont;

/** Adds a font to a document under the next name: `F1`, `F2`. The document embeds it when it ends. */
export function embedFont(document: Document, file: Font, deflated: Deflated): EmbeddedFont {
  const id = `F${++document._fontCount}`;
  const embedded = file.outlines ? new TrueTypeFont(document, file, id, deflated) : embeddedCff(document, file, id);
  document._fontFamilies[id] = embedded;
  return embedded;
}

/** The codes of a font of a document. */
export const codesOf = oncePer((font: EmbeddedFont): GlyphCodes => {
  if (font instanceof TrueTypeFont) return font.codes;
  return new CffCodes(font as CffFont, files.get(font)!);
});

/** The files of fonts with CFF outlines: only when a glyph is drawn, or the subset made, may damage in them be found. */
const files = new WeakMap<EmbeddedFont, Font>();

/** @throws DamagedFont, also while its glyphs are coded and when the document ends */
function embeddedCff(document: Document, file: Font, id: string): CffFont {
  const embedded = file.guarded(() => {
    const { font, Embed } = opened(file);
    return new Embed(document, font, id);
  });
  files.set(embedded, file);
  const finalize = embedded.finalize.bind(embedded);
  embedded.finalize = () => file.guarded(finalize);
  return embedded;
}

/** pdfkit does not export the class of its fonts, so it is taken from a font of a temporary document. */
const opened = oncePer((file: Font): { readonly font: Opened; readonly Embed: Embed } => {
  const temporary = new PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = temporary.font(file.bytes())._font;
  // pdfkit writes the name as it stands into the file.
  Object.defineProperty(embedded.font, 'postscriptName', { value: file.facts.postScriptName });
  return { font: embedded.font, Embed: embedded.constructor as Embed };
});
