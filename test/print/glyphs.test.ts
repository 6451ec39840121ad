/** What the layout reads of a font: advances, pairs drawn as one, empty sides, the height of Han. */
import { expect, test } from 'vitest';
import { DamagedFont } from '../../src/font/tables.js';
import { Glyphs } from '../../src/print/glyphs.js';
import { fontOf, withTable } from '../font/committed.js';
import { newFonts } from './typesetting.js';

const files = newFonts().files();
const glyphsOf = (name: string) => files.find(({ path }) => path.includes(name))!.glyphs;
const fang = glyphsOf('YinfaFang');
const latin = glyphsOf('YinfaLatin');

test('a Han character is one em wide, a digit about half', () => {
  expect(fang.width('国')).toBe(1);
  expect(latin.width('3')).toBeGreaterThan(0.4);
  expect(latin.width('3')).toBeLessThan(0.6);
});

test('—— is one glyph of two ems in Song', () => {
  const song = glyphsOf('YinfaSong');
  expect(song.joins('—')).toBe(true);
  expect(song.width('——')).toBe(2);
  expect(song.joins('国')).toBe(false);
});

test('a full-width mark may lose half an em in all, on its open side', () => {
  const comma = fang.blank('，', false);
  expect(comma).toEqual({ left: 0, right: 0.5 });
  const bracket = fang.blank('（', true);
  expect(bracket).toEqual({ left: 0.5, right: 0 });
});

test('a mark in the middle of its cell is cut equally on both sides, a quarter at most', () => {
  expect(fang.blank('·', false)).toEqual({ left: 0.25, right: 0.25 });
});

test('a quotation mark ends high over the baseline, a comma low', () => {
  expect(fang.top('”')).toBeGreaterThan(0.6);
  expect(fang.top('，')).toBeLessThan(0.2);
});

test('the middle of the Han is some third of an em over the baseline; a font without Han has none', () => {
  expect(fang.centre()).toBeGreaterThan(0.25);
  expect(fang.centre()).toBeLessThan(0.4);
  expect(latin.centre()).toBeUndefined();
  // A font of rare characters has none of the usual ones, and shares the height of Fang.
  expect(glyphsOf('YinfaRare').centre()).toBe(fang.centre());
});

test('a font whose Han take no room, or whose letters take that of a page, is damaged', () => {
  const wide = (advance: number) =>
    withTable('fonts/YinfaSong-Bold.ttf', 'hmtx', (table) => {
      for (let at = 0; at < table.length; at += 4) table.writeUInt16BE(advance, at);
      return table;
    });
  const widthIn = (advance: number, char: string) => new Glyphs(fontOf(wide(advance))).width(char);
  expect(widthIn(1000, '国')).toBe(1);
  for (const advance of [0, 1, 60_000]) expect(() => widthIn(advance, '国')).toThrow(DamagedFont);
  expect(() => widthIn(60_000, 'a')).toThrow(DamagedFont);
});
