/**
 * The parts of pdfmake 0.3.11 that `printer.ts` puts together, typed as far as
 * it uses them. They are CommonJS modules and loaded as such: what an `import`
 * of them gives depends on who runs the code.
 */
import { createRequire } from 'node:module';

interface FontGlyph {
  readonly id: number;
  /** Font units. */
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

/** fontkit's subset of a font with TrueType outlines, as far as `spaced.ts` adds glyphs to it. */
export interface TrueTypeSubset {
  readonly glyphs: number[];
  /** Filled while it is written, one entry a glyph. */
  readonly glyf: Uint8Array[];
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
  includeGlyph(gid: number): number;
  _addGlyph(gid: number): number;
}

/** A font in the file being written. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: {
    readonly unitsPerEm: number;
    glyphForCodePoint(codePoint: number): FontGlyph;
  };
  readonly subset: TrueTypeSubset | { readonly glyphs: number[] };
  /** By code: advance in thousandths of the em, and the characters it stands for. */
  readonly widths: number[];
  readonly unicode: number[][];
  readonly scale: number;
  ref(): object;
  /** Glyph codes in hex, and where the font itself would put them. */
  encode(text: string): [codes: string[], positions: unknown[]];
}

export interface Document {
  readonly page: { readonly height: number; readonly fonts: Record<string, object> };
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  addContent(operators: string): this;
  save(): this;
  restore(): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  on(event: 'data', listener: (chunk: Buffer) => void): this;
  on(event: 'end' | 'pageAdded', listener: () => void): this;
  on(event: 'error', listener: (cause: Error) => void): this;
  translate(x: number, y: number): this;
  end(): void;
}

/** pdfmake's page flow, as far as a leaf of our own drives it. */
export interface Writer {
  context(): { moveDown(pt: number): boolean };
  moveToNextPage(): void;
  addLine(line: object): unknown;
}

interface Builder {
  readonly writer: Writer;
  processLeaf(node: object): void;
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: unknown,
    document: Document,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: unknown,
  ): unknown[];
}

interface Drawing {
  renderPages(pages: readonly unknown[]): void;
  renderLine(line: object, x: number, y: number): void;
}

const load = createRequire(import.meta.url);
const part = (name: string): unknown => (load(`pdfmake/js/${name}.js`) as { default: unknown }).default;

export const PDFDocument = part('PDFDocument') as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => Document;

export const LayoutBuilder = part('LayoutBuilder') as new (page: object, margins: object, svg: object) => Builder;

export const Renderer = part('Renderer') as new (document: Document) => Drawing;

export const SVGMeasure = part('SVGMeasure') as new () => object;

export const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as { tableLayouts: object };
