import { expect, it } from 'vitest';
import { fixedLines, withIgnore, withLines } from '../../src/proof/edits.js';
import type { Finding } from '../../src/proof/rule.js';

const finding = (column: number, words: string, fix?: string, line = 1): Finding => ({
  id: 'a',
  rule: 'marks/half-width',
  level: 'certain',
  at: { file: 'a.yaml', line, column },
  words,
  sentence: '',
  args: {},
  ...(fix !== undefined && { fix }),
});
const fixed = (line: string, ...findings: Finding[]) => fixedLines(findings, () => line).map(({ now }) => now);

it('changes only the characters found, from several findings of a line', () => {
  expect(fixed('- 一,二;三  # 注', finding(6, ';', '；'), finding(4, ',', '，'))).toEqual(['- 一，二；三  # 注']);
  expect(fixed('- 𠮷一,二', finding(5, ',', '，'))).toEqual(['- 𠮷一，二']);
  expect(fixed('- 一，，二', finding(4, '，，', '，'))).toEqual(['- 一，二']);
});

it('takes the first of two that overlap', () => {
  expect(fixed('- 一,,二', finding(4, ',,', '，'), finding(5, ',', '；'))).toEqual(['- 一，二']);
});

it('leaves a line where the characters are not, one with escapes, and a finding without a fix', () => {
  expect(fixed('- 一；二', finding(4, ',', '，'))).toEqual([]);
  expect(fixed("- '一,''二'", finding(5, ',', '，'))).toEqual([]);
  expect(fixed('- "一,\\t二"', finding(5, ',', '，'))).toEqual([]);
  expect(fixed('- 一,二', finding(4, ','))).toEqual([]);
});

it('keeps the line breaks of the file', () => {
  expect(withLines('a\r\nb\r\nc\n', [{ line: 2, now: 'B' }])).toBe('a\r\nB\r\nc\n');
});

it('puts a comment above, as deep as the line', () => {
  expect(withIgnore('a:\r\n  - |\r\n    一,二\r\n', finding(6, ',', undefined, 3), '原文', 2)).toBe(
    'a:\r\n  # proof: ignore marks/half-width 「,」 原文\r\n  - |\r\n    一,二\r\n',
  );
});
