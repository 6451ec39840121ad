/** Characters of a draft as content may hold them. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { characters, escapeInline, isIndented, joined, scripted } from '../../../src/import/draft/characters.js';

describe('cleaning', () => {
  it('makes spaces one kind and takes out what no reader sees, reported once for each', () => {
    const problems: Diagnostic[] = [];
    const cleaner = characters('a.txt', (problem) => problems.push(problem));
    expect(cleaner.clean('甲\u00a0乙\t丙\u2003丁\u2011戊', 1)).toBe('甲 乙 丙 丁-戊');
    expect(cleaner.clean('甲\u200b乙\u200b', 2)).toBe('甲乙');
    expect(cleaner.clean('\u200b', 3)).toBe('');
    cleaner.report();
    expect(problems.map(({ at, args }) => [at?.line, args])).toEqual([[2, { codePoint: 'U+200B', count: 3 }]]);
  });

  it('reports each kind of replaced character once, with what replaces it, and what depends on a font', () => {
    const problems: Diagnostic[] = [];
    const cleaner = characters('a.txt', (problem) => problems.push(problem));
    expect(cleaner.clean('⼯作⼯程⾼', 2)).toBe('工作工程高');
    expect(cleaner.clean('\x93甲\x94\uE001\uFE0F\x07', 3)).toBe('“甲”\uE001');
    cleaner.clean('\uF967\n', 4);
    cleaner.clean(' \uF06C 乙', 5);
    cleaner.report();
    expect(problems.map(({ code, at, args }) => [code, at?.line, args])).toEqual([
      ['import/control-character', 3, { codePoint: 'U+0007', count: 1 }],
      ['import/control-character', 3, { codePoint: 'U+FE0F', count: 1 }],
      ['import/plain-character', 2, { kind: 'radical', pairs: ['⼯ → 工', '⾼ → 高'], count: 3 }],
      ['import/plain-character', 3, { kind: 'windows', pairs: ['U+0093 → “', 'U+0094 → ”'], count: 2 }],
      ['import/plain-character', 4, { kind: 'compatibility', pairs: ['U+F967 → 不'], count: 1 }],
      ['import/plain-character', 5, { kind: 'private', pairs: ['U+F06C → •'], count: 1 }],
      ['import/private-use', 3, { codePoints: ['U+E001'], count: 1 }],
    ]);
  });
});

it('an indent is an ideographic space, a tab or two blanks before a word', () => {
  const lines = ['　甲', '\t甲', '  甲', '\u2003甲', ' 甲', '甲　', '　　'];
  expect(lines.map(isIndented)).toEqual([true, true, true, true, false, false, false]);
});

it('typed braces mean themselves, lowered text is in the notation of content', () => {
  expect(escapeInline('a_{b}^{c}')).toBe('a\\_{b}\\^{c}');
  expect(scripted(' 2.5 ', 'sub')).toBe(' _{2.5} ');
  expect(scripted('2}', 'sup')).toBe('2}');
});

it('pieces are joined with a space unless both sides are Chinese', () => {
  expect([joined('全区', '生产总值'), joined('GDP', 'growth'), joined('全区', 'GDP'), joined('', '甲')]).toEqual([
    '全区生产总值',
    'GDP growth',
    '全区 GDP',
    '甲',
  ]);
});
