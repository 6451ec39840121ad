/**
 * pdfmake's document, extended to conform to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once. pdfkit
 * supports one or the other; what it writes wrong for either, or incompletely, is overridden here.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Font } from '../../font/font.js';
import type { KeyedCache } from '../../world/memo.js';
import type { ResultCache } from '../../world/result-cache.js';
import type { FileObject } from './compact.js';
import { embedFont } from './embedding.js';
import type { Document, EmbeddedFont, Reference } from './internals.js';
import { PDFDocument, pdfString } from './internals.js';
import type { Meta } from './metadata.js';
import { infoOf, xmpOf } from './metadata.js';
import { byteOrder } from './tagging.js';
import { PER_LEAF, treeOf } from './trees.js';

export interface ArchiveOptions {
  /** Family name → font. */
  readonly fonts: ReadonlyMap<string, Font>;
  readonly meta: Meta;
  readonly language: string;
  /** Deflated streams of the previous file, by the hash of their content. */
  readonly streams?: KeyedCache<Uint8Array> | undefined;
  /** Deflated font programs of any file before. */
  readonly programs?: ResultCache | undefined;
}

/** Adds the alternative description of an annotation and its key in the structure tree, and then writes it. */
export type DescribeAnnotation = (annotation: object, write: (described: object) => void) => void;

/** Deflating reports no problems. */
export const noProblems = () => {};

/** Names bytes, so that equal ones are deflated once. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

export class ArchiveDocument extends PDFDocument {
  /** Set while pdfmake draws a node of its own that may be a link. */
  describe: DescribeAnnotation | undefined;
  private readonly meta: Meta;
  /** Those ended so far, in that order. */
  readonly objects: FileObject[] = [];
  /** Entries of the trailer, without the size; empty until the document ends. */
  trailer = '';
  /** What pdfkit writes of the object that is ended. */
  private parts: (string | Uint8Array)[] = [];
  private readonly files: ReadonlyMap<string, Font>;
  private readonly embedded = new Map<string, EmbeddedFont>();
  private readonly streams: KeyedCache<Uint8Array> | undefined;
  private readonly programs: ResultCache | undefined;

  constructor({ fonts, meta, language, streams, programs }: ArchiveOptions) {
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        subset: 'PDF/A-2a',
        tagged: true,
        compress: true,
        displayTitle: true,
        lang: language,
        info: infoOf(meta),
        autoFirstPage: false,
        fontLayoutCache: true,
        font: null,
      },
    );
    this.meta = meta;
    this.files = fonts;
    this.streams = streams;
    this.programs = programs;
    const { Dests } = this._root.data.Names.data;
    Dests.limits = false;
    Dests._compareKeys = byteOrder;
  }

  /** A family is one file; pdfmake's styles are not used. */
  override provideFont(family: string): EmbeddedFont {
    const known = this.embedded.get(family);
    if (known) return known;
    const file = this.files.get(family);
    if (!file) throw new Error(`no font is called ${family}`);
    const font = embedFont(this, file, (key, make) => this.deflatedAs(key, make));
    this.embedded.set(family, font);
    return font;
  }

  private deflatedAs(key: string | undefined, make: () => Uint8Array): Uint8Array {
    if (key === undefined) return this.deflated(make());
    const kept = () => {
      const known = this.programs?.get(key);
      if (known) return known;
      const made = deflateSync(make());
      this.programs?.put(key, made);
      return made;
    };
    return this.streams ? this.streams.get(key, noProblems, kept) : kept();
  }

  private deflated(plain: Uint8Array): Uint8Array {
    return this.streams ? this.streams.get(hashOf(plain), noProblems, () => deflateSync(plain)) : deflateSync(plain);
  }

  /** Objects are collected when they are ended. Streams that the file before has too are not deflated again. */
  override ref(data?: object): Reference {
    const reference = super.ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.compress && reference.buffer.length > 0) {
        reference.buffer = [this.deflated(Buffer.concat(reference.buffer))];
        reference.compress = false;
      }
      this.parts = [];
      finalize();
      const [, value, , stream] = this.parts;
      this.objects.push({ number: reference.id, value: value as string, stream: stream as Uint8Array | undefined });
    };
    return reference;
  }

  /** Takes a line or the bytes of a stream that pdfkit writes. */
  override _write(part: string | Uint8Array): void {
    // pdfkit's constructor writes the header before the fields of this class exist.
    this.parts?.push(part);
  }

  /** Moves the destination with the page; pdfkit does so for annotations only. */
  override addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void {
    super.addNamedDestination(name, kind, x + this._ctm[4], y, zoom);
  }

  override annotate(x: number, y: number, width: number, height: number, options: object): this {
    const write = (described: object) => void super.annotate(x, y, width, height, described);
    if (this.describe) this.describe(options, write);
    else write(options);
    return this;
  }

  /** Splits the tree of a great many destinations: pdfkit's has one leaf. */
  override end(): void {
    const names = this._root.data.Names.data;
    const items = Object.entries(names.Dests._items);
    if (items.length > PER_LEAF) {
      const entries = items.sort(([a], [b]) => byteOrder(a, b)).map(([name, at]) => [pdfString(name), at] as const);
      Object.assign(names, { Dests: treeOf(this, 'Names', entries) });
    }
    super.end();
  }

  /** Greys are set in black ink alone: pdfkit would mix them from three inks. */
  override _setColorCore(color: unknown, stroke: boolean): boolean {
    const parts = this._normalizeColor(color);
    if (!Array.isArray(parts) || parts.length !== 3 || parts.some((part) => part !== parts[0]))
      return super._setColorCore(color, stroke);
    this.addContent(`${parts[0]} ${stroke ? 'G' : 'g'}`);
    return true;
  }

  /** Writes our XMP packet: pdfkit's names one standard only and does not escape its values. */
  override endMetadata(): void {
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Programs that do not read PDF must find it (ISO 19005-2:2011 6.6.2.1).
    packet.compress = false;
    packet.end(Buffer.from(xmpOf(this.meta)));
    this.catalog.Metadata = packet;
  }

  /** The file identifier is a hash of the content: pdfkit's is a hash of the metadata, which editions share. */
  override _finalize(): void {
    const hash = createHash('md5');
    hash.update(this.objects.map(({ value }) => value).join('\n'), 'latin1');
    for (const { stream } of this.objects) if (stream) hash.update(stream);
    this._id = hash.digest();
    this.parts = [];
    super._finalize();
    const trailer = this.parts[this.parts.indexOf('trailer') + 1] as string;
    this.trailer = /^<<\n\/Size \d+\n([\s\S]*)\n>>$/.exec(trailer)![1]!;
  }

  /** The entries of the document catalog. */
  get catalog(): Document['_root']['data'] & Record<string, unknown> {
    return this._root.data;
  }
}
