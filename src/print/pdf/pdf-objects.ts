/**
 * Reads the objects of a finished PDF file (ISO 32000-1:2008, clause 7).
 *
 * Objects are located by the cross-reference table or stream and parsed on demand, so fonts and pictures are never
 * decoded. Limits: object streams have no extensions, streams are plain or deflated once, with the PNG predictor that
 * other programs use or none, and nothing is encrypted.
 */
import { inflateSync } from 'node:zlib';
import type { PdfArray, PdfDictionary, PdfValue } from './pdf-values.js';
import { Parser, PdfName, PdfRef, PdfStream, UnreadablePdf } from './pdf-values.js';

const ENTRY = 20;
const MOST_INFLATED = 1 << 26;
/** Each time that a program saves by adding to the file it adds a table. */
const MOST_TABLES = 100;
/** Rows of a table; a book of a million characters has some hundred thousand objects. */
const MOST_ROWS = 2_000_000;
/** Bytes of a field of a table in a stream. */
const WIDEST = 6;

/** Where an object is: its offset in the file, or the object stream that holds it. */
type Entry = { readonly offset: number } | { readonly within: number; readonly index: number };

/** Where objects are; `undefined` for one that was deleted. */
type Entries = Map<number, Entry | undefined>;

/** A file and its objects. References are resolved; an object that does not exist is `null` (7.3.10). */
export class PdfFile {
  readonly trailer: PdfDictionary;
  private readonly text: string;
  private readonly entries: Entries = new Map();
  private readonly read = new Map<number, PdfValue>();
  private readonly packed = new Map<number, Packed>();
  /** Object streams whose reading began; one that is read again before its end is part of itself. */
  private readonly begun = new Set<number>();

