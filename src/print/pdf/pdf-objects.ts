/**
 * Reads the objects of a finished PDF file (ISO 32000-1:2008, clause 7).
 *
 * Objects are located by the cross-reference table and parsed on demand, so fonts and pictures are never decoded.
 * Limit: only what our writer produces can be read: one classic table, no object streams, streams that are plain or
 * deflated, no encryption.
 */
import { inflateSync } from 'node:zlib';
import type { Problems } from '../../diagnostics/diagnostic.js';

export type PdfValue = null | boolean | number | string | PdfName | PdfRef | PdfStream | PdfArray | PdfDictionary;
export type PdfArray = readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A name, without its slash. Strings and names have one character for each byte. */
export class PdfName {
  constructor(readonly name: string) {}
}

export class PdfRef {
  constructor(readonly number: number) {}
}

export class PdfStream {
  constructor(
    readonly dictionary: PdfDictionary,
    /** Offset of its bytes in the file. */
    readonly start: number,
  ) {}
}

/** Thrown for a file that our writer does not produce. */
export class UnreadablePdf extends Error {
  constructor(
    readonly reason: Problems['preflight/unreadable']['reason'],
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

const ENTRY = 20;
const MOST_INFLATED = 1 << 26;

/** A file and its objects. References are resolved; an object that does not exist is `null` (7.3.10). */
export class PdfFile {
  readonly trailer: PdfDictionary;
  private readonly text: string;
  private readonly table: number;
  private readonly size: number;
  private readonly read = new Map<number, PdfValue>();

  /** @throws UnreadablePdf if there is no table or no trailer */
  constructor(private readonly bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))?.[1];
    const head = /xref\s+0 (\d+)\s*?\n/y;
    head.lastIndex = Number(start ?? Number.NaN);
    const size = start && head.exec(this.text)?.[1];
    if (!size) throw new UnreadablePdf('table', 'startxref');
    this.table = head.lastIndex;
    this.size = Number(size);
    const after = this.table + this.size * ENTRY;
    const at = this.text.startsWith('trailer', after) ? after + 'trailer'.length : Number.NaN;
    const trailer = Number.isNaN(at) ? null : new Parser(this.text, at).value();
    if (!(trailer instanceof Map)) throw new UnreadablePdf('table', 'trailer');
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

  /** The content of a stream, one character for each byte. */
  content({ dictionary, start }: PdfStream): string {
    const length = this.get(dictionary.get('Length'));
    const filter = this.get(dictionary.get('Filter'));
    if (typeof length !== 'number') throw new UnreadablePdf('stream', `byte ${start}`);
    if (filter === null) return this.text.slice(start, start + length);
    if (!(filter instanceof PdfName) || filter.name !== 'FlateDecode')
      throw new UnreadablePdf('stream', `byte ${start}`);
    try {
      const inflated = inflateSync(this.bytes.subarray(start, start + length), { maxOutputLength: MOST_INFLATED });
      return inflated.toString('latin1');
    } catch {
      throw new UnreadablePdf('stream', `byte ${start}`);
    }
  }

  private object(number: number): PdfValue {
    if (number === 0 || number >= this.size) return null;
    const entry = this.text.slice(this.table + number * ENTRY, this.table + (number + 1) * ENTRY);
    if (/^\d{10} \d{5} f/.test(entry)) return null;
    const head = /(\d+) 0 obj/y;
    head.lastIndex = /^\d{10} 00000 n/.test(entry) ? Number(entry.slice(0, 10)) : Number.NaN;
    if (Number(head.exec(this.text)?.[1]) !== number) throw new UnreadablePdf('table', `object ${number}`);
    const parser = new Parser(this.text, head.lastIndex);
    const value = parser.value();
    const start = value instanceof Map ? parser.stream() : undefined;
    return start === undefined ? value : new PdfStream(value as PdfDictionary, start);
  }
}

const EMPTY: PdfDictionary = new Map();

/** White space and comments, then one token: delimiter, hexadecimal string, name, or bare word (7.2). */
const TOKEN =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(?:(<<|>>|[[\]()])|<([\dA-Fa-f\0\t\n\f\r ]*)>|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|([^\0\t\n\f\r ()<>[\]{}/%]+))/y;
const REFERENCE = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const STREAM = /\s*stream\r?\n/y;
const DEEPEST = 64;

/** Parses values from an offset on. */
class Parser {
  private depth = 0;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  value(): PdfValue {
    const value = this.next();
    if (value === END) throw this.failed();
    return value;
  }

  /** The offset of the bytes of a stream, if the dictionary just read belongs to one. */
  stream(): number | undefined {
    return this.match(STREAM) ? this.at : undefined;
  }

  private next(): PdfValue | typeof END {
    const [, delimiter, hex, name, word] = this.match(TOKEN) ?? [];
    if (hex !== undefined) return bytesOf(hex);
    if (name !== undefined) return new PdfName(unescaped(name));
    if (word !== undefined) return this.word(word);
    if (delimiter === '(') return this.literal();
    if (delimiter === '>>' || delimiter === ']') return END;
    if (delimiter !== '<<' && delimiter !== '[') throw this.failed();
    if (++this.depth > DEEPEST) throw this.failed();
    const values = this.values();
    this.depth--;
    return delimiter === '[' ? values : this.entries(values);
  }

  /** The values up to a closing bracket. */
  private values(): PdfValue[] {
    const values: PdfValue[] = [];
    for (let value = this.next(); value !== END; value = this.next()) values.push(value);
    return values;
  }

  private entries(values: readonly PdfValue[]): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (let index = 0; index < values.length; index += 2) {
      const [key, value] = values.slice(index, index + 2);
      if (!(key instanceof PdfName) || value === undefined) throw this.failed();
      entries.set(key.name, value);
    }
    return entries;
  }

  private word(word: string): PdfValue {
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    const number = /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : Number.NaN;
    if (Number.isNaN(number)) throw this.failed();
    return /^\d+$/.test(word) && this.match(REFERENCE) ? new PdfRef(number) : number;
  }

  /** The rest of a string in parentheses (7.3.4.2). */
  private literal(): string {
    let out = '';
    for (let open = 1; ; ) {
      const [, plain, bracket, code, escaped] = this.match(LITERAL) ?? [];
      if (plain !== undefined) out += plain;
      else if (code !== undefined) out += String.fromCharCode(Number.parseInt(code, 8) & 0xff);
      else if (escaped !== undefined) out += ESCAPES[escaped] ?? escaped;
      else if (bracket === undefined) throw this.failed();
      else {
        open += bracket === '(' ? 1 : -1;
        if (open === 0) return out;
        out += bracket;
      }
    }
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  private failed(): UnreadablePdf {
    return new UnreadablePdf('syntax', `byte ${this.at}`);
  }
}

/** Returned for a closing bracket. */
const END = Symbol('end');

const LITERAL = /([^()\\]+)|([()])|\\([0-7]{1,3})|\\(\r\n|[\s\S])/y;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};

function bytesOf(hex: string): string {
  const digits = hex.replace(/[^\dA-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

function unescaped(name: string): string {
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Decodes a text string: UTF-16 if it has a byte order mark, else one character for each byte (7.9.2.2). */
export function textOf(string: string): string {
  if (!string.startsWith('\xfe\xff')) return string;
  return Buffer.from(string.slice(2), 'latin1').swap16().toString('utf16le');
}
