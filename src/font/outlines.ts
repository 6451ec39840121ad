/**
 * TrueType outlines (`loca`, `glyf`), read one glyph at a time and not decoded: a subset copies them as they are.
 */
import type { Tables } from './tables.js';
import { BadTable, viewOf } from './tables.js';

/** A glyph that a compound glyph is made of. */
export interface Component {
  readonly glyph: number;
  /** Where its number is in the bytes of the compound glyph. */
  readonly at: number;
  /** Font units. */
  readonly x: number;
  readonly y: number;
  /** What its points are multiplied by: [xx, yx, xy, yy]. */
  readonly scale: readonly [number, number, number, number];
}

// Flags of a component (OpenType, glyf table, "Component glyph flags").
const WORDS = 0x0001;
const XY = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const TWO_BY_TWO = 0x0080;

export class Outlines {
  private readonly loca: DataView;
  private readonly long: boolean;

  constructor(private readonly tables: Tables) {
    this.loca = tables.table('loca');
    this.long = tables.table('head').getInt16(50) !== 0;
  }

  /** Whether offsets of glyphs are written with four bytes. */
  get longOffsets(): boolean {
    return this.long;
  }

  /** The bytes of a glyph; none for one without ink. @throws BadTable */
  glyph(glyph: number): Uint8Array {
    const start = this.offset(glyph);
    return this.tables.part('glyf', start, this.offset(glyph + 1) - start);
  }

  private offset(glyph: number): number {
    return this.long ? this.loca.getUint32(glyph * 4) : this.loca.getUint16(glyph * 2) * 2;
  }
}

/** Whether a glyph draws something. */
export function hasContours(bytes: Uint8Array): boolean {
  return bytes.length > 0 && viewOf(bytes).getInt16(0) !== 0;
}

/** Whether a glyph is made of others. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes.length > 0 && viewOf(bytes).getInt16(0) < 0;
}

/** The components of a compound glyph. */
export function componentsOf(bytes: Uint8Array): Component[] {
  const view = viewOf(bytes);
  const components: Component[] = [];
  let at = 10;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    if (at + 4 > view.byteLength) throw new BadTable('glyf');
    flags = view.getUint16(at);
    const place = at + 2;
    const glyph = view.getUint16(place);
    at += 4;
    const words = (flags & WORDS) !== 0;
    const [first, second] = words
      ? [view.getInt16(at), view.getInt16(at + 2)]
      : [view.getInt8(at), view.getInt8(at + 1)];
    at += words ? 4 : 2;
    // Otherwise they are the numbers of two points that fall together, which hardly any font uses.
    const [x, y] = (flags & XY) !== 0 ? [first, second] : [0, 0];
    const fraction = (n: number) => view.getInt16(at + n * 2) / 0x4000;
    let scale: Component['scale'] = [1, 0, 0, 1];
    if ((flags & SCALE) !== 0) {
      scale = [fraction(0), 0, 0, fraction(0)];
      at += 2;
    } else if ((flags & TWO_SCALES) !== 0) {
      scale = [fraction(0), 0, 0, fraction(1)];
      at += 4;
    } else if ((flags & TWO_BY_TWO) !== 0) {
      scale = [fraction(0), fraction(1), fraction(2), fraction(3)];
      at += 8;
    }
    components.push({ glyph, at: place, x, y, scale });
  }
  return components;
}
