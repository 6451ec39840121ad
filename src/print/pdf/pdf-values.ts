/** Parses the values of a PDF file (ISO 32000-1:2008, 7.2 and 7.3). */
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

/**
 * White space and comments, then one token: delimiter, hexadecimal string, name, or bare word (7.2). A comment extends to
 * the end of its line; if it could be divided in two, a search in vain would take exponential time.
 */
const TOKEN =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*(?![^\r\n]))*(?:(<<|>>|[[\]()])|<([\dA-Fa-f\0\t\n\f\r ]*)>|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|([^\0\t\n\f\r ()<>[\]{}/%]+))/y;
const REFERENCE = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const STREAM = /\s*stream\r?\n/y;
const DEEPEST = 64;

/** Parses values from an offset on. */
export class Parser {
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
    const token = this.match(TOKEN);
    if (!token) throw this.failed();
    // By index, because destructuring an array is slow in code that V8 has not optimized.
    const hex = token[2];
    const name = token[3];
    const word = token[4];
    const delimiter = token[1];
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
      const key = values[index];
      const value = values[index + 1];
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
