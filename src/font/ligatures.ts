/**
 * The glyph that a font draws two equal characters with, as —— in many typefaces: the `GSUB` table, as far as it
 * puts one glyph in place of two. Limit: characters that all scripts share; where the font substitutes by other
 * rules as well, the answer is left to a shaper.
 */
import { tagAt } from './tables.js';

/** Features that are on unless a user turns them off, for text from left to right. */
const DEFAULT = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt'];
const SCRIPTS = ['DFLT', 'dflt', 'latn'];
const LIGATURE = 4;
const EXTENSION = 7;

/**
 * The ligature of a glyph with itself: its glyph, or `undefined` if there is none.
 * Returns `unknown` for the function itself if rules of other kinds apply.
 */
export function ligaturesOf(table: DataView): ((glyph: number) => number | undefined) | 'unknown' {
  if (table.byteLength === 0) return () => undefined;
  const lookups = table.getUint16(8);
  const subtables: number[] = [];
  for (const index of lookupsOf(table)) {
    const lookup = lookups + table.getUint16(lookups + 2 + index * 2);
    for (const offset of offsetsAt(table, lookup + 4)) {
      let [kind, at] = [table.getUint16(lookup), lookup + offset];
      if (kind === EXTENSION) [kind, at] = [table.getUint16(at + 2), at + table.getUint32(at + 4)];
      if (kind !== LIGATURE) return 'unknown';
      subtables.push(at);
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

/** The lookups of the features that are on, in their order. */
function lookupsOf(table: DataView): number[] {
  const language = languageOf(table);
  if (language === undefined) return [];
  const required = table.getUint16(language + 2);
  const indexes = [...(required === 0xffff ? [] : [required]), ...offsetsAt(table, language + 4)];
  const features = table.getUint16(6);
  const lookups = indexes.flatMap((index) => {
    const record = features + 2 + index * 6;
    const isOn = index === required || DEFAULT.includes(tagAt(table, record));
    return isOn ? offsetsAt(table, features + table.getUint16(record + 4) + 2) : [];
  });
  return [...new Set(lookups)].sort((a, b) => a - b);
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
