import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { error } from '../../src/diagnostics/diagnostic.js';
import { limited } from '../../src/verify/limited.js';

test('of each code the first twenty are reported, and how many more there are', () => {
  const problems: Diagnostic[] = [];
  const { note, finish } = limited('out/a/report.pdf', (problem) => problems.push(problem));
  for (let i = 1; i <= 23; i++) note(error('verify/missing-slide', { path: 'a', title: String(i) }));
  for (let i = 1; i <= 20; i++) note(error('verify/extra-text', { path: 'a', found: String(i), page: '1' }));
  finish();
  expect(problems).toHaveLength(41);
  expect(problems[19]).toMatchObject({ code: 'verify/missing-slide', args: { title: '20' } });
  expect(problems.at(-1)).toMatchObject({
    code: 'verify/more',
    args: { path: 'out/a/report.pdf', code: 'verify/missing-slide', count: 3 },
  });
});
