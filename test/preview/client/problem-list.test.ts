/** The list of problems stays in place while one works on it. */
import { expect, test } from 'vitest';
import {
  changedParts,
  choicesOf,
  countsOf,
  filtered,
  merged,
  openRows,
  type Row,
  usable,
  withOutcome,
} from '../../../src/preview/client/problem-list.js';
import type { ListedProblem } from '../../../src/preview/protocol.js';

const problem = (id: string, line: number, more: Partial<ListedProblem> = {}): ListedProblem => ({
  id,
  level: 'certain',
  kind: 'marks',
  code: 'marks/half-width',
  message: id,
  hint: '',
  at: { file: 'content/a/report.yaml', line, column: 3 },
  excerpt: { before: '', words: id, after: '' },
  isText: true,
  isFinding: true,
  ...more,
});
const [a, b, c] = [problem('a', 1), problem('b', 2), problem('c', 3)];
const shown = (rows: readonly Row[]) => rows.map(({ problem, outcome }) => problem.id + (outcome ? `:${outcome}` : ''));

test('what is corrected, accepted or gone keeps its place', () => {
  const rows = merged(openRows([a, b, c]), [c], new Map([['a', 'fixed']]));
  expect(shown(rows)).toEqual(['a:fixed', 'b:gone', 'c']);
  expect(shown(merged(rows, [c], new Map()))).toEqual(['a:fixed', 'b:gone', 'c']);
});

test('what was done is marked before the list is read again', () => {
  const rows = withOutcome(openRows([a, b]), ['a'], 'fixed');
  expect(shown(rows)).toEqual(['a:fixed', 'b']);
  expect(shown(withOutcome(rows, ['a'], 'accepted'))).toEqual(['a:fixed', 'b']);
});

test('what is found again is open again, at the same place', () => {
  const rows = merged(openRows([a, b]), [b], new Map([['a', 'fixed']]));
  expect(shown(merged(rows, [a, b], new Map()))).toEqual(['a', 'b']);
});

test('a new one follows what it follows in the list', () => {
  expect(shown(merged(openRows([a, c]), [a, b, c], new Map()))).toEqual(['a', 'b', 'c']);
  expect(shown(merged(openRows([b]), [a, b, c], new Map()))).toEqual(['a', 'b', 'c']);
  expect(shown(merged(openRows([a, c]), [b, c], new Map([['a', 'fixed']])))).toEqual(['b', 'a:fixed', 'c']);
});

test('a finding whose number changed with its sentence is the same row', () => {
  const other = { ...b, id: 'b2', at: { ...b.at!, line: 3 } };
  const rows = merged(openRows([a, b]), [other], new Map([['a', 'fixed']]));
  expect(rows.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(shown(rows)).toEqual(['a:fixed', 'b2']);
  const far = { ...other, at: { ...b.at!, line: 40 } };
  expect(shown(merged(openRows([b]), [far], new Map()))).toEqual(['b2', 'b:gone']);
});

test('one that was corrected is not taken for another of the same characters', () => {
  const [first, second] = [problem('1', 5), { ...problem('2', 5), excerpt: problem('1', 5).excerpt! }];
  const rows = merged(openRows([first, second]), [{ ...second, id: '2b' }], new Map([['1', 'fixed']]));
  expect(shown(rows)).toEqual(['1:fixed', '2b']);
});

test('keys are of one row each', () => {
  const rows = merged([{ key: 'a', problem: problem('z', 1) }], [problem('z', 1), a], new Map());
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
});

test('filtered by level, kind and file', () => {
  const rows = openRows([a, problem('d', 1, { level: 'hint', kind: 'words' }), { ...b, at: undefined! }]);
  expect(shown(filtered(rows, { level: 'hint' }))).toEqual(['d']);
  expect(shown(filtered(rows, { kind: 'marks', file: 'content/a/report.yaml' }))).toEqual(['a']);
  expect(shown(filtered(rows, {}))).toHaveLength(3);
});

test('counted by level, the worst first', () => {
  expect(countsOf([problem('x', 1, { level: 'hint' }), a, b])).toEqual([
    ['certain', 2],
    ['hint', 1],
  ]);
});

test.each([
  ['经济稳中有进,民生改善', '经济稳中有进，民生改善', ['…有进', ',', '，', '民生…']],
  ['重复重复', '重复', ['重复', '重复', '', '']],
  ['甲', '甲乙', ['甲', '', '乙', '']],
])('what differs between %s and %s', (was, now, parts) => {
  const { before, deleted, inserted, after } = changedParts(was, now, 2);
  expect([before, deleted, inserted, after]).toEqual(parts);
});

test('no filter is offered that leads nowhere', () => {
  const word = problem('d', 4, {
    level: 'likely',
    kind: 'words',
    at: { file: 'content/a/glossary.yaml', line: 4, column: 1 },
  });
  const rows = openRows([a, word]);
  expect(choicesOf(rows, {})).toEqual({
    count: 2,
    levels: [
      ['certain', 1],
      ['likely', 1],
    ],
    kinds: ['marks', 'words'],
    files: ['content/a/glossary.yaml', 'content/a/report.yaml'],
  });
  expect(choicesOf(rows, { kind: 'words' })).toMatchObject({
    count: 1,
    levels: [['likely', 1]],
    kinds: ['marks', 'words'],
  });
  expect(choicesOf(rows, { level: 'certain' })).toMatchObject({
    count: 2,
    kinds: ['marks'],
    files: ['content/a/report.yaml'],
  });
});

test('a filter stays while its rows are in the list, done or not, and goes with the last of them', () => {
  const rows = merged(openRows([a, b]), [b], new Map([['a', 'fixed']]));
  const done = merged(rows, [], new Map([['b', 'fixed']]));
  const filter = { level: 'certain', kind: 'marks' } as const;
  expect(usable(filter, done)).toEqual(filter);
  expect(choicesOf(done, filter)).toEqual({
    count: 0,
    levels: [['certain', 0]],
    kinds: ['marks'],
    files: ['content/a/report.yaml'],
  });
  expect(usable(filter, [])).toEqual({});
});
