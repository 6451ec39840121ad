/** Two equal characters drawn as one glyph: by the table of a font, and tables that name their parts without end. */
import { expect, test } from 'vitest';
import { ligaturesOf } from '../../src/font/ligatures.js';
import { BadTable } from '../../src/font/tables.js';
import { byFontkit, CFF, FANG, LATIN, opened, RARE, SONG, words } from './committed.js';

test.each([LATIN, FANG, SONG, RARE, CFF])('%s joins what fontkit joins', (path) => {
  const font = opened(path);
  const other = byFontkit(path);
  for (const char of '—…·-.国f') {
    const { glyphs } = other.layout(char + char);
    expect(font.pairOf(char.codePointAt(0)!), char).toBe(glyphs.length === 1 ? glyphs[0]!.id : undefined);
  }
});

test('—— is one glyph in Song', () => expect(opened(SONG).pairOf(0x2014)).toBeTypeOf('number'));

/** A table with one lookup, in the feature `tag` of the script `script`. */
function table(script: string, tag: string, lookup: readonly number[]): DataView {
  const letters = (text: string) => [0, 2].map((n) => (text.charCodeAt(n) << 8) | text.charCodeAt(n + 1));
  const scripts = [1, ...letters(script), 8, 4, 0, 0, 0xffff, 1, 0];
  const features = [1, ...letters(tag), 8, 0, 1, 0];
  const start = 10;
  const [scriptsAt, featuresAt] = [start, start + scripts.length * 2];
  return words(1, 0, scriptsAt, featuresAt, featuresAt + features.length * 2, ...scripts, ...features, 1, 4, ...lookup);
}

// Glyphs 5 5 → 9 and 5 5 5 → 8; in the second form of coverage as well.
const sets = (coverage: readonly number[]) => [
  1,
  8,
  1,
  8 + coverage.length * 2,
  ...coverage,
  2,
  6,
  14,
  8,
  3,
  5,
  5,
  9,
  2,
  5,
];
const ligature = [4, 0, 1, 8, ...sets([1, 1, 5])];
const ranged = [4, 0, 1, 8, ...sets([2, 1, 5, 5, 0])];
const extended = [7, 0, 1, 8, 1, 4, 0, 8, ...sets([1, 1, 5])];

test.each([
  ['a list of glyphs', ligature],
  ['ranges of glyphs', ranged],
  ['a subtable far away', extended],
])('a ligature of two, with %s', (_, lookup) => {
  const ligatures = ligaturesOf(table('DFLT', 'liga', lookup));
  expect([ligatures(5), ligatures(6)]).toEqual([9, undefined]);
});

test('features that a user turns on, and scripts with characters of their own, have no part', () => {
  for (const [script, feature] of [
    ['DFLT', 'dlig'],
    ['hani', 'liga'],
  ] as const) {
    const ligatures = ligaturesOf(table(script, feature, ligature));
    expect(ligatures(5), `${script} ${feature}`).toBeUndefined();
  }
});

test('rules of other kinds are passed over', () => {
  expect(ligaturesOf(table('DFLT', 'calt', [6, 0, 1, 8, 1, 8, 1, 8]))(5)).toBeUndefined();
  expect(ligaturesOf(table('latn', 'ccmp', [1, 0, 1, 8, 1, 8, 1, 8]))(5)).toBeUndefined();
  expect(ligaturesOf(table('DFLT', 'ccmp', [7, 0, 1, 8, 1, 6, 0, 8, 1, 8]))(5)).toBeUndefined();
});

test('a lookup that lists the same subtable again and again is refused', () => {
  const repeated = [4, 0, 60_000, ...Array.from({ length: 60_000 }, () => 8)];
  expect(() => ligaturesOf(table('DFLT', 'liga', repeated))).toThrow(BadTable);
});

test('features that share one long list take no longer than one', () => {
  const [features, lookups] = [8000, 30_000];
  const scripts = [1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, features, ...Array.from({ length: features }, (_, n) => n)];
  const records = Array.from({ length: features }, () => [0x6c69, 0x6761, 2 + features * 6]).flat();
  const list = [features, ...records, 0, lookups, ...Array.from({ length: lookups }, () => 0)];
  const lookup = [1, 4, 6, 0, 0];
  const start = 10 + lookup.length * 2;
  const whole = words(1, 0, start, start + scripts.length * 2, 10, ...lookup, ...scripts, ...list);
  const started = process.cpuUsage();
  expect(ligaturesOf(whole)(5)).toBeUndefined();
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
});
