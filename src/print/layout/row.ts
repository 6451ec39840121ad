/** Glyphs side by side at their own advances, outside any paragraph: page numbers, the ends of lines of contents. */
import type { PlacedGlyph } from './composed.js';
import type { Glyph } from './paragraph.js';

/** Sum of the advances, pt. */
export function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { cell }) => sum + cell.width, 0);
}

/** The glyphs placed from `start` on, pt from the left edge of the text area. */
export function placedInRow(glyphs: readonly Glyph[], start: number): PlacedGlyph[] {
  let x = start;
  return glyphs.map((glyph) => {
    const placed = { glyph, x };
    x += glyph.cell.width;
    return placed;
  });
}
