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
}

/** fontkit's subset of a font: the glyphs in the order of their codes. */
interface Subset {
  readonly glyphs: number[];
  /** Code of a glyph, which is added where it is missing. */
  includeGlyph(gid: number): number;
}

/** Where a stretch of the font file stands. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** That of a font with CFF outlines, as far as `spaced.ts` adds glyphs to it. */
export interface CffSubset extends Subset {
  readonly cff: {
    readonly stream: { pos: number; readBuffer(length: number): Uint8Array };
    readonly globalSubrIndex: readonly Stretch[];
    getCharString(gid: number): Uint8Array;
    privateDictForGlyph(gid: number): { readonly nominalWidthX?: number; readonly Subrs?: readonly Stretch[] } | null;
  };
  /** Filled by `subsetCharstrings`, one entry a glyph. */
  readonly charstrings: Uint8Array[];
  subsetCharstrings(): void;
}

/** That of a font with TrueType outlines, as far as `spaced.ts` adds glyphs to it. */
export interface TrueTypeSubset extends Subset {
  /** Filled while it is written, one entry a glyph. */
  readonly glyf: Uint8Array[];
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
  _addGlyph(gid: number): number;
}

/** A font in the file being written. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: {
    readonly unitsPerEm: number;
    getGlyph(gid: number): FontGlyph;
    glyphForCodePoint(codePoint: number): FontGlyph;
  };
  readonly subset: TrueTypeSubset | CffSubset;
  /** By code: advance in thousandths of the em, and the characters it stands for. */
  readonly widths: number[];
  readonly unicode: number[][];
  readonly scale: number;
  ref(): object;
  /** Glyph codes in hex, and where the font itself would put them. */
  encode(text: string): [codes: string[], positions: unknown[]];
}

/** An object of the file, written once it is ended. */
export interface Reference {
  readonly data: Record<string, unknown>;
  /** Whether its stream is deflated. */
  compress: boolean;
  /** The stream as it was given so far. */
  buffer: Uint8Array[];
  end(stream?: Uint8Array): void;
  /** Writes the object. */
  finalize(): void;
}

/** An item of the outline, or its root. */
export interface Outline {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { readonly expanded: boolean }): Outline;
}

/** Named destinations. pdfkit sorts them as the locale has it, and a reader looks for them byte by byte. */
interface NameTree {
  limits: boolean;
  _compareKeys(a: string, b: string): number;
  get(name: string): unknown;
}

export interface Document {
  readonly page: {
    readonly height: number;
    readonly fonts: Record<string, object>;
    readonly annotations: Reference[];
    readonly xobjects: Record<string, Reference>;
    readonly dictionary: Reference;
  };
  readonly outline: Outline;
  /** What all coordinates of the page go through. */
  readonly _ctm: readonly [number, number, number, number, number, number];
  readonly _root: Reference & {
    readonly data: {
      readonly Names: { readonly data: { readonly Dests: NameTree } };
      readonly StructTreeRoot: Reference;
    };
  };
  /** What tells this file from others, at the end of it. */
  _id: Uint8Array;
  ref(data?: object): Reference;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  /** Opens a font file; it is `_font` then. */
  font(file: Uint8Array): { readonly _font: EmbeddedFont };
  /** How many fonts have an id. */
  _fontCount: number;
  /** The fonts that are embedded at the end. */
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  /** How many images have a name. */
  _imageCount: number;
  /** A JPEG file as an image of the document. */
  openImage(file: Buffer): Image;
  /** Fits the image into a box whose top left corner is `x`, `y`, turned as its file says. */
  image(image: Image, x: number, y: number, options: object): this;
  addContent(operators: string): this;
  save(): this;
  restore(): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  on(event: 'data', listener: (chunk: Buffer) => void): this;
  on(event: 'end' | 'pageAdded', listener: () => void): this;
  on(event: 'error', listener: (cause: Error) => void): this;
  translate(x: number, y: number): this;
  /** Makes an annotation of the page, the rectangle moved as everything else is. */
  annotate(x: number, y: number, width: number, height: number, options: object): this;
  /** Neither `x` nor `y` is moved. */
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  endMetadata(): void;
  _setColorCore(color: unknown, stroke: boolean): boolean;
  _normalizeColor(color: unknown): unknown;
  end(): void;
  /** Writes the end of the file, after everything else. */
  _finalize(): void;
  push(chunk: Uint8Array | null): boolean;
}

/** What pdfkit draws as an image. */
export interface Image {
  readonly width: number;
  readonly height: number;
  /** Name in the resources of a page. */
  readonly label: string;
  /** As EXIF counts; from 5 on, width and height change places. */
  readonly orientation?: number;
  /** The object of the file, made when it is drawn first. */
  obj: Reference | null;
  embed(document: Document): void;
}

/** A page as pdfmake has laid it out. */
export interface Page {
  readonly items: { readonly type: string; readonly item: object }[];
}

/** A line of pdfmake's own. */
export interface TextLine {
  readonly inlines: readonly {
    readonly text: string;
    readonly link?: string;
    readonly linkToDestination?: string;
    readonly linkToPage?: number;
  }[];
  /** The node of the content it comes from. */
  readonly _node?: object;
}

/** pdfmake's page flow, as far as a leaf of our own drives it. */
export interface Writer {
  context(): { moveDown(pt: number): boolean; readonly pages: readonly Page[] };
  moveToNextPage(): void;
  addLine(line: object): unknown;
}

interface Builder {
  readonly writer: Writer;
  processLeaf(node: object): void;
  addHeadersAndFooters(header: undefined, footer: (page: number) => unknown): void;
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: unknown,
    document: Document,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: (page: number) => unknown,
  ): readonly Page[];
}

interface Drawing {
  renderPages(pages: readonly Page[]): void;
  renderLine(line: TextLine, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: object): void;
  renderSVG(svg: object): void;
}

/** A string as pdfkit tells it from a name: an object. */
export function pdfString(text: string): object {
  return Object(text);
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
