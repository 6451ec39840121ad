/** Glyphs side by side on their own advances, outside any paragraph. */

import type { PlacedGlyph } from './composed.js';
import type { Glyph } from './paragraph.js';

/** Their width together, pt. */
export function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { cell }) => sum + cell.width, 0);
}

/** The glyphs placed from `start`, pt from the left edge of the text area. */
export function inRow(glyphs: readonly Glyph[], start: number): PlacedGlyph[] {
  let x = start;
  return glyphs.map((glyph) => {
    const placed = { glyph, x };
    x += glyph.cell.width;
    return placed;
  });
}
