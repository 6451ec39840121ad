import { expect, it } from 'vitest';
import { loadReport } from '../../../src/content/load.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readAgainst } from '../../../src/proof/against/sources.js';
import { reportWith } from '../../content/folder.js';
import { memoryWorld } from '../../world/memory-world.js';

const report = reportWith('  - 好。\n');
const files = {
  'content/r/report.yaml': report,
  'content/q/report.yaml': report.replaceAll('2024', '2023'),
  'content/p/report.yaml': report.replaceAll('2024', '2025'),
  'content/o/report.yaml': report,
  'content/broken/report.yaml': 'title: 报告\n',
  'notes/a.txt': '',
  'a.csv': '指标,时期,数值,单位\n甲,2023年,1,家\n',
  'old.csv': '指标,时期,数值,单位\n甲,2021年,1,家\n',
  'odd.csv': `指标,时期,数值,单位\n${'甲,2023年,约1,家\n'.repeat(12)}`,
  'unfilled.csv': '指标,时期,数值,单位\n甲,2023年,,家\n',
  'none.csv': '甲,乙\n',
  'empty.csv': '',
  'doc.pdf': '%PDF-1.7',
};

function read(...paths: string[]) {
  const world = memoryWorld(files);
  const problems: Diagnostic[] = [];
  const against = readAgainst(paths, loadReport('content/r', world).value!, world, (problem) => problems.push(problem));
  const nearest = problems.map(({ args }) => ('nearest' in args ? args.nearest : undefined));
  return { against, nearest, problems: problems.map(({ code, at }) => (at ? `${code} ${at.file}:${at.line}` : code)) };
}

it('reads a folder and tables together', () => {
  const { against, problems } = read('content/q/', 'a.csv');
  expect(against.lastYear?.years.planned).toBe(2023);
  expect(against.statistics.map(({ file, values }) => [file, values.length])).toEqual([['a.csv', 1]]);
  expect(problems).toEqual([]);
});

it.each([
  ['content/r/', ['proof/same-report']],
  ['content/o', ['proof/not-earlier']],
  ['content/p', ['proof/not-earlier']],
  ['notes', ['world/no-report']],
  ['nowhere', ['world/not-found']],
  ['none.csv', ['statistics/no-table']],
  ['empty.csv', ['statistics/unreadable']],
  ['doc.pdf', ['statistics/unreadable']],
  ['old.csv', ['statistics/other-years old.csv:1']],
  ['unfilled.csv', ['statistics/unfilled unfilled.csv:1']],
])('says what is wrong with %s', (path, codes) => {
  expect(read(path).problems).toEqual(codes);
});

it.each([
  ['contnet/q', 'content/q'],
  // The report itself is not meant.
  ['content/rr', undefined],
  ['unfiled.csv', 'unfilled.csv'],
  ['doc.pd', undefined],
])('by %s it may have meant %s', (path, nearest) => {
  expect(read(path).nearest).toEqual([nearest]);
});

it('says the errors of a report that cannot be read', () => {
  expect(read('content/broken').problems[0]).toMatch(/^content\/missing-key content\/broken/);
});

it('says ten rows that it does not understand, and how many more', () => {
  const { problems } = read('odd.csv');
  expect(problems[0]).toBe('statistics/odd-row odd.csv:2');
  expect(problems.filter((one) => one.startsWith('statistics/odd-row'))).toHaveLength(10);
  expect(problems).toContain('statistics/more-rows odd.csv:1');
});
