/** How many problems are printed. */
import { expect, test } from 'vitest';
import { MOST_PRINTED, printProblems } from '../../src/cli/printed-problems.js';
import { commandWords } from '../../src/cli/words/command.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { error } from '../../src/diagnostics/diagnostic.js';

function printed(problems: readonly Diagnostic[], language: 'en' | 'zh-CN' = 'en'): string[] {
  const lines: string[] = [];
  const format = ({ args }: Diagnostic) => JSON.stringify(args);
  printProblems(problems, commandWords(language), format, (text) => lines.push(text.trimEnd()));
  return lines;
}

const many = (count: number) => Array.from({ length: count }, (_, i) => error('world/not-found', { path: `${i}` }));
const last = error('world/no-report', { folder: 'last' });

test('all, in their order, up to a number for each code', () => {
  expect(printed([...many(MOST_PRINTED), last])).toHaveLength(MOST_PRINTED + 1);
  expect(printed([last, ...many(2)])).toEqual(['{"folder":"last"}', '{"path":"0"}', '{"path":"1"}']);
});

test('of more, the first, those of other codes, and how many there are', () => {
  const lines = printed([...many(200_000), last]);
  expect(lines).toHaveLength(MOST_PRINTED + 2);
  expect(lines.slice(-2)).toEqual(['{"folder":"last"}', '199,900 more of [world/not-found]; --json has them all.']);
  expect(printed(many(MOST_PRINTED + 1), 'zh-CN').at(-1)).toBe('[world/not-found] 还有 1 条，全部见 --json。');
});
