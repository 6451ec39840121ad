/** Fonts read on demand: their metrics, how many bytes are read for them, and damaged fonts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Font } from '../../src/font/font.js';
import { fontProgram } from '../../src/font/subset.js';
import { DamagedFont } from '../../src/font/tables.js';
import { byFontkit, CFF, counted, FANG, fontOf, LATIN, opened, SONG, withTable } from './committed.js';

test.each([LATIN, FANG, SONG, CFF])('advances and bearings of %s are those of fontkit', (path) => {
  const font = opened(path);
  const other = byFontkit(path);
  expect(font.unitsPerEm).toBe(other.unitsPerEm);
  for (let glyph = 0; glyph < other.numGlyphs; glyph += 7)
    expect(font.advance(glyph)).toBe(other.getGlyph(glyph).advanceWidth);
});

test('glyphs after the last with an advance of its own have its advance, and bearings of their own', () => {
  const hhea = withTable(LATIN, 'hhea', (table) => {
    table.writeUInt16BE(3, 34);
    return table;
  });
  const font = fontOf(hhea);
  const [plain, other] = [opened(LATIN), font];
  expect(other.advance(2)).toBe(plain.advance(2));
  expect(other.advance(70)).toBe(plain.advance(2));
  expect(other.bearing(2)).toBe(plain.bearing(2));
  // The bearing of glyph 4 is the second number after the third pair.
  expect(other.bearing(4)).toBe((plain.bearing(3) << 16) >> 16);
});

test('setting a line and embedding it reads no more than its tables and its glyphs', () => {
  const source = counted(FANG);
  const font = Font.open(FANG, source);
  expect(source.count()).toBeLessThan(400);
  const glyphs = [...'国家发展'].map((char) => font.glyphOf(char.codePointAt(0)!));
  expect(glyphs.map((glyph) => font.advance(glyph))).toEqual([1000, 1000, 1000, 1000]);
  fontProgram(
    font,
    [0, ...glyphs].map((glyph) => ({ glyph, left: 0, right: 0 })),
  );
  expect(source.count()).toBeLessThan(source.length / 20);
  expect(font.bytes()).toHaveLength(source.length);
});

test('a box is that of the ink, of CFF outlines too', () => {
  for (const path of [FANG, CFF]) {
    const font = opened(path);
    const { minX, maxX, minY, maxY } = font.box(font.glyphOf('国'.codePointAt(0)!));
    expect(minX).toBeGreaterThan(0);
    expect(maxX).toBeLessThan(1000);
    expect(maxY - minY).toBeGreaterThan(700);
  }
  expect(opened(CFF).outlines).toBeUndefined();
});

test('the first bytes of a table; none of one that is not there', () => {
  expect(opened(LATIN).table('head', 12)).toHaveLength(12);
  expect(opened(LATIN).table('glyf')!.length).toBeGreaterThan(1000);
  expect(opened(LATIN).table('fpgm')).toBeUndefined();
});

test('a file that has not been written just now has an identity, bytes in memory have none', () => {
  expect(opened(FANG).identity).toBe(opened(FANG).identity);
  expect(opened(FANG).identity).not.toBe(opened(SONG).identity);
  expect(fontOf(readFileSync(LATIN)).identity).toBeUndefined();
});

const cut = (tag: string, length: number) => fontOf(withTable(LATIN, tag, (table) => table.subarray(0, length)));

test.each([
  ['the characters', cut('cmap', 2), (font: Font) => font.has(65)],
  ['the head', cut('head', 8), (font: Font) => font.unitsPerEm],
  ['the places of outlines', cut('loca', 8), (font: Font) => font.box(40)],
  ['the outlines', cut('glyf', 8), (font: Font) => fontProgram(font, [{ glyph: 40, left: 0, right: 0 }])],
  ['the number of advances', cut('hhea', 8), (font: Font) => font.advance(4)],
  ['substitutions', cut('GSUB', 8), (font: Font) => font.pairOf(65)],
])('%s cut off: the font is damaged', (_, font, ask) => {
  expect(() => ask(font)).toThrow(DamagedFont);
  expect(() => ask(font)).toThrow('a.ttf: truncated');
});

test('whatever bytes are changed, a font is read or damaged', () => {
  const whole = readFileSync(LATIN);
  const [nat, byte] = [fc.nat(whole.length - 1), fc.nat(255)];
  // Half of the changes are in the first tables, whose numbers lead to all others.
  const at = fc.oneof(nat, fc.nat(3000));
  fc.assert(
    fc.property(fc.array(fc.tuple(at, byte), { minLength: 1, maxLength: 30 }), (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      try {
        const font = fontOf(bytes);
        expect(font.facts.postScriptName).toBeTypeOf('string');
        expect(font.pairOf(0x2014)).not.toBe(0);
        const glyphs = [...'3k—é'].map((char) => font.glyphOf(char.codePointAt(0)!));
        for (const glyph of glyphs) font.box(glyph);
        fontProgram(
          font,
          [0, ...glyphs].map((glyph) => ({ glyph, left: 0, right: 0 })),
        );
      } catch (cause) {
        expect(cause).toBeInstanceOf(DamagedFont);
      }
    }),
    { numRuns: 300 },
  );
});

/** Changes a number of two bytes in a table of a font. */
const withNumber = (tag: string, at: number, value: number, path = LATIN) =>
  withTable(path, tag, (table) => {
    table.writeUInt16BE(value, at);
    return table;
  });

test.each([0, 1, 15, 16_385, 65_535])('an em of %i units is none', (units) => {
  expect(() => fontOf(withNumber('head', 18, units)).unitsPerEm).toThrow(DamagedFont);
});

test('a table of advances that ends before the last of them is damaged', () => {
  expect(() => fontOf(withNumber('hhea', 34, 0)).advance(1)).toThrow(DamagedFont);
  expect(() => fontOf(withTable(LATIN, 'hmtx', (table) => table.subarray(0, 8))).advance(1)).toThrow(DamagedFont);
});

test('a glyph without an outline draws no character but a space', () => {
  const blank = fontOf(withTable(LATIN, 'loca', (table) => Buffer.alloc(table.length)));
  expect(opened(LATIN).has(0x41)).toBe(true);
  expect(blank.has(0x41)).toBe(false);
  expect(blank.has(0x20)).toBe(true);
});

test('a font of symbols, and a table of characters that is longer than its file, name what is wrong', () => {
  const reasonOf = (bytes: Buffer) => {
    try {
      return fontOf(bytes).has(0x41);
    } catch (cause) {
      return (cause as DamagedFont).reason;
    }
  };
  const symbols = Buffer.from([0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 12]);
  expect(reasonOf(withTable(LATIN, 'cmap', () => symbols))).toBe('no Unicode');
  const groups = Buffer.alloc(12 + 16);
  groups.writeUInt32BE(0x0003_000a, 4);
  groups.writeUInt16BE(1, 2);
  groups.writeUInt32BE(12, 8);
  groups.writeUInt16BE(12, 12);
  groups.writeUInt32BE(0xffff_ffff, 24);
  expect(reasonOf(withTable(LATIN, 'cmap', () => groups))).toBe('truncated');
});

test('an outline that ends within itself is not embedded', () => {
  const font = fontOf(withTable(LATIN, 'glyf', (table) => Buffer.alloc(table.length, 0x11)));
  const glyph = { glyph: font.glyphOf(0x41), left: 0, right: 0 };
  expect(() => fontProgram(font, [glyph])).toThrow(DamagedFont);
});
