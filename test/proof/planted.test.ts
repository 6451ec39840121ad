/**
 * Errors of each kind planted in the report of 2024 and in invented reports: how many are found, and how much is found that
 * was not planted. Both figures are printed.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { foundOf, plant, plantedAreas } from '../../scripts/planters.mjs';
import { randomFrom } from '../../scripts/random-edits.mjs';
import { checkReport } from '../../src/proof/check.js';
import type { Finding } from '../../src/proof/rule.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';
import { inventedReports } from './invented-reports.js';
import { paragraphs } from './proofed.js';

const sources = [
  readFileSync(new URL('../../content/yuexiu-2024/report.yaml', import.meta.url), 'utf8'),
  ...inventedReports.map((text) => reportWith(paragraphs(text))),
];

const check = (text: string): readonly Finding[] => {
  const { ok, findings } = checkReport('content/r', {}, memoryWorld({ 'content/r/report.yaml': text }));
  expect(ok).toBe(true);
  return findings;
};

const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

it('finds nine tenths of what was planted, and next to nothing else', () => {
  const random = randomFrom(1);
  const before = sources.map(check);
  const results = sources.flatMap((source, i) =>
    plantedAreas.flatMap((area) => {
      const { text, planted } = plant(source, random, 4, area);
      return foundOf(planted, before[i]!, check(text));
    }),
  );
  const byRules = results.filter(({ isGeneral }) => !isGeneral);
  const typed = results.filter(({ isGeneral }) => isGeneral);
  const found = (list: typeof results) => list.filter(({ rules }) => rules.length > 0).length;
  const characters = sources.join('').replace(/[^\p{Script=Han}]/gu, '').length;
  const said = before.flat().filter(({ level }) => level !== 'hint');
  const missed = results.filter(({ rules }) => rules.length === 0);
  // biome-ignore lint/suspicious/noConsole: the figures are for a person to read.
  console.log(
    `errors found: ${share(found(byRules), byRules.length)}; ordinary typing errors: ${share(found(typed), typed.length)};`,
    `findings on the texts as they are: ${((1e4 * said.length) / characters).toFixed(2)} in 10,000 characters`,
    missed.map(({ kind, now }) => `${kind}: ${now}`),
    said.map(({ rule, at, words }) => `${rule} ${at.line} ${words}`),
  );
  for (const area of plantedAreas) expect(byRules.filter((each) => each.area === area).length).toBeGreaterThan(5);
  expect(byRules.length).toBeGreaterThan(200);
  expect(found(byRules)).toBeGreaterThanOrEqual(0.9 * byRules.length);
  expect(found(typed)).toBeGreaterThanOrEqual(0.5 * typed.length);
  expect(said.length).toBeLessThanOrEqual(characters / 1e4);
});
