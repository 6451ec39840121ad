/** Ranks of headings without a number, by the levels of their styles. */
import { expect, it } from 'vitest';
import type { Rank } from '../../../../src/import/outline/body/hierarchy.js';
import { doubtfulRanks, styleRanks } from '../../../../src/import/outline/body/style-ranks.js';

/** `P1` is a part by its number with level 1, `s2` a section, `-` a text; `2`, `1n`, `o` and `n` have no number. */
const ranks = (drawn: string) =>
  styleRanks(
    drawn.split(' ').map((line) => {
      const labelled = /^[Ps]/.test(line);
      const level = /\d/.exec(line)?.[0];
      return {
        rank: line.startsWith('P') ? 'part' : line.startsWith('s') ? 'section' : undefined,
        labelled,
        level: level === undefined ? undefined : Number(level),
        named: line.includes('n'),
        overText: line.includes('o'),
      } as const;
    }),
  )
    .map((rank: Rank) => (rank === 'subsection' ? '3' : (rank?.[0] ?? '-')))
    .join('');

it.each([
  // By the order of the levels in use
  ['1 2 - 2 - 1 2 -', 'ps-s-ps-'],
  ['2 3 - 2 3 -', 'ps-ps-'],
  ['1 3 - 1 3 -', 'ps-ps-'],
  ['1 2 3 4 -', 'ps3--'],
  ['1 - 1 -', 'p-p-'],
  // By the numbered headings of the same level
  ['P1 s2 - 2 - P1', 'ps-s-p'],
  ['P3 s1 - 1 - P3 3 -', 'ps-s-pp-'],
  ['P1 2 - 3 -', 'ps-3-'],
  ['P s - 1 -', 'ps-p-'],
  ['P 2 - 2 -', 'ps-s-'],
  ['1 s - s - 1', 'ps-s-p'],
  // By words, where parts and sections share a level
  ['P1 s1 - 1 - 1n -', 'ps-s-p-'],
  ['1n 1 - 1 - 1n 1 -', 'ps-s-ps-'],
  ['1n - 1n - 1 -', 'p-p-p-'],
  // Beside styled siblings
  ['1 2 - o - 2 - n 2 -', 'ps-s-s-ps-'],
  ['1 o - 1 -', 'p--p-'],
  ['P s - o -', 'ps---'],
])('%s', (drawn, found) => {
  expect(ranks(drawn)).toBe(found);
});

it('what words or place decided is in doubt', () => {
  const paragraph = (text: string, level?: number) => ({ text, pieces: [], index: 0, ...(level && { level }) });
  const doubts = (...rows: (readonly [Rank, string, number?])[]) =>
    doubtfulRanks(
      rows.map(([, text, level]) => paragraph(text, level)),
      rows.map(([rank]) => rank),
    ).map(({ reason, paragraph: { text } }) => `${reason} ${text}`);
  expect(doubts(['part', '回顾', 1], ['section', '经济稳', 1], ['section', '改革深', 1])).toEqual([
    'heading-level 经济稳',
  ]);
  expect(doubts(['part', '回顾', 1], ['section', '经济稳', 2], ['section', '改革深'])).toEqual([
    'heading-style 改革深',
  ]);
  expect(doubts(['part', '一、回顾', 1], ['section', '（一）经济稳', 1], ['section', '（二）改革深'])).toEqual([]);
  expect(doubts(['part', '回顾'], ['section', '经济稳'])).toEqual([]);
});
