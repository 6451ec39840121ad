/** Every rule by its own examples, its words in both languages, and its row in the documentation. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/diagnostics/language.js';
import { areaOf, areas } from '../../src/proof/rule.js';
import { ruleTables } from '../../src/proof/rule-table.js';
import { rules } from '../../src/proof/rules.js';
import { wordingOf } from '../../src/proof/wording.js';
import { besideOf, foundBy, proofed } from './proofed.js';

it('gives each rule a code of its own, in an area', () => {
  const codes = rules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const rule of rules) expect(areas, rule.code).toContain(areaOf(rule));
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('finds its wrong example and not its right one', () => {
    expect(foundBy(code, rule.wrong, besideOf(rule))).not.toEqual([]);
    expect(foundBy(code, rule.right, besideOf(rule))).toEqual([]);
  });
  it('has a right example in which no rule finds anything certain', () => {
    const found = proofed(rule.right, undefined, {}, besideOf(rule));
    expect(found.filter(({ level }) => level === 'certain')).toEqual([]);
  });
  it('says in both languages why, with every placeholder filled', () => {
    const own = proofed(rule.wrong, undefined, {}, besideOf(rule)).filter((finding) => finding.rule === code);
    for (const finding of own)
      for (const language of languages) {
        const { message, hint } = wordingOf(finding, language);
        expect(message + hint).not.toMatch(/[{}]/);
        expect(message).not.toMatch(/[。.]$/);
        expect(message === '' || hint === '', `${code}: a fix or an advice`).toBe(false);
      }
  });
});

it.each([
  ['proof.md', 'en'],
  ['proof.zh-CN.md', 'zh-CN'],
] as const)('docs/%s has the row of every rule (npm run proof-rules)', (name, language) => {
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  expect(page).toContain(`<!-- rules -->\n${ruleTables(rules, language)}<!-- end of rules -->`);
});