  /** @throws UnreadablePdf if there is no table or no trailer */
  constructor(private readonly bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) throw new UnreadablePdf('table', 'startxref');
    this.trailer = this.tablesFrom(start);
  }

  /** Reads the table, the stream beside it (7.5.8.4) and those before it (7.5.6), and returns its trailer. */
  private tablesFrom(start: number): PdfDictionary {
    let last: PdfDictionary | undefined;
    const places = [start];
    for (let index = 0; index < places.length; index++) {
      if (index >= MOST_TABLES) throw new UnreadablePdf('table', 'Prev');
      const at = places[index]!;
      const [entries, trailer] = this.text.startsWith('xref', at) ? this.table(at) : this.tableStream(at);
      for (const [number, entry] of entries) if (!this.entries.has(number)) this.entries.set(number, entry);
      last ??= trailer;
      const others = [trailer.get('XRefStm'), trailer.get('Prev')];
      places.push(...others.filter((other) => typeof other === 'number'));
    }
    return last!;
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
    const filters = this.get(dictionary.get('Filter'));
    const filter = Array.isArray(filters) && filters.length === 1 ? this.get(filters[0]) : filters;
    const { length } = this.raw(stream);
    if (filter === null) return this.raw(stream);
    if (!(filter instanceof PdfName) || filter.name !== 'FlateDecode')
      throw new UnreadablePdf('stream', `byte ${start}`);
    try {
      const inflated = inflateSync(this.bytes.subarray(start, start + length), { maxOutputLength: MOST_INFLATED });
      return this.withoutPredictor(inflated, this.dictionary(dictionary.get('DecodeParms'))).toString('latin1');
    } catch {
      throw new UnreadablePdf('stream', `byte ${start}`);
    }
  }

  /** Undoes the predictor Up of PNG (7.4.4.4), each byte as its difference from the one above it. */
  private withoutPredictor(data: Buffer, parameters: PdfDictionary): Buffer {
    const [predictor, columns] = [this.get(parameters.get('Predictor')), this.get(parameters.get('Columns'))];
    if (predictor === null || predictor === 1) return data;
    if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1)
      throw new UnreadablePdf('stream', 'Predictor');
    const rows = Math.floor(data.length / (columns + 1));
    const plain = Buffer.alloc(rows * columns);
    for (let row = 0; row < rows; row++) {
      const from = row * (columns + 1);
      const kind = data[from]!;
      if (kind !== 0 && kind !== 2) throw new UnreadablePdf('stream', 'Predictor');
      for (let column = 0; column < columns; column++) {
        const above = kind === 2 && row > 0 ? plain[(row - 1) * columns + column]! : 0;
        plain[row * columns + column] = data[from + 1 + column]! + above;
      }
    }
    return plain;
  }

  /** A classic table and its trailer (7.5.4, 7.5.5). */
  private table(start: number): readonly [Entries, PdfDictionary] {
    const head = /\s*(\d+) (\d+) ?[\r\n]+/y;
    const entries: Entries = new Map();
    let after = start + 'xref'.length;
    while (!/^\s*trailer/.test(this.text.slice(after, after + 16))) {
      head.lastIndex = after;
      const [, first, count] = head.exec(this.text)?.map(Number) ?? [];
      after = head.lastIndex + (count ?? 0) * ENTRY;
      if (first === undefined || count === undefined || after > this.text.length)
        throw new UnreadablePdf('table', 'trailer');
      for (let index = 0; index < count; index++) {
        const at = head.lastIndex + index * ENTRY;
        const entry = this.text.slice(at, at + ENTRY);
        const offset = /^\d{10} 00000 n/.test(entry) ? Number(entry.slice(0, 10)) : Number.NaN;
        entries.set(first + index, /^\d{10} \d{5} f/.test(entry) ? undefined : { offset });
      }
    }
    const trailer = new Parser(this.text, this.text.indexOf('trailer', after) + 'trailer'.length).value();
    if (!(trailer instanceof Map)) throw new UnreadablePdf('table', 'trailer');
    return [entries, trailer];
  }

  /** A table in a stream, whose dictionary is the trailer (7.5.8). */
  private tableStream(start: number): readonly [Entries, PdfDictionary] {
    const head = /\d+ 0 obj/y;
    head.lastIndex = start;
    const stream = head.test(this.text) ? this.valueAt(head.lastIndex) : null;
    if (!(stream instanceof PdfStream)) throw new UnreadablePdf('table', 'startxref');
    const widths = numbersOf(stream.dictionary.get('W'));
    const size = stream.dictionary.get('Size') ?? null;
    const stretches = numbersOf(stream.dictionary.get('Index') ?? [0, size]);
    if (!widths?.every((width) => Number.isInteger(width) && width <= WIDEST) || !stretches)
      throw new UnreadablePdf('table', 'W');
    const data = Buffer.from(this.content(stream), 'latin1');
    const entries: Entries = new Map();
    let at = 0;
    const field = (width: number) => {
      at += width;
      return width === 0 ? 0 : data.readUIntBE(at - width, width);
    };
    const row = widths.reduce((sum, width) => sum + width, 0);
    if (data.length > MOST_ROWS * row) throw new UnreadablePdf('table', 'Size');
    for (let stretch = 0; row > 0 && stretch + 1 < stretches.length; stretch += 2) {
      const first = stretches[stretch]!;
      for (let index = 0; index < stretches[stretch + 1]! && at + row <= data.length; index++) {
        const [type, second, third] = widths.map(field);
        if (type === 1) entries.set(first + index, { offset: second! });
        else if (type === 2) entries.set(first + index, { within: second!, index: third! });
        else entries.set(first + index, undefined);
      }
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
    if (this.begun.has(number)) throw new UnreadablePdf('table', `object ${number}`);
    this.begun.add(number);
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

/** The numbers of an array of counts; `undefined` where it is none. */
function numbersOf(value: PdfValue | undefined): readonly number[] | undefined {
  const isCount = (one: PdfValue): one is number => typeof one === 'number' && one >= 0;
  return Array.isArray(value) && value.every(isCount) ? value : undefined;
}

const EMPTY: PdfDictionary = new Map();

/** Decodes a text string: UTF-16 if it has a byte order mark, else one character for each byte (7.9.2.2). */
export function textOf(string: string): string {
  if (!string.startsWith('\xfe\xff')) return string;
  return Buffer.from(string.slice(2), 'latin1').swap16().toString('utf16le');
}
