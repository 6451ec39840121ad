/**
 * The glyph that a font draws two equal characters with, as —— in many typefaces: the `GSUB` table, as far as it
 * puts one glyph in place of two. Limits: characters that all scripts share; rules of other kinds, which depend on
 * what stands around or put several glyphs in place of one, are not applied, nor are those of Apple's own table.
 */
import { BadTable, tagAt } from './tables.js';

/** Features that are on unless a user turns them off, for text from left to right. */
const DEFAULT = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt'];
const SCRIPTS = ['DFLT', 'dflt', 'latn'];
const LIGATURE = 4;
const EXTENSION = 7;

/** Large fonts have some dozens; a table that names the same ones again and again is not gone through. */
const MOST_SUBTABLES = 4096;

/**
 * The ligature of a glyph with itself: its glyph, or `undefined` if there is none.
 * @throws BadTable for a table without end
 */
export function ligaturesOf(table: DataView): (glyph: number) => number | undefined {
  if (table.byteLength === 0) return () => undefined;
  const lookups = table.getUint16(8);
  const subtables: number[] = [];
  const places = new Set(lookupsOf(table).map((index) => lookups + table.getUint16(lookups + 2 + index * 2)));
  for (const lookup of places) {
    const kind = table.getUint16(lookup);
    if (kind !== LIGATURE && kind !== EXTENSION) continue;
    if (subtables.length + table.getUint16(lookup + 4) > MOST_SUBTABLES) throw new BadTable('GSUB');
    for (const offset of offsetsAt(table, lookup + 4)) {
      const at = lookup + offset;
      if (kind === LIGATURE) subtables.push(at);
      else if (table.getUint16(at + 2) === LIGATURE) subtables.push(at + table.getUint32(at + 4));
    }
  }
  return (glyph) => {
    for (const at of subtables) {
      const found = ligatureIn(table, at, glyph);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Lists of lookups of the features of one script that are on. */
const MOST_LISTS = 128;

/** The lookups of the features that are on, in their order. */
function lookupsOf(table: DataView): number[] {
  const language = languageOf(table);
  if (language === undefined) return [];
  const required = table.getUint16(language + 2);
  const indexes = [...(required === 0xffff ? [] : [required]), ...offsetsAt(table, language + 4)];
  const features = table.getUint16(6);
  const records = indexes.map((index) => features + 2 + index * 6);
  const on = records.filter((record, n) => indexes[n] === required || DEFAULT.includes(tagAt(table, record)));
  // Features may share their lists.
  const lists = new Set(on.map((record) => features + table.getUint16(record + 4) + 2));
  if (lists.size > MOST_LISTS) throw new BadTable('GSUB');
  return [...new Set([...lists].flatMap((list) => offsetsAt(table, list)))].sort((a, b) => a - b);
}

/** The default language of the script that has the characters of all scripts. */
function languageOf(table: DataView): number | undefined {
  const scripts = table.getUint16(4);
  const records = Array.from({ length: table.getUint16(scripts) }, (_, n) => scripts + 2 + n * 6);
  for (const script of SCRIPTS) {
    const record = records.find((at) => tagAt(table, at) === script);
    if (record === undefined) continue;
    const at = scripts + table.getUint16(record + 4);
    const language = table.getUint16(at);
    return language === 0 ? undefined : at + language;
  }
  return undefined;
}

/** A count and so many numbers. */
function offsetsAt(table: DataView, at: number): number[] {
  return Array.from({ length: table.getUint16(at) }, (_, n) => table.getUint16(at + 2 + n * 2));
}

function ligatureIn(table: DataView, at: number, glyph: number): number | undefined {
  const index = coverageOf(table, at + table.getUint16(at + 2), glyph);
  if (index === undefined) return undefined;
  const set = at + table.getUint16(at + 6 + index * 2);
  for (const offset of offsetsAt(table, set)) {
    const ligature = set + offset;
    if (table.getUint16(ligature + 2) === 2 && table.getUint16(ligature + 4) === glyph)
      return table.getUint16(ligature);
  }
  return undefined;
}

/** The index of a glyph in a coverage table. */
function coverageOf(table: DataView, at: number, glyph: number): number | undefined {
  if (table.getUint16(at) === 1) {
    const index = offsetsAt(table, at + 2).indexOf(glyph);
    return index < 0 ? undefined : index;
  }
  for (let n = 0; n < table.getUint16(at + 2); n++) {
    const range = at + 4 + n * 6;
    const [start, end] = [table.getUint16(range), table.getUint16(range + 2)];
    if (glyph >= start && glyph <= end) return table.getUint16(range + 4) + glyph - start;
  }
  return undefined;
}
