/** Findings in a text of some paragraphs, read from a content folder in memory. */
import { loadReport } from '../../src/content/load.js';
import { type Statistics, statisticsIn } from '../../src/proof/against/statistics.js';
import { passagesOf } from '../../src/proof/passages.js';
import { proofread } from '../../src/proof/proofread.js';
import type { Against, EarlierReport, Finding, Rule, Subject } from '../../src/proof/rule.js';
import { rules } from '../../src/proof/rules.js';
import { type ProofSettings, usualSettings } from '../../src/proof/settings.js';
import { yearsOf } from '../../src/report/years.js';
import { csvSheet } from '../../src/spreadsheet/csv.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

/** The report with this YAML as its body, as rules read it. */
export function subjectOf(body: string, settings: Partial<ProofSettings> = {}, others = {}): Subject {
  const [line, occasion] = /^@ (.*)\n?/m.exec(body) ?? [''];
  const yaml = reportWith(body.replace(line, '') || '  - 各位代表。\n');
  const files = {
    'content/r/report.yaml': occasion ? yaml.replace(/^occasion: .*/m, `occasion: ${occasion}`) : yaml,
    ...others,
  };
  const report = loadReport('content/r', memoryWorld(files)).value;
  if (!report) throw new Error(`not a report:\n${body}`);
  return { report, passages: passagesOf(report), settings: { ...usualSettings, ...settings } };
}

/**
 * Each line of a text as a paragraph of a body; a line after # is the heading of a part, one after ## of a section, words
 * before ｜ are a lead, a line after spaces goes on with its paragraph, one after @ is the occasion on the cover, and lines
 * after 表： are the rows of a table, the first its header.
 */
export function paragraphs(text: string): string {
  let above = '  ';
  let indent = '  ';
  const lines = text.split('\n').map((line, i, all) => {
    if (line.startsWith('@')) return `${line}\n`;
    if (line.startsWith('表：')) {
      const row = `[${line
        .slice(2)
        .split('，')
        .map((cell) => JSON.stringify(cell))
        .join(', ')}]`;
      return all[i - 1]?.startsWith('表：')
        ? `${indent}    - ${row}\n`
        : `${indent}- table: 表\n${indent}  header: ${row}\n${indent}  rows:\n`;
    }
    const [, marks, label, heading] = /^(##?)(?:\[(.*?)\])? (.*)$/.exec(line) ?? [];
    if (marks === '#') {
      above = indent = '      ';
      return `  - part: ${heading}\n    body:\n`;
    }
    if (marks === '##') {
      indent = `${above}    `;
      const isEmpty = all[i + 1]?.startsWith('#') ?? true;
      const number = label === undefined ? '' : `${above}  number: "${label}"\n`;
      return `${above}- section: ${heading}\n${number}${isEmpty ? '' : `${above}  body:\n`}`;
    }
    const [lead, rest] = line.split('｜');
    if (rest !== undefined) return `${indent}- lead: ${lead}\n${indent}  text: ${rest}\n`;
    return /^\s/.test(line) ? `${indent}  ${line.trim()}\n` : `${indent}- |\n${indent}  ${line}\n`;
  });
  return lines.join('');
}

/** What the examples of a rule are compared with. */
export function besideOf({ beside }: Pick<Rule, 'beside'>): Against | undefined {
  if (!beside) return undefined;
  if ('statistics' in beside) return { statistics: [statisticsOf(beside.statistics)] };
  return { statistics: [], lastYear: lastYearOf(beside.lastYear, beside.speaker) };
}

/** The report of 2023 with each line as a paragraph. */
export function lastYearOf(text: string, speaker = '罗光华'): EarlierReport {
  const head = reportWith('').replaceAll('2024', '2023').replace('罗光华', speaker);
  const body = head + paragraphs(text);
  const report = loadReport('content/q', memoryWorld({ 'content/q/report.yaml': body })).value;
  if (!report) throw new Error(`not a report:\n${body}`);
  return { report, years: yearsOf(report), passages: passagesOf(report) };
}

/** A table of statistics as its rows, cells with commas between them. */
export function statisticsOf(text: string): Statistics {
  const found = statisticsIn('统计数据.csv', [csvSheet(text)!], 2023);
  if (!found) throw new Error(`not a table:\n${text}`);
  return found;
}

/** What rules find in a text; each of its lines is a paragraph. */
export function proofed(
  text: string,
  some: readonly Rule[] = rules,
  settings: Partial<ProofSettings> = {},
  against?: Against,
): Finding[] {
  return proofread({ ...subjectOf(paragraphs(text), settings), ...(against && { against }) }, some);
}

/** What one rule finds in a text: the characters found, and → with the fix where there is one. */
export function foundBy(code: Rule['code'], text: string, against?: Against): string[] {
  const some = rules.filter((rule) => rule.code === code);
  if (some.length === 0) throw new Error(`no rule ${code}`);
  return proofed(text, some, {}, against).map(({ words, fix }) => (fix === undefined ? words : `${words}→${fix}`));
}

/** What one rule says of a text: the characters found, and an argument of its reason. */
export function saidBy(
  code: Rule['code'],
  text: string,
  name: string,
): (readonly [string, string | number | undefined])[] {
  const some = rules.filter((rule) => rule.code === code);
  return proofed(text, some).map(({ words, args }) => [words, args[name]] as const);
}
