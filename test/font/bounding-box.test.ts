/** Boxes around the ink, compared with those of fontkit, whose rounding is up to a tenth of a font unit. */
import { expect, test } from 'vitest';
import { boxOf } from '../../src/font/bounding-box.js';
import type { Outlines } from '../../src/font/outlines.js';
import { byFontkit, FANG, LATIN, opened, SONG, words } from './committed.js';

test.each([LATIN, FANG, SONG])('every twentieth glyph of %s has the box that fontkit finds', (path) => {
  const font = opened(path);
  const other = byFontkit(path);
  for (let glyph = 0; glyph < other.numGlyphs; glyph += 20) {
    const box = font.box(glyph);
    const { minX, minY, maxX, maxY } = other.getGlyph(glyph).bbox;
    const expected = { minX, minY, maxX, maxY };
    for (const side of ['minX', 'minY', 'maxX', 'maxY'] as const)
      if (Number.isFinite(expected[side])) expect(box[side], `${glyph} ${side}`).toBeCloseTo(expected[side], 0);
      else expect(box[side]).toBe(expected[side]);
  }
});

const bytesOf = (...numbers: number[]) => new Uint8Array(words(...numbers).buffer);
const outlinesOf = (...glyphs: Uint8Array[]) => ({ glyph: (n: number) => glyphs[n]! }) as unknown as Outlines;

test('a curve ends where it turns, not at its control point', () => {
  // (0, 0), control (50, 100), (100, 0): the arc is half as high as the control point.
  const [on, off] = [1, 0];
  const outline = new Uint8Array(10 + 2 + 2 + 3 + 12);
  const view = new DataView(outline.buffer);
  view.setInt16(0, 1);
  view.setUint16(10, 2);
  outline.set([on, off, on], 14);
  for (const [n, value] of [0, 50, 50, 0, 100, -100].entries()) view.setInt16(17 + n * 2, value);
  expect(boxOf(outlinesOf(outline), 0)).toEqual({ minX: 0, minY: 0, maxX: 100, maxY: 50 });
  // The same at half its size, 10 to the right and 20 up.
  const half = bytesOf(-1, 0, 0, 0, 0, 0x0b, 0, 10, 20, 0x2000);
  expect(boxOf(outlinesOf(outline, half), 1)).toEqual({ minX: 10, minY: 20, maxX: 60, maxY: 45 });
});

test('a glyph that is made of itself cannot be read', () => {
  expect(() => boxOf(outlinesOf(bytesOf(-1, 0, 0, 0, 0, 0x03, 0, 0, 0)), 0)).toThrow(RangeError);
});

test('a glyph whose components double at every level is not drawn for hours', () => {
  const twice = (glyph: number) => bytesOf(-1, 0, 0, 0, 0, 0x23, glyph, 0, 0, 0x03, glyph, 0, 0);
  const levels = Array.from({ length: 15 }, (_, n) => twice(n));
  const glyphs = outlinesOf(new Uint8Array(0), ...levels);
  expect(boxOf(glyphs, 5).minX).toBe(Number.POSITIVE_INFINITY);
  expect(() => boxOf(glyphs, 15)).toThrow(RangeError);
});
