/**
 * From characters to glyphs: the `cmap` table, looked up in its bytes.
 * Limit: the subtables for Unicode, in formats 0, 4, 6, 10, 12 and 13; variation sequences are not looked at.
 */
import { BadTable } from './tables.js';

/** The glyph of a code point; 0 if the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Platform and encoding, the one with the most characters first. */
const UNICODE = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0'];

/** @throws BadTable if there is no subtable that can be read */
export function characterMap(table: DataView): CharacterMap {
  const offsets = new Map<string, number>();
  for (let n = 0; n < table.getUint16(2); n++) {
    const at = 4 + n * 8;
    const name = `${table.getUint16(at)} ${table.getUint16(at + 2)}`;
    if (!offsets.has(name)) offsets.set(name, table.getUint32(at + 4));
  }
  const best = UNICODE.find((name) => offsets.has(name));
  if (best === undefined) throw new BadTable('cmap', 'no Unicode');
  const offset = offsets.get(best)!;
  const view = new DataView(table.buffer, table.byteOffset + offset, table.byteLength - offset);
  const format = view.getUint16(0);
  const read = formats[format];
  if (!read) throw new BadTable(`cmap ${format}`);
  return read(view);
}

const formats: Readonly<Record<number, (view: DataView) => CharacterMap>> = {
  0: (view) => (codePoint) => (codePoint < 256 ? view.getUint8(6 + codePoint) : 0),
  4: segments,
  6: (view) => trimmed(view, view.getUint16(6), view.getUint16(8), 10),
  10: (view) => trimmed(view, view.getUint32(12), view.getUint32(16), 20),
  12: (view) => groups(view, (glyph, distance) => glyph + distance),
  13: (view) => groups(view, (glyph) => glyph),
};

/** Format 4: segments of the basic plane. */
function segments(view: DataView): CharacterMap {
  const size = view.getUint16(6);
  const ends = 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const ranges = deltas + size;
  return (codePoint) => {
    const index = firstThatFits(size / 2, (n) => view.getUint16(ends + n * 2) >= codePoint);
    if (index === size / 2) return 0;
    const start = view.getUint16(starts + index * 2);
    if (codePoint < start) return 0;
    const delta = view.getUint16(deltas + index * 2);
    const range = view.getUint16(ranges + index * 2);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const at = ranges + index * 2 + range + (codePoint - start) * 2;
    const glyph = at + 2 <= view.byteLength ? view.getUint16(at) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Formats 6 and 10: one range of characters. */
function trimmed(view: DataView, first: number, count: number, glyphs: number): CharacterMap {
  return (codePoint) =>
    codePoint >= first && codePoint < first + count ? view.getUint16(glyphs + (codePoint - first) * 2) : 0;
}

/** Formats 12 and 13: groups of characters of all planes. */
function groups(view: DataView, glyphOf: (glyph: number, distance: number) => number): CharacterMap {
  const count = view.getUint32(12);
  if (16 + count * 12 > view.byteLength) throw new BadTable('cmap');
  return (codePoint) => {
    const index = firstThatFits(count, (n) => view.getUint32(16 + n * 12 + 4) >= codePoint);
    if (index === count) return 0;
    const at = 16 + index * 12;
    const start = view.getUint32(at);
    return codePoint < start ? 0 : glyphOf(view.getUint32(at + 8), codePoint - start);
  };
}

/** The first of `count` numbers that fits, where all after it fit as well; `count` if none does. */
function firstThatFits(count: number, fits: (n: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
