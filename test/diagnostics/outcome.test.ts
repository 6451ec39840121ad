import { expect, test } from 'vitest';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import { complete, hasErrors, outcomeOf } from '../../src/diagnostics/outcome.js';

test('an outcome holds the value and the problems in their order', () => {
  const first = warning('content/unknown-file', { name: 'a.yaml', nearest: undefined, known: [] });
  const second = error('world/no-report', { folder: 'a' });
  const outcome = outcomeOf((note) => {
    note(first);
    note(second);
    return 1;
  });
  expect(outcome).toEqual({ value: 1, problems: [first, second] });
  expect([hasErrors(outcome.problems), hasErrors([first]), hasErrors([])]).toEqual([true, false, false]);
});

test('a value is complete where no problem is an error', () => {
  const warned = warning('content/unknown-file', { name: 'a.yaml', nearest: undefined, known: [] });
  const failed = error('world/no-report', { folder: 'a' });
  const problems: unknown[] = [];
  const note = (problem: unknown) => problems.push(problem);
  expect(complete({ value: 1, problems: [warned] }, note)).toBe(1);
  expect(complete({ value: 1, problems: [failed] }, note)).toBeUndefined();
  expect(problems).toEqual([warned, failed]);
});
