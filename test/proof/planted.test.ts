/**
 * Errors planted in the report of 2024, of each kind in several sentences: how many are found, and how much is found
 * that was not planted. Both figures are printed.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkReport } from '../../src/proof/check.js';
import type { Finding } from '../../src/proof/rule.js';
import { memoryWorld } from '../world/memory-world.js';

const source = readFileSync(new URL('../../content/yuexiu-2024/report.yaml', import.meta.url), 'utf8');

/** What a slip changes in a line: what it needs there, and what it makes of it. */
type Slip = readonly [kind: string, where: RegExp, slip: string];

const slips: readonly Slip[] = [
  ['closing quote lost', /(“[^“”]{2,8})”(?=[\p{Script=Han}，])/u, '$1'],
  ['opening quote lost', /“([^“”]{2,8}”)/u, '$1'],
  ['quote turned', /(“[^“”]{2,8})”/u, '$1“'],
  ['straight quotes', /“([^“”]{2,8})”/u, '"$1"'],
  ['half-width comma', /(?<=\p{Script=Han})，(?=\p{Script=Han})/u, ','],
  ['half-width comma behind %', /(?<=%)，(?=\p{Script=Han})/u, ','],
  ['comma twice', /(?<=\p{Script=Han})，/u, '，，'],
  ['two marks', /(?<=\p{Script=Han})、/u, '、，'],
  ['comma before and', /(?<=、\p{Script=Han}{2,4})和(?=\p{Script=Han}{2,4}[，等])/u, '、和'],
  ['comma before etc.', /(?<=、\p{Script=Han}{2,6})等(?=\p{Script=Han}{2})/u, '、等'],
  ['comma within the quote', /”，/u, '，”'],
  ['hyphen', /(?<=\p{Script=Han})—(?=\p{Script=Han})/u, '-'],
  ['dash of hyphens', /(?<=\p{Script=Han})，(?=\p{Script=Han}{6})/u, '--'],
  ['dots for an ellipsis', /(?<=、\p{Script=Han}{2,6})等(?=\p{Script=Han}{2})/u, '...'],
  ['dot for a full stop', /。$/u, '.'],
  ['space before a comma', /(?<=\p{Script=Han})，/u, ' ，'],
  ['space between Han', /(?<=\p{Script=Han}{4})(?=\p{Script=Han}{4})/u, ' '],
  ['bracket half-width', /（([^（）]{2,})）/u, '（$1)'],
  ['book-title mark lost', /《([^《》]{2,})》/u, '《$1'],
  ['full-width percent', /(?<=\d)%/u, '％'],
  ['full-width digit', /(?<![\d.])[1-9](?=个)/u, '３'],
  ['about … about', /(?<=\p{Script=Han})(?<![第约超近])(\d{2,}[个家户人项])(?=，)/u, '约$1左右'],
  ['nearly … and more', /(?<=\p{Script=Han})(?<![第约超近])(\d{2,})(?=[个家户项][，、\p{Script=Han}])/u, '近$10余'],
  ['over … and above', /(?<=\p{Script=Han})(?<![第约超近])(\d[\d.]*(?:万|亿)[元人户])(?=，)/u, '超过$1以上'],
  ['minus of a fall', /增长(?=\d)/u, '下降-'],
  ['fall in times', /增长[\d.]+%/u, '减少2倍'],
  ['grouped by a full-width comma', /(?<=\p{Script=Han})(\d)(\d{3})(?=[个家户人项])/u, '$1，$2'],
  ['grouped by two', /(?<=\p{Script=Han})(\d{2})(\d{2})(?=[个家户人项])/u, '$1,$2'],
  ['亿 and 万', /(?<=\p{Script=Han})[\d.]+亿元/u, '3亿4500万元'],
  ['千 behind digits', /(?<=\p{Script=Han})\d{2,}(?=家)/u, '3千'],
  ['百分之 before digits', /(?<=增长)([\d.]+)%/u, '百分之$1'],
  ['letter for zero', /2023年/u, '2O23年'],
  ['year of two digits', /2023年(?=底|\d)|20(?=2[1-4]年底)/u, '23年底'],
  ['impossible date', /2023年(?!\d)/u, '2023年13月'],
  ['截止', /^ *(?=\p{Script=Han}{4})/u, '$&截止2023年底，'],
  ['share in %', /增长(?=[\d.]+%)/u, '，占比提高'],
  ['amount in points', /收入(?:可比)?增长([\d.]+)%/u, '收入增长$1个百分点'],
  ['range without its unit', /增长(?=[\d.]+%)/u, '增长1—'],
  ['few and more', /(?<=\p{Script=Han})[1-9](?=个\p{Script=Han})/u, '$&余'],
];

/** Most places for one kind. */
const MOST = 5;

/** The report with slips, each line with at most one, and the lines of each kind. */
function planted(): { readonly text: string; readonly lines: Map<number, string> } {
  const rows = source.split('\n');
  const lines = new Map<number, string>();
  for (const [kind, where, slip] of slips) {
    let left = MOST;
    // Sentences of blocks: their lines have neither key nor dash.
    for (let at = 17; at < rows.length && left > 0; at++) {
      const row = rows[at]!;
      if (lines.has(at + 1) || !/^ {6,}[^\s-][^:]{12,}。$/u.test(row) || !where.test(row)) continue;
      rows[at] = row.replace(where, slip);
      lines.set(at + 1, kind);
      left--;
    }
  }
  return { text: rows.join('\n'), lines };
}

const check = (text: string): readonly Finding[] =>
  checkReport('content/r', {}, memoryWorld({ 'content/r/report.yaml': text })).findings.filter(
    ({ level, rule }) => level !== 'hint' && /^(?:marks|numerals)\//.test(rule),
  );

it('finds nine tenths of what was planted, and next to nothing else', () => {
  const before = check(source);
  const { text, lines } = planted();
  const found = check(text);
  const marked = new Set(found.map(({ at }) => at.line));
  const missed = [...lines].filter(([line]) => !marked.has(line));
  const characters = source.replace(/[^\p{Script=Han}]/gu, '').length;
  const said = found.filter(({ at }) => !lines.has(at.line));
  // biome-ignore lint/suspicious/noConsole: the figures are for a person to read.
  console.log(
    `planted ${lines.size}, found ${lines.size - missed.length}; false in ${characters} characters: ${before.length}`,
    [...new Set(missed.map(([line, kind]) => `${kind}: ${line}`))],
    said.map(({ rule, at, words }) => `${rule} ${at.line} ${words}`),
  );
  expect(lines.size).toBeGreaterThan(100);
  expect(missed.length).toBeLessThan(lines.size / 10);
  expect(before).toEqual([]);
});
