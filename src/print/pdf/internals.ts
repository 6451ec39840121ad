/**
 * The internal parts of pdfmake 0.3.11, pdfkit and fontkit that this room uses, with their types. Its index is not
 * imported: it loads what is never used here.
 */
import LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import PDFDocumentModule from 'pdfmake/js/PDFDocument.js';
import RendererModule from 'pdfmake/js/Renderer.js';
import SVGMeasureModule from 'pdfmake/js/SVGMeasure.js';
import tableLayoutsModule from 'pdfmake/js/tableLayouts.js';

interface FontGlyph {
  readonly id: number;
  /** Font units. */
  readonly advanceWidth: number;
}

/** A stretch of the font file, bytes. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** fontkit's subset of a font with CFF outlines, as far as `cff-codes.ts` uses it. */
interface CffSubset {
  /** In the order of their codes. */
  readonly glyphs: number[];
  /** Returns the code of a glyph, which is added if it is missing. */
  includeGlyph(gid: number): number;
  readonly cff: {
    readonly stream: { pos: number; readBuffer(length: number): Uint8Array };
    readonly globalSubrIndex: readonly Stretch[];
    getCharString(gid: number): Uint8Array;
    privateDictForGlyph(gid: number): { readonly nominalWidthX?: number; readonly Subrs?: readonly Stretch[] } | null;
  };
  /** Filled by `subsetCharstrings`, one entry for each glyph. */
  readonly charstrings: Uint8Array[];
  subsetCharstrings(): void;
}

/** A font in the file being written. */
export interface EmbeddedFont {
  readonly id: string;
  ref(): object;
  /** Glyph codes in hex, and the positions of the font's own layout. */
  encode(text: string): [codes: string[], positions: unknown[]];
}

/** A font with CFF outlines, by pdfkit. */
export interface CffFont extends EmbeddedFont {
  readonly font: {
    readonly unitsPerEm: number;
    getGlyph(gid: number): FontGlyph;
  };
  readonly subset: CffSubset;
  /** Writes the subset into the document. */
  finalize(): void;
  /** By code: advance in thousandths of the em, and the characters it stands for. */
  readonly widths: number[];
  readonly unicode: number[][];
  readonly scale: number;
}

/** An object of the file; it is written when it is ended. */
export interface Reference {
  readonly data: Record<string, unknown>;
  readonly id: number;
  /** Whether its stream is deflated. */
  compress: boolean;
  /** The stream so far. */
  buffer: Uint8Array[];
  end(stream?: Uint8Array | string): void;
  /** Writes the object. */
  finalize(): void;
}

/** An item of the outline, or its root. */
export interface Outline {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { readonly expanded: boolean }): Outline;
}

/** Named destinations. pdfkit sorts them by locale, but PDF readers search them in byte order. */
interface NameTree {
  limits: boolean;
  readonly _items: Readonly<Record<string, unknown>>;
  _compareKeys(a: string, b: string): number;
  get(name: string): unknown;
}

export interface Document {
  readonly page: {
    readonly height: number;
    readonly fonts: Record<string, object>;
    readonly annotations: Reference[];
    readonly xobjects: Record<string, Reference>;
    readonly colorSpaces: Record<string, Reference>;
    readonly dictionary: Reference;
    /** The stream of operators. */
    readonly content: Reference;
  };
  readonly outline: Outline;
  /** Transformation of all coordinates of the page. */
  readonly _ctm: readonly [number, number, number, number, number, number];
  readonly _root: Reference & {
    readonly data: {
      readonly Names: { readonly data: { readonly Dests: NameTree } };
      readonly StructTreeRoot: Reference;
    };
  };
  /** The file identifier in the trailer. */
  _id: Uint8Array;
  ref(data?: object): Reference;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  /** Opens a font file and makes it the current font, `_font`. */
  font(file: Uint8Array): { readonly _font: CffFont };
  /** Number of font ids given out. */
  _fontCount: number;
  /** The fonts to embed at the end. */
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  /** Number of image names given out. */
  _imageCount: number;
  /** A JPEG file as an image of the document. */
  openImage(file: Buffer): Image;
  /** Fits the image into a box with the top left corner `x`, `y`, rotated as its EXIF orientation says. */
  image(image: Image, x: number, y: number, options: object): this;
  addContent(operators: string): this;
  save(): this;
  restore(): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  on(event: 'data', listener: (chunk: Buffer) => void): this;
  on(event: 'end' | 'pageAdded', listener: () => void): this;
  on(event: 'error', listener: (cause: Error) => void): this;
  translate(x: number, y: number): this;
  /** Makes an annotation of the page. The rectangle is transformed by `_ctm`. */
  annotate(x: number, y: number, width: number, height: number, options: object): this;
  /** `x` and `y` are not transformed by `_ctm`. */
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  endMetadata(): void;
  _setColorCore(color: unknown, stroke: boolean): boolean;
  _normalizeColor(color: unknown): unknown;
  end(): void;
  /** Writes the trailer. */
  _finalize(): void;
  /** Writes a line, or the bytes of a stream. */
  _write(part: string | Uint8Array): void;
  resume(): this;
}

/** An image of pdfkit. */
export interface Image {
  readonly width: number;
  readonly height: number;
  /** Name in the resources of a page. */
  readonly label: string;
  /** EXIF orientation; from 5 on, width and height are exchanged. */
  readonly orientation?: number;
  /** Its object in the file, made when it is first drawn. */
  obj: Reference | null;
  embed(document: Document): void;
}

/** A page laid out by pdfmake. */
export interface Page {
  readonly items: { readonly type: string; readonly item: object }[];
}

/** A line of pdfmake. */
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

/** pdfmake's page flow, as far as composed paragraphs use it. */
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

/** A string for pdfkit, which writes string objects as strings and primitive strings as names. */
export function pdfString(text: string): object {
  return Object(text);
}

/** The default export of a CommonJS module, which some runtimes give as the module itself and some in its place. */
function part(module: unknown): unknown {
  return (module as { default?: unknown }).default ?? module;
}

export const PDFDocument = part(PDFDocumentModule) as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => Document;

export const LayoutBuilder = part(LayoutBuilderModule) as new (page: object, margins: object, svg: object) => Builder;

export const Renderer = part(RendererModule) as new (document: Document) => Drawing;

export const SVGMeasure = part(SVGMeasureModule) as new () => object;

export const { tableLayouts } = part(tableLayoutsModule) as { tableLayouts: object };
