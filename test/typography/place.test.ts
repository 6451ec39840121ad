/** Where every character of a line stands, in ems from the left edge. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/typography/cell.js';
import { compose } from '../../src/typography/compose.js';
import { LIMITS } from '../../src/typography/costs.js';
import { cells, placedCells, written } from './measured.js';

interface Wanted {
  readonly width: number;
  readonly indent?: number;
  readonly justify?: boolean;
  /** Decimals of the places. */
  readonly digits?: number;
}

/** `甲0 乙1 …`: each glyph with the place of its origin. */
function set(list: readonly Cell[], { width, indent = 0, justify = true, digits = 3 }: Wanted): string[] {
  const composition = compose(list, { width, indent, justify });
  const lines = composition.set(composition.ways[0]!);
  return lines.map((line) =>
    placedCells(line)
      .map(({ index, x }) => `${written(list[index]!)}${Number(x.toFixed(digits))}`)
      .join(' '),
  );
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

describe('a line that no legal break fills', () => {
  test('ends a little before the margin, and leaves half of that at an indent', () => {
    const text = '始终把大湾区建设123456789';
    const rest = 0.16;
    const width = 8 + 7 * LIMITS.han + rest;
    const ends = (indent: number) => {
      const [line] = compose(cells(text), { width: width + indent, indent, justify: true }).set({
        ends: [8, 17],
        cost: 0,
      });
      return [line!.origins[0]!, width + indent - line!.width];
    };
    expect(ends(0)[0]).toBe(0);
    expect(ends(0)[1]).toBeCloseTo(rest);
    expect(ends(2)[0]).toBeCloseTo(2 + rest / 2);
    expect(ends(2)[1]).toBeCloseTo(rest / 2);
  });
});

describe('reference marks', () => {
  test('what stands before and after is set as side by side, the mark between', () =>
    expect(first('甲¹乙¹²丙', { width: 8 })).toBe('甲0 ¹1 乙1.25 ¹2.25 ²2.5 丙2.75'));
  test('a mark stands by what is seen of a full-width mark, in its blank half', () => {
    expect(first('甲）¹乙', { width: 8 })).toBe('甲0 ）1 ¹1.5 乙2');
    expect(first('甲）¹²³乙', { width: 8 })).toBe('甲0 ）1 ¹1.5 ²1.75 ³2 乙2.25');
    expect(first('甲¹“乙', { width: 8 })).toBe('甲0 ¹1 “0.75 乙1.75');
    expect(first('甲。¹', { width: 8 })).toBe('甲0 。1 ¹1.5');
  });
  test('a mark stands above a closing quotation mark, which keeps its width', () => {
    expect(first('甲”¹乙', { width: 8 })).toBe('甲0 ”1 ¹1.25 乙1.5');
    expect(first('甲’¹²乙', { width: 8 })).toBe('甲0 ’1 ¹1 ²1.25 乙1.5');
    expect(first('甲”¹²³乙', { width: 8 })).toBe('甲0 ”1 ¹1 ²1.25 ³1.5 乙1.75');
    expect(first('甲”¹', { width: 8 })).toBe('甲0 ”1 ¹1.25');
    expect(first('甲。”¹乙', { width: 8 })).toBe('甲0 。1 ”1.5 ¹1.75 乙2.5');
  });
  test('a mark stands a little over a comma or full stop, whose ink lies low', () => {
    expect(first('“甲”¹，乙', { width: 8 })).toBe('“-0.5 甲0.5 ”1.5 ¹1.75 ，2 乙3');
    expect(first('甲¹²。乙', { width: 8 })).toBe('甲0 ¹1 ²1.25 。1.2 乙2.2');
    expect(first('甲¹²³。乙', { width: 8 })).toBe('甲0 ¹1 ²1.25 ³1.5 。1.45 乙2.45');
    expect(first('甲¹；乙', { width: 8 })).toBe('甲0 ¹1 ；1.25 乙2.25');
  });
  test('a mark in the middle of its cell gives its right half to the place after', () => {
    const list = cells('甲？¹乙').map((cell) =>
      cell.char === '？' ? { ...cell, blank: { left: 0.25, right: 0.25 } } : cell,
    );
    expect(set(list, { width: 8 })[0]).toBe('甲0 ？1 ¹1.75 乙2');
  });
  test('between Han and Latin the gap comes after it; beside it alone there is none', () => {
    expect(first('甲¹AB乙', { width: 8 })).toBe('甲0 ¹1 A1.375 B2.075 乙2.975');
    expect(first('AB¹乙丙²', { width: 8 })).toBe('A0 B0.7 ¹1.4 乙1.775 丙2.775 ²3.775');
  });
  test('a full-width mark before one that ends the line may be half width', () =>
    expect(first('甲乙丙丁戊己，¹庚辛壬癸', { width: 6.75 })).toBe('甲0 乙1 丙2 丁3 戊4 己5 ，6 ¹6.5'));
  test('it is never drawn apart from the text before it, nor are its digits', () =>
    expect(first('甲乙¹²丙丁戊己庚辛AB12', { width: 8.675 })).toBe(
      '甲0 乙1.025 ¹2.025 ²2.275 丙2.55 丁3.575 戊4.6 己5.625 庚6.65 辛7.675',
    ));
  test('a comma before one shrinks as without it', () => {
    const plain = set(cells('甲，乙丙丁戊己庚辛'), { width: 5.75 })[0]!;
    expect(plain).toBe('甲0 ，1 乙1.75 丙2.75 丁3.75 戊4.75');
    expect(set(cells('甲，¹乙丙丁戊己庚辛'), { width: 6 })[0]).toBe('甲0 ，1 ¹1.5 乙2 丙3 丁4 戊5');
  });
});

describe('push in', () => {
  test('the mark at the end first: nothing else moves', () =>
    expect(first('甲乙，丙丁戊己。子丑寅卯辰巳', { width: 7.5 })).toBe('甲0 乙1 ，2 丙3 丁4 戊5 己6 。7'));
  test('brackets before commas', () =>
    expect(first('甲（乙），丙丁，戊己庚辛', { width: 8 })).toBe('甲0 （0.5 乙1.5 ）2.5 ，3 丙4 丁5 ，6 戊7'));
  test('commas before gaps, gaps and then all others before full stops', () => {
    expect(first('甲，乙12丙丁戊己庚辛壬', { width: 7 })).toBe('甲0 ，1 乙1.6 12.8 23.3 丙4 丁5 戊6');
    expect(first('甲。乙12丙丁戊己庚辛壬', { width: 7.26 })).toBe(
      '甲0 。0.987 乙1.966 13.126 23.626 丙4.286 丁5.273 戊6.26',
    );
  });
  test('a word space to a quarter of an em, no further', () => {
    // With the mark at the end cut, a quarter of an em is wanted: the space gives it all.
    const list = cells('甲A A乙，丙丁戊己').map((cell) => (cell.char === ' ' ? { ...cell, width: 0.5 } : cell));
    expect(set(list, { width: 4.55 })[0]).toBe('甲0 A1.2  1.9 A2.15 乙3.05 ，4.05');
  });
});

describe('push out', () => {
  test('all gaps equally, those between Han and Latin to a quarter of an em', () => {
    expect(first('甲12乙丙丁戊己子丑寅卯辰巳午未', { width: 6.55 })).toBe(
      '甲0 11.23 21.73 乙2.46 丙3.49 丁4.52 戊5.55',
    );
    expect(first('甲12乙丙丁戊己子丑寅卯辰巳午未', { width: 6.7 })).toBe('甲0 11.25 21.75 乙2.5 丙3.567 丁4.633 戊5.7');
  });
  test('no space beside what connects two words, but beside a pair of dashes', () => {
    expect(first('甲—乙丙～丁戊己12345678子丑', { width: 8.06 })).toBe('甲0 —1 乙2 丙3.02 ～4.02 丁5.02 戊6.04 己7.06');
    expect(first('甲——乙丙丁123子丑', { width: 6.08 })).toBe('甲0 —1.02 —2.02 乙3.04 丙4.06 丁5.08');
  });
  test('the blank behind a comma takes a larger share, but no hole opens there', () => {
    const at = (width: number) => first('甲12乙，丙丁戊己庚123456子丑', { width, digits: 2 });
    expect(at(9.694)).toBe('甲0 11.23 21.73 乙2.47 ，3.5 丙4.56 丁5.59 戊6.63 己7.66 庚8.69');
    // More than a tenth of an em would be seen: the line is set solid and left short.
    expect(at(11)).toBe('甲0 11.2 21.7 乙2.4 ，3.4 丙4.4 丁5.4 戊6.4 己7.4 庚8.4');
  });
  test('a line that would be torn is set solid and left short', () =>
    expect(first('甲乙丙丁12345678子丑', { width: 5 })).toBe('甲0 乙1 丙2 丁3'));
  test('a filled line ends at the right edge', () => {
    const list = cells('始终把大湾区建设作为改革开放的大机遇，抓紧做实，推动高质量发展。');
    const composition = compose(list, { width: 12.3, indent: 2, justify: true });
    for (const line of composition.set(composition.ways[0]!).slice(0, -1)) {
      const last = placedCells(line).at(-1)!;
      const { char, width } = list[last.index]!;
      expect(last.x + width - (/[，。]/.test(char) ? 0.5 : 0)).toBeCloseTo(line.width, 6);
    }
  });
});

describe('what belongs together', () => {
  test('a label is never parted from its text, and keeps its distance', () => {
    const list = cells('甲乙丙4.9类').map((cell) => (cell.char === '.' ? { ...cell, glued: true, after: 0.25 } : cell));
    expect(set(list, { width: 20 })[0]).toContain('43.2 .3.7 94.2');
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
    expect(first('甲PM_{2.5}乙', { width: 8 })).toBe('甲0 P1.2 M1.9 22.6 .2.9 53.05 乙3.47'));
});
