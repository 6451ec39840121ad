/** Glyphs one by one, and what compound ones are made of. */
import { expect, test } from 'vitest';
import { componentsOf, isCompound } from '../../src/font/outlines.js';
import { FANG, LATIN, opened, words } from './committed.js';

const bytesOf = (view: DataView) => new Uint8Array(view.buffer);
const compound = (...numbers: number[]) => bytesOf(words(-1, 0, 0, 0, 0, ...numbers));

test('offsets of glyphs are short in a small font, long in a large one', () => {
  const [latin, fang] = [opened(LATIN), opened(FANG)];
  expect([latin, fang].map(({ outlines }) => outlines!.longOffsets)).toEqual([false, true]);
  for (const [font, char] of [
    [latin, 'a'],
    [fang, '国'],
  ] as const) {
    const outline = font.outlines!.glyph(font.glyphOf(char.codePointAt(0)!));
    expect(outline.length).toBeGreaterThan(40);
    expect(isCompound(outline)).toBe(false);
  }
});

test('a space has no outline', () => {
  const latin = opened(LATIN);
  expect(latin.outlines!.glyph(latin.glyphOf(0x20))).toHaveLength(0);
  expect(isCompound(new Uint8Array())).toBe(false);
});

test('components with bytes and words, with each kind of scale', () => {
  const more = 0x20;
  const outline = compound(
    ...[more | 0x02, 7, (3 << 8) | 0xfe],
    ...[more | 0x03 | 0x08, 8, 300, -300, 0x2000],
    ...[more | 0x03 | 0x40, 9, 0, 0, 0x2000, 0x4000],
    ...[0x03 | 0x80, 10, 0, 0, 0x4000, 0x1000, -0x1000, 0x4000],
  );
  expect(isCompound(outline)).toBe(true);
  expect(componentsOf(outline)).toEqual([
    { glyph: 7, at: 12, x: 3, y: -2, scale: [1, 0, 0, 1] },
    { glyph: 8, at: 18, x: 300, y: -300, scale: [0.5, 0, 0, 0.5] },
    { glyph: 9, at: 28, x: 0, y: 0, scale: [0.5, 0, 0, 1] },
    { glyph: 10, at: 40, x: 0, y: 0, scale: [1, 0.25, -0.25, 1] },
  ]);
});

test('a compound glyph that ends in the middle', () => {
  expect(() => componentsOf(compound(0x23, 7, 0, 0))).toThrow(RangeError);
});
