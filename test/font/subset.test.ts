/** Font programs: those fontkit makes, byte for byte, and glyphs with gaps. */
import type { Font as FontkitFont } from 'fontkit';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { Font } from '../../src/font/font.js';
import { isCompound } from '../../src/font/outlines.js';
import { fontProgram } from '../../src/font/subset.js';
import { byFontkit, FANG, fontOf, LATIN, opened, SONG, withTable } from './committed.js';

const plain = (glyph: number) => ({ glyph, left: 0, right: 0 });
const read = (program: Uint8Array) => create(Buffer.from(program)) as FontkitFont;
const latin = opened(LATIN);
const compounds = Array.from({ length: 461 }, (_, glyph) => glyph).filter((glyph) =>
  isCompound(latin.outlines!.glyph(glyph)),
);

describe('the program of plain glyphs is that of fontkit, byte for byte', () => {
  const same = (path: string, glyphs: readonly number[]) => {
    const subset = byFontkit(path).createSubset();
    for (const glyph of glyphs) subset.includeGlyph(glyph as never);
    const program = fontProgram(opened(path), [0, ...glyphs].map(plain));
    expect(Buffer.compare(program, subset.encode())).toBe(0);
  };

  test('of Han', () => {
    for (const path of [FANG, SONG]) {
      const font = opened(path);
      same(
        path,
        [...'云溪县人民政府工作报告']
          .filter((char, n, all) => all.indexOf(char) === n)
          .map((char) => font.glyphOf(char.codePointAt(0)!)),
      );
    }
  });

  test('of Latin, with glyphs made of others', () => {
    expect(compounds.length).toBeGreaterThan(2);
    same(LATIN, [...compounds.slice(0, 3), 40, 41]);
  });
});

test('a gap after a glyph is in its advance, one before it in its bearing and its outline', () => {
  const four = latin.glyphOf(0x34);
  const font = read(
    fontProgram(latin, [
      plain(0),
      plain(four),
      { glyph: four, left: 100, right: 300 },
      { glyph: four, left: 0, right: 50 },
    ]),
  );
  const [first, moved, wide] = [1, 2, 3].map((code) => font.getGlyph(code));
  expect([moved!, wide!].map(({ advanceWidth }) => advanceWidth - first!.advanceWidth)).toEqual([400, 50]);
  expect(moved!.bbox.minX - first!.bbox.minX).toBe(100);
  expect(moved!.bbox.maxY).toBe(first!.bbox.maxY);
  expect(wide!.bbox).toEqual(first!.bbox);
  expect(moved!.path.commands.length).toBe(first!.path.commands.length);
});

test('a space with a gap before it has no outline to move', () => {
  const space = latin.glyphOf(0x20);
  const font = read(fontProgram(latin, [plain(0), plain(space), { glyph: space, left: 100, right: 0 }]));
  expect(font.getGlyph(2).advanceWidth).toBe(latin.advance(space) + 100);
  expect(font.getGlyph(2).path.commands).toEqual([]);
});

test('instructions are kept', () => {
  const hinted = fontOf(withTable(LATIN, 'gasp', (table) => table));
  const tables = (font: Font) =>
    Object.keys((read(fontProgram(font, [plain(0)])) as unknown as { directory: { tables: object } }).directory.tables);
  expect(tables(hinted)).toEqual(['head', 'hhea', 'loca', 'maxp', 'glyf', 'hmtx']);
  const renamed = withTable(LATIN, 'gasp', () => Buffer.from([0xb0, 1]));
  renamed.write('prep', renamed.indexOf('gasp', 0, 'latin1'), 'latin1');
  expect(tables(fontOf(renamed))).toEqual(['head', 'hhea', 'loca', 'maxp', 'prep', 'glyf', 'hmtx']);
});

test('a small font whose glyphs stand many times has long offsets', () => {
  const four = latin.glyphOf(0x34);
  const long = latin.outlines!.glyph(four).length;
  const times = Math.ceil(0x20000 / long) + 1;
  const font = read(fontProgram(latin, [plain(0), ...Array.from({ length: times }, () => plain(four))]));
  expect(font.getGlyph(times).bbox).toEqual(font.getGlyph(1).bbox);
});
