/** From characters to glyphs, in every format of the table. */
import { expect, test } from 'vitest';
import { characterMap } from '../../src/font/character-map.js';
import { byFontkit, LATIN, opened, RARE, SONG, words } from './committed.js';

/** A table of one subtable. */
const only = (platform: number, encoding: number, ...subtable: readonly number[]) =>
  words(0, 1, platform, encoding, 0, 12, ...subtable);

test.each([LATIN, SONG, RARE])(
  'every character of %s has the glyph that fontkit finds, and no other has one',
  (path) => {
    const font = opened(path);
    const other = byFontkit(path);
    const wrong: number[] = [];
    for (let codePoint = 0; codePoint < 0x30000; codePoint++)
      if (
        font.glyphOf(codePoint) !== (other.hasGlyphForCodePoint(codePoint) ? other.glyphForCodePoint(codePoint).id : 0)
      )
        wrong.push(codePoint);
    expect(wrong).toEqual([]);
  },
);

test('format 4: by a distance, and by a list of glyphs', () => {
  // Segments 65–66 by distance −60, 70–71 by a list, and the end.
  const map = characterMap(
    only(3, 1, 4, 44, 0, 6, 0, 0, 0, 66, 71, 0xffff, 0, 65, 70, 0xffff, -60, 1, 1, 0, 4, 0, 7, 0),
  );
  expect([64, 65, 66, 67, 69, 70, 71, 72, 0xffff, 0x10041].map(map)).toEqual([0, 5, 6, 0, 0, 8, 0, 0, 0, 0]);
});

test('formats 0, 6 and 10: one range', () => {
  const bytes = Array.from({ length: 128 }, (_, n) => (n === 32 ? (3 << 8) | 4 : 0));
  const zero = characterMap(only(0, 0, 0, 262, 0, ...bytes));
  expect([63, 64, 65, 66, 300].map(zero)).toEqual([0, 3, 4, 0, 0]);
  const six = characterMap(only(0, 3, 6, 14, 0, 65, 2, 8, 9));
  expect([64, 65, 66, 67].map(six)).toEqual([0, 8, 9, 0]);
  const ten = characterMap(only(3, 10, 10, 0, 0, 24, 0, 0, 1, 0, 0, 2, 8, 9));
  expect([65, 0x10000, 0x10001, 0x10002].map(ten)).toEqual([0, 8, 9, 0]);
});

test('formats 12 and 13: groups, each with glyphs in a row or with one glyph', () => {
  const group = (format: number) => only(3, 10, format, 0, 0, 28, 0, 0, 0, 1, 2, 0, 2, 3, 0, 50);
  expect([0x1ffff, 0x20000, 0x20003, 0x20004].map(characterMap(group(12)))).toEqual([0, 50, 53, 0]);
  expect([0x1ffff, 0x20000, 0x20003, 0x20004].map(characterMap(group(13)))).toEqual([0, 50, 50, 0]);
});

test('the subtable with the most characters is taken', () => {
  const table = words(
    0,
    2,
    3,
    1,
    0,
    20,
    3,
    10,
    0,
    34,
    6,
    14,
    0,
    65,
    1,
    8,
    0,
    12,
    0,
    0,
    28,
    0,
    0,
    0,
    1,
    0,
    65,
    0,
    65,
    0,
    9,
  );
  expect(characterMap(table)(65)).toBe(9);
});

test('a table without one for Unicode, or in a form unknown, cannot be read', () => {
  expect(() => characterMap(only(1, 0, 6, 14, 0, 65, 2, 8, 9))).toThrow(RangeError);
  expect(() => characterMap(only(3, 1, 8, 14, 0, 65, 2, 8, 9))).toThrow(RangeError);
});
