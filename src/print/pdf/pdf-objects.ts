/**
 * Reads the objects of a finished PDF file (ISO 32000-1:2008, clause 7).
 *
 * Objects are located by the cross-reference table or stream and parsed on demand, so fonts and pictures are never
 * decoded. Limit: only what our writer produces can be read: one table, object streams without extensions, streams that
 * are plain or deflated, no encryption.
 */
import { inflateSync } from 'node:zlib';
import type { PdfArray, PdfDictionary, PdfValue } from './pdf-values.js';
import { Parser, PdfName, PdfRef, PdfStream, UnreadablePdf } from './pdf-values.js';

const ENTRY = 20;
const MOST_INFLATED = 1 << 26;

/** Where an object is: its offset in the file, or the object stream that holds it. */
type Entry = { readonly offset: number } | { readonly within: number; readonly index: number };

/** A file and its objects. References are resolved; an object that does not exist is `null` (7.3.10). */
export class PdfFile {
  readonly trailer: PdfDictionary;
  private readonly text: string;
  private readonly entries: ReadonlyMap<number, Entry>;
  private readonly read = new Map<number, PdfValue>();
  private readonly packed = new Map<number, Packed>();

  /** @throws UnreadablePdf if there is no table or no trailer */
  constructor(private readonly bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) throw new UnreadablePdf('table', 'startxref');
    const [entries, trailer] = this.text.startsWith('xref', start) ? this.table(start) : this.tableStream(start);
    this.entries = entries;
    this.trailer = trailer;
  }

  /** The value, or the object a reference leads to. */
  get(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfRef)) return value ?? null;
    let object = this.read.get(value.number);
    if (object === undefined) {
      object = this.object(value.number);
      this.read.set(value.number, object);
    }
    return object;
  }

  /** The dictionary that a value is or leads to, or that of its stream; an empty one for other values. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.get(value);
    return found instanceof Map ? found : found instanceof PdfStream ? found.dictionary : EMPTY;
  }

  /** The array that a value is or leads to; an empty one for other values. */
  array(value: PdfValue | undefined): PdfArray {
    const found = this.get(value);
    return Array.isArray(found) ? found : [];
  }

  /** The bytes of a stream as they are in the file, one character for each. */
  raw({ dictionary, start }: PdfStream): string {
    const length = this.get(dictionary.get('Length'));
    if (typeof length !== 'number') throw new UnreadablePdf('stream', `byte ${start}`);
    return this.text.slice(start, start + length);
  }

  /** The content of a stream, one character for each byte. */
  content(stream: PdfStream): string {
    const { dictionary, start } = stream;
    const filter = this.get(dictionary.get('Filter'));
    const { length } = this.raw(stream);
    if (filter === null) return this.raw(stream);
    if (!(filter instanceof PdfName) || filter.name !== 'FlateDecode')
      throw new UnreadablePdf('stream', `byte ${start}`);
    try {
      const inflated = inflateSync(this.bytes.subarray(start, start + length), { maxOutputLength: MOST_INFLATED });
      return inflated.toString('latin1');
    } catch {
      throw new UnreadablePdf('stream', `byte ${start}`);
    }
  }

  /** A classic table and its trailer (7.5.4, 7.5.5). */
  private table(start: number): readonly [Map<number, Entry>, PdfDictionary] {
    const head = /xref\s+0 (\d+)\s*?\n/y;
    head.lastIndex = start;
    const size = Number(head.exec(this.text)?.[1] ?? Number.NaN);
    const after = head.lastIndex + size * ENTRY;
    if (!this.text.startsWith('trailer', after)) throw new UnreadablePdf('table', 'trailer');
    const entries = new Map<number, Entry>();
    for (let number = 1; number < size; number++) {
      const at = head.lastIndex + number * ENTRY;
      const entry = this.text.slice(at, at + ENTRY);
      if (/^\d{10} \d{5} f/.test(entry)) continue;
      entries.set(number, { offset: /^\d{10} 00000 n/.test(entry) ? Number(entry.slice(0, 10)) : Number.NaN });
    }
    const trailer = new Parser(this.text, after + 'trailer'.length).value();
    if (!(trailer instanceof Map)) throw new UnreadablePdf('table', 'trailer');
    return [entries, trailer];
  }

  /** A table in a stream, whose dictionary is the trailer (7.5.8). */
  private tableStream(start: number): readonly [Map<number, Entry>, PdfDictionary] {
    const head = /\d+ 0 obj/y;
    head.lastIndex = start;
    const stream = head.test(this.text) ? this.valueAt(head.lastIndex) : null;
    if (!(stream instanceof PdfStream)) throw new UnreadablePdf('table', 'startxref');
    const widths = stream.dictionary.get('W');
    if (!Array.isArray(widths) || !widths.every((width) => typeof width === 'number'))
      throw new UnreadablePdf('table', 'W');
    const data = Buffer.from(this.content(stream), 'latin1');
    const entries = new Map<number, Entry>();
    let at = 0;
    const field = (width: number) => {
      at += width;
      return width === 0 ? 0 : data.readUIntBE(at - width, width);
    };
    const row = widths.reduce((sum, width) => sum + width, 0);
    for (let number = 0; row > 0 && at + row <= data.length; number++) {
      const [type, first, second] = widths.map(field);
      if (type === 1) entries.set(number, { offset: first! });
      else if (type === 2) entries.set(number, { within: first!, index: second! });
    }
    return [entries, stream.dictionary];
  }

  private object(number: number): PdfValue {
    const entry = this.entries.get(number);
    if (!entry) return null;
    if ('within' in entry) return this.packedIn(entry.within).value(number, entry.index);
    const head = /(\d+) 0 obj/y;
    head.lastIndex = entry.offset;
    if (Number(head.exec(this.text)?.[1]) !== number) throw new UnreadablePdf('table', `object ${number}`);
    return this.valueAt(head.lastIndex);
  }

  private valueAt(at: number): PdfValue {
    const parser = new Parser(this.text, at);
    const value = parser.value();
    const start = value instanceof Map ? parser.stream() : undefined;
    return start === undefined ? value : new PdfStream(value as PdfDictionary, start);
  }

  private packedIn(number: number): Packed {
    const known = this.packed.get(number);
    if (known) return known;
    const stream = this.object(number);
    const first = stream instanceof PdfStream ? this.get(stream.dictionary.get('First')) : null;
    if (!(stream instanceof PdfStream) || typeof first !== 'number')
      throw new UnreadablePdf('table', `object ${number}`);
    const packed = new Packed(this.content(stream), first);
    this.packed.set(number, packed);
    return packed;
  }
}

/** The content of an object stream (7.5.7). */
class Packed {
  /** Number and offset of each object. */
  private readonly heads: readonly number[];

  constructor(
    private readonly text: string,
    private readonly first: number,
  ) {
    this.heads = text.slice(0, first).trim().split(/\s+/).map(Number);
  }

  value(number: number, index: number): PdfValue {
    const [own, offset] = this.heads.slice(index * 2, index * 2 + 2);
    if (own !== number || offset === undefined) throw new UnreadablePdf('table', `object ${number}`);
    return new Parser(this.text, this.first + offset).value();
  }
}

const EMPTY: PdfDictionary = new Map();

/** Decodes a text string: UTF-16 if it has a byte order mark, else one character for each byte (7.9.2.2). */
export function textOf(string: string): string {
  if (!string.startsWith('\xfe\xff')) return string;
  return Buffer.from(string.slice(2), 'latin1').swap16().toString('utf16le');
}
