/**
 * A font file that is read on demand: its directory when it is opened, a table when it is first asked for, and of the
 * outlines those glyphs that are used. Most of a Chinese font is outlines, of which a report uses a twentieth.
 */
import type { FileSource } from '../world/file-source.js';
import type { Box } from './bounding-box.js';
import { boxOf } from './bounding-box.js';
import type { CharacterMap } from './character-map.js';
import { characterMap } from './character-map.js';
import type { FontFacts } from './facts.js';
import { factsOf } from './facts.js';
import { ligaturesOf } from './ligatures.js';
import { hasContours, Outlines } from './outlines.js';
import type { Shaper } from './shaper.js';
import { shaperOf } from './shaper.js';
import { BadTable, DamagedFont, Tables } from './tables.js';

/** Units of an em that a font may have (OpenType, head table). */
const LEAST_UNITS = 16;
const MOST_UNITS = 16384;

/** Characters without ink. */
const WITHOUT_INK = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Advances and bearings of all glyphs (`hmtx`). */
interface Metrics {
  /** Glyphs that have an advance of their own; those after them have that of the last. */
  readonly count: number;
  readonly table: DataView;
}

/** Lengths are in font units. Every member throws DamagedFont where a table cannot be read. */
export class Font {
  private readonly parts = new Map<string, unknown>();

  private constructor(private readonly tables: Tables) {}

  /**
   * Opens a font and reads its directory.
   * @param member which font of a collection, from 0
   * @throws DamagedFont
   */
  static open(path: string, source: FileSource, member = 0): Font {
    return new Font(new Tables(path, source, member));
  }

  get path(): string {
    return this.tables.path;
  }

  get unitsPerEm(): number {
    return this.once('em', () => {
      const units = this.tables.table('head').getUint16(18);
      if (units < LEAST_UNITS || units > MOST_UNITS) throw new BadTable('head');
      return units;
    });
  }

  get facts(): FontFacts {
    return this.once('facts', () => factsOf(this.tables));
  }

  /** Outlines in TrueType's form; `undefined` for a CFF font. */
  get outlines(): Outlines | undefined {
    return this.tables.has('glyf') ? this.once('outlines', () => new Outlines(this.tables)) : undefined;
  }

  /** Whether it draws a character: that of a font of bitmaps, or of one cut down, may have a glyph without an outline. */
  has(codePoint: number): boolean {
    const glyph = this.glyphOf(codePoint);
    return glyph !== 0 && (this.hasInk(glyph) || WITHOUT_INK.test(String.fromCodePoint(codePoint)));
  }

  private hasInk(glyph: number): boolean {
    const { outlines } = this;
    if (outlines) return this.guarded(() => hasContours(outlines.glyph(glyph)));
    const { minX, maxX } = this.box(glyph);
    return maxX > minX;
  }

  /** The glyph of a character; 0, the missing glyph, if there is none. */
  glyphOf(codePoint: number): number {
    return this.guarded(() => this.map(codePoint));
  }

  advance(glyph: number): number {
    const { count, table } = this.metrics;
    return table.getUint16(Math.min(glyph, count - 1) * 4);
  }

  /** The left side bearing. */
  bearing(glyph: number): number {
    const { count, table } = this.metrics;
    const at = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2;
    return at + 2 <= table.byteLength ? table.getInt16(at) : 0;
  }

  /** The box around the ink. */
  box(glyph: number): Box {
    const { outlines } = this;
    return this.guarded(() => (outlines ? boxOf(outlines, glyph) : this.shaper.box(glyph)));
  }

  /** The one glyph that draws two of this character, as that of —— in some fonts. */
  pairOf(codePoint: number): number | undefined {
    return this.guarded(() => this.ligatures(this.map(codePoint)));
  }

  /** A table, or its first `length` bytes; `undefined` if the font does not have it, or nothing in it. */
  table(tag: string, length?: number): Uint8Array | undefined {
    const { buffer, byteOffset, byteLength } = this.guarded(() => this.tables.table(tag));
    return byteLength === 0
      ? undefined
      : new Uint8Array(buffer, byteOffset, Math.min(byteLength, length ?? byteLength));
  }

  /** Identifies the content of the font, as far as that can be known without reading all of it. */
  get identity(): string | undefined {
    const identity = this.tables.source.identity();
    return identity && `${identity} ${Buffer.from(this.tables.directory).toString('base64')}`;
  }

  /** The bytes of the whole file; of a collection those of a file with this font alone. */
  bytes(): Uint8Array {
    return this.tables.bytes();
  }

  /** Runs a reader of this font. @throws DamagedFont where it finds what cannot be */
  guarded<T>(read: () => T): T {
    try {
      return read();
    } catch (cause) {
      if (cause instanceof DamagedFont) throw cause;
      throw new DamagedFont(this.path, cause instanceof BadTable ? cause.reason : 'truncated', cause);
    }
  }

  private get map(): CharacterMap {
    return this.once('map', () => characterMap(this.tables.table('cmap')));
  }

  private get metrics(): Metrics {
    return this.once('metrics', () => {
      const table = this.tables.table('hmtx');
      const count = this.tables.table('hhea').getUint16(34);
      if (count === 0 || count * 4 > table.byteLength) throw new BadTable('hmtx');
      return { count, table };
    });
  }

  private get ligatures() {
    return this.once('ligatures', () => ligaturesOf(this.tables.table('GSUB')));
  }

  private get shaper(): Shaper {
    return this.once('shaper', () => {
      const [version, , length] = this.tables.part('CFF ', 0, 4);
      // fontkit reads on behind a header of four bytes, whatever it says, and writes it into a subset.
      if (version !== 1 || length !== 4) throw new BadTable('CFF ');
      return shaperOf(this.bytes());
    });
  }

  private once<T>(name: string, read: () => T): T {
    if (!this.parts.has(name)) this.parts.set(name, this.guarded(read));
    return this.parts.get(name) as T;
  }
}
