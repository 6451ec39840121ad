/** A table of classifiers: the surest row decides, wherever it stands. */
import { expect, it } from 'vitest';
import type { Classifier } from '../../../src/import/outline/classify.js';
import { classify } from '../../../src/import/outline/classify.js';

const rows: readonly Classifier<string, 'date' | 'number', number>[] = [
  { kind: 'number', score: 10, reason: 'has a digit', recognise: (text) => /\d/.test(text) && Number(text[0]) },
  {
    kind: 'date',
    score: 20,
    reason: 'has 年',
    recognise: (text) => (/年/.test(text) ? text.indexOf('年') : undefined),
  },
];

it('takes the row with the highest score, whatever the order of the rows', () => {
  for (const table of [rows, rows.toReversed()])
    expect(classify('2024年', table)).toEqual({ kind: 'date', score: 20, reason: 'has 年', found: 4 });
});

it('counts zero as found, and gives nothing where no row recognises the line', () => {
  expect(classify('0亿元', rows)).toMatchObject({ kind: 'number', found: 0 });
  expect(classify('各位代表', rows)).toBeUndefined();
});
