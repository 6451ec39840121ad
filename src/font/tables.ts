/**
 * The tables of a font file (OpenType 1.9, "OpenType font file"), each read when it is asked for.
 */
import type { FileSource } from '../world/file-source.js';
import { MOST_READ } from '../world/plain-file.js';

/** A font that cannot be used. */
export class DamagedFont extends Error {
  constructor(
    readonly path: string,
    /** `truncated`, `web font`, `no outlines`, `no Unicode`, `collection of 2` (where the requested member does not exist). */
    readonly reason: string,
    override readonly cause?: unknown,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** Thrown by readers of tables for values that are invalid, as `DataView` throws `RangeError` beyond its end. */
export class BadTable extends RangeError {
  /** @param reason that of the `DamagedFont` it becomes */
  constructor(
    table: string,
    readonly reason = 'truncated',
  ) {
    super(table);
  }
}

interface Stretch {
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
}

/** Bytes: the tables of the largest fonts for Chinese have half of it. */
const MOST_TABLE = 64 * 1024 * 1024;
const HEAD = 12;
const ENTRY = 16;
const KINDS: readonly string[] = ['\0\x01\0\0', 'true', 'OTTO'];
const WEB_KINDS: readonly string[] = ['wOFF', 'wOF2'];
const NEEDED = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'];

/** The directory of a font file, and its tables. */
export class Tables {
  /** The directory as it is in the file: it has a checksum of each table. */
  readonly directory: Uint8Array;
  private readonly stretches = new Map<string, Stretch>();
  private readonly views = new Map<string, DataView>();
  private readonly isMember: boolean;

  /**
   * @param member which font of a collection (`.ttc`), from 0; 0 of a file with one font
   * @throws DamagedFont if it is no font, lacks a table or the end of one, or has no such member
   */
  constructor(
    readonly path: string,
    readonly source: FileSource,
    member = 0,
  ) {
    const start = startOf(member, path, source);
    this.isMember = start > 0;
    const head = viewOf(source.read(start, HEAD));
    const kind = head.byteLength < HEAD ? '' : tagAt(head, 0);
    if (WEB_KINDS.includes(kind)) throw new DamagedFont(path, 'web font');
    if (!KINDS.includes(kind)) throw new DamagedFont(path, 'Unknown font format');
    this.directory = source.read(start, HEAD + head.getUint16(4) * ENTRY);
    const entries = viewOf(this.directory);
    for (let at = HEAD; at + ENTRY <= entries.byteLength; at += ENTRY)
      this.stretches.set(tagAt(entries, at), { offset: entries.getUint32(at + 8), length: entries.getUint32(at + 12) });
    const whole = [...this.stretches.values()].every(({ offset, length }) => offset + length <= source.length);
    if (!whole || !NEEDED.every((tag) => this.has(tag))) throw new DamagedFont(path, 'truncated');
    if (!this.has('glyf') && !this.has('CFF ')) throw new DamagedFont(path, 'no outlines');
  }

  /**
   * The font as a file of its own: the whole file, of a collection a file with the tables of its member.
   * @throws BadTable if that is more than is read of any file
   */
  bytes(): Uint8Array {
    const lengths = [...this.stretches.values()].map(({ length }) => length);
    const size = this.isMember ? lengths.reduce((sum, length) => sum + length, 0) : this.source.length;
    if (size > MOST_READ) throw new BadTable('directory');
    if (!this.isMember) return this.source.read(0, this.source.length);
    const directory = Uint8Array.from(this.directory);
    const entries = viewOf(directory);
    const parts = [directory];
    let end = directory.length;
    if (directory.length > HEAD + this.stretches.size * ENTRY) throw new BadTable('directory');
    for (let at = HEAD; at + ENTRY <= directory.length; at += ENTRY) {
      const length = entries.getUint32(at + 12);
      // Tables begin at multiples of four bytes.
      const table = new Uint8Array(Math.ceil(length / 4) * 4);
      table.set(this.source.read(entries.getUint32(at + 8), length));
      entries.setUint32(at + 8, end);
      parts.push(table);
      end += table.length;
    }
    return Buffer.concat(parts);
  }

  has(tag: string): boolean {
    return this.stretches.has(tag);
  }

  /** A table, read once and kept; an empty one if the font does not have it. */
  table(tag: string): DataView {
    const known = this.views.get(tag);
    if (known) return known;
    const view = viewOf(this.part(tag, 0, this.stretches.get(tag)?.length ?? 0));
    this.views.set(tag, view);
    return view;
  }

  /** A part of a table, read each time. @throws BadTable if the table or the file ends before */
  part(tag: string, offset: number, length: number): Uint8Array {
    const stretch = this.stretches.get(tag) ?? NONE;
    if (length > MOST_TABLE) throw new BadTable(tag);
    const bytes = this.source.read(stretch.offset + offset, length);
    if (offset < 0 || length < 0 || offset + length > stretch.length || bytes.length < length) throw new BadTable(tag);
    return bytes;
  }
}

/** Where the directory of a font begins: in a collection ("Font collections") that of the member. */
function startOf(member: number, path: string, source: FileSource): number {
  const head = viewOf(source.read(0, HEAD));
  const isCollection = head.byteLength === HEAD && tagAt(head, 0) === 'ttcf';
  const count = isCollection ? head.getUint32(8) : 1;
  if (member >= count) throw new DamagedFont(path, `collection of ${count}`);
  if (!isCollection) return 0;
  const start = viewOf(source.read(HEAD + member * 4, 4));
  if (start.byteLength < 4) throw new DamagedFont(path, 'truncated');
  return start.getUint32(0);
}

const NONE: Stretch = { offset: 0, length: 0 };

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The four characters of a tag. */
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
}
