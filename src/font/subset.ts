/**
 * A TrueType font program with some glyphs of a font, as a PDF embeds it (ISO 32000-1:2008 9.9): the tables it asks
 * for, and outlines copied as they are. Only the numbers of the glyphs that a compound glyph is made of are changed.
 */
import { boxOf } from './bounding-box.js';
import type { Font } from './font.js';
import { componentsOf, isCompound } from './outlines.js';
import { viewOf } from './tables.js';

/** A glyph with gaps in its width, in font units; its outline is moved by the gap before it. */
export interface SubsetGlyph {
  readonly glyph: number;
  readonly left: number;
  readonly right: number;
}

/** Glyphs in the order of their codes, and what is written of each. */
class Program {
  readonly outlines: Uint8Array[] = [];
  readonly metrics: { readonly advance: number; readonly bearing: number }[] = [];
  private readonly glyphs: SubsetGlyph[];
  private readonly codes = new Map<number, number>();

  constructor(
    private readonly font: Font,
    glyphs: readonly SubsetGlyph[],
  ) {
    this.glyphs = [...glyphs];
    for (const [code, { glyph }] of glyphs.entries()) if (!this.codes.has(glyph)) this.codes.set(glyph, code);
    // Components are added to the list while it is gone through.
    for (let code = 0; code < this.glyphs.length; code++) this.write(this.glyphs[code]!);
  }

  private write({ glyph, left, right }: SubsetGlyph): void {
    // A reader of the PDF would leave out a glyph whose outline it cannot follow.
    boxOf(this.font.outlines!, glyph);
    const plain = this.renumbered(this.font.outlines!.glyph(glyph));
    const moves = left !== 0 && plain.length > 0;
    this.outlines.push(moves ? moved(plain, this.codeOf(glyph), left) : plain);
    this.metrics.push({
      advance: this.font.advance(glyph) + left + right,
      bearing: this.font.bearing(glyph) + (moves ? left : 0),
    });
  }

  private renumbered(outline: Uint8Array): Uint8Array {
    if (!isCompound(outline)) return outline;
    const copy = Uint8Array.from(outline);
    for (const { glyph, at } of componentsOf(outline)) viewOf(copy).setUint16(at, this.codeOf(glyph));
    return copy;
  }

  /** The code of a glyph without gaps, which is added if it is missing. */
  private codeOf(glyph: number): number {
    const known = this.codes.get(glyph);
    if (known !== undefined) return known;
    const code = this.glyphs.push({ glyph, left: 0, right: 0 }) - 1;
    this.codes.set(glyph, code);
    return code;
  }
}

/**
 * The program of a font with TrueType outlines.
 * @param glyphs in the order of their codes; the first is the missing glyph, and each stands without gaps before it
 * stands with some
 * @throws DamagedFont
 */
export function fontProgram(font: Font, glyphs: readonly SubsetGlyph[]): Uint8Array {
  return font.guarded(() => {
    const { outlines, metrics } = new Program(font, glyphs);
    const { loca, long } = offsetsOf(outlines, font.outlines!.longOffsets);
    const head = changed(font, 'head', 54, (view) => view.setInt16(50, long ? 1 : 0));
    const hhea = changed(font, 'hhea', 36, (view) => view.setUint16(34, metrics.length));
    const maxp = changed(font, 'maxp', 32, (view) => view.setUint16(4, metrics.length));
    const hmtx = new Uint8Array(metrics.length * 4);
    for (const [code, { advance, bearing }] of metrics.entries()) {
      viewOf(hmtx).setUint16(code * 4, advance);
      viewOf(hmtx).setInt16(code * 4 + 2, bearing);
    }
    return withDirectory([
      ['head', head],
      ['hhea', hhea],
      ['loca', loca],
      ['maxp', maxp],
      ['cvt ', font.table('cvt ')],
      ['prep', font.table('prep')],
      ['glyf', Buffer.concat(outlines)],
      ['hmtx', hmtx],
      ['fpgm', font.table('fpgm')],
    ]);
  });
}

/** The first bytes of a table, changed. */
function changed(font: Font, tag: string, length: number, change: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(font.table(tag, length)!);
  change(viewOf(copy));
  return copy;
}

/** Short offsets count words. */
const MOST_SHORT = 0xffff * 2;

function offsetsOf(outlines: readonly Uint8Array[], wasLong: boolean) {
  const offsets = [0];
  for (const { length } of outlines) offsets.push(offsets.at(-1)! + length);
  // Glyphs that stand twice can make the subset of a small font longer than the font.
  const long = wasLong || offsets.at(-1)! > MOST_SHORT;
  const loca = new Uint8Array(offsets.length * (long ? 4 : 2));
  for (const [n, offset] of offsets.entries())
    if (long) viewOf(loca).setUint32(n * 4, offset);
    else viewOf(loca).setUint16(n * 2, offset / 2);
  return { loca, long };
}

/** A file of tables. Its checksums are zero: a PDF is checked as a whole. */
function withDirectory(tables: readonly (readonly [tag: string, bytes: Uint8Array | undefined])[]): Uint8Array {
  const present = tables.flatMap(([tag, bytes]) => (bytes ? [{ tag, bytes }] : []));
  const directory = Buffer.alloc(12 + present.length * 16);
  const steps = Math.floor(Math.log2(present.length));
  directory.write('true', 'latin1');
  directory.writeUInt16BE(present.length, 4);
  directory.writeUInt16BE(16 << steps, 6);
  directory.writeUInt16BE(steps, 8);
  directory.writeUInt16BE(present.length * 16 - (16 << steps), 10);
  let offset = directory.length;
  for (const [n, { tag, bytes }] of present.entries()) {
    const at = 12 + n * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([directory, ...present.map(({ bytes }) => bytes)]);
}

// Flags of a component: ARG_1_AND_2_ARE_WORDS, ARGS_ARE_XY_VALUES.
const WORDS_OF_XY = 0x0003;

/** A compound glyph: the glyph `code` moved by `x` font units. Its bounding box is computed from that of `plain`. */
function moved(plain: Uint8Array, code: number, x: number): Uint8Array {
  const box = viewOf(plain);
  const outline = new DataView(new ArrayBuffer(18));
  outline.setInt16(0, -1);
  outline.setInt16(2, box.getInt16(2) + x);
  outline.setInt16(4, box.getInt16(4));
  outline.setInt16(6, box.getInt16(6) + x);
  outline.setInt16(8, box.getInt16(8));
  outline.setUint16(10, WORDS_OF_XY);
  outline.setUint16(12, code);
  outline.setInt16(14, x);
  outline.setInt16(16, 0);
  return new Uint8Array(outline.buffer);
}
