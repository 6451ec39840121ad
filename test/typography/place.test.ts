/** Where every character of a line stands, in ems from the left edge. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/typography/cell.js';
import { compose } from '../../src/typography/compose.js';
import { cells } from './measured.js';

interface Wanted {
  readonly width: number;
  readonly indent?: number;
  readonly justify?: boolean;
}

/** `甲0 乙1 …`: each glyph with the place of its origin. */
function set(list: readonly Cell[], { width, indent = 0, justify = true }: Wanted): string[] {
  const composition = compose(list, { width, indent, justify });
  const lines = composition.set(composition.ways[0]!);
  return lines.map((line) => line.cells.map(({ index, x }) => `${list[index]!.char}${Number(x.toFixed(3))}`).join(' '));
}

const first = (text: string, wanted: Wanted) => set(cells(text), wanted)[0];

describe('marks', () => {
  test('an opening mark at the start loses its left half: its glyph begins in the margin', () =>
    expect(first('“甲乙丙', { width: 8 })).toBe('“-0.5 甲0.5 乙1.5 丙2.5'));
  test('two marks take an em and a half', () =>
    expect(first('甲：“乙。”丙', { width: 12 })).toBe('甲0 ：1 “1.5 乙2.5 。3.5 ”4 丙5'));
  test('a dot takes half an em and is drawn in its middle', () =>
    expect(first('甲·乙', { width: 8 })).toBe('甲0 ·0.75 乙1.5'));
  test('a mark in the middle of its cell is cut on both sides', () => {
    const list = cells('甲？”乙').map((cell) =>
      cell.char === '？' ? { ...cell, blank: { left: 0.25, right: 0.25 } } : cell,
    );
    expect(set(list, { width: 8 })[0]).toBe('甲0 ？1 ”1.75 乙2.75');
  });
});

describe('push in', () => {
  test('the mark at the end first: nothing else moves', () =>
    expect(first('甲乙，丙丁戊己。子丑寅卯辰巳', { width: 7.5 })).toBe('甲0 乙1 ，2 丙3 丁4 戊5 己6 。7'));
  test('brackets before commas', () =>
    expect(first('甲（乙），丙丁，戊己庚辛', { width: 8 })).toBe('甲0 （0.5 乙1.5 ）2.5 ，3 丙4 丁5 ，6 戊7'));
  test('commas before gaps, gaps before full stops', () => {
    expect(first('甲，乙12丙丁戊己庚辛壬', { width: 7 })).toBe('甲0 ，1 乙1.75 12.875 23.375 丙4 丁5 戊6');
    expect(first('甲。乙12丙丁戊己庚辛壬', { width: 7 })).toBe('甲0 。1 乙2 13 23.5 丙4 丁5 戊6');
  });
  test('a word space to a quarter of an em, no further', () => {
    // With the mark at the end cut, a quarter of an em is wanted: the space gives it all.
    const list = cells('甲A A乙，丙丁戊己').map((cell) => (cell.char === ' ' ? { ...cell, width: 0.5 } : cell));
    expect(set(list, { width: 4.4 })[0]).toBe('甲0 A1.125  1.825 A2.075 乙2.9 ，3.9');
  });
});

describe('push out', () => {
  test('gaps to a quarter of an em, then every other gap equally', () =>
    expect(first('甲12乙丙丁戊己子丑寅卯辰巳午未', { width: 7.6 })).toBe(
      '甲0 11.25 21.75 乙2.5 丙3.525 丁4.55 戊5.575 己6.6',
    ));
  test('a filled line ends at the right edge', () => {
    const list = cells('始终把大湾区建设作为改革开放的大机遇，抓紧做实，推动高质量发展。');
    const composition = compose(list, { width: 12.3, indent: 2, justify: true });
    for (const line of composition.set(composition.ways[0]!).slice(0, -1)) {
      const last = line.cells.at(-1)!;
      const { char, width } = list[last.index]!;
      expect(last.x + width - (/[，。]/.test(char) ? 0.5 : 0)).toBeCloseTo(line.width, 6);
    }
  });
});

describe('what belongs together', () => {
  test('a label is never parted from its text, and keeps its distance', () => {
    const list = cells('甲乙丙4.9类').map((cell) => (cell.char === '.' ? { ...cell, glued: true, after: 0.25 } : cell));
    expect(set(list, { width: 20 })[0]).toContain('43.125 .3.625 94.125');
    const narrow = compose(
      cells('甲乙丙（一）子丑').map((cell) => (cell.char === '）' ? { ...cell, glued: true } : cell)),
      {
        width: 5.5,
        indent: 0,
        justify: true,
      },
    );
    expect(narrow.ways.every(({ ends }) => !ends.includes(6))).toBe(true);
  });
  test('no gap before a lowered character', () =>
    expect(first('甲PM_{2.5}乙', { width: 8 })).toBe('甲0 P1.125 M1.825 22.525 .2.825 52.975 乙3.35'));
});
