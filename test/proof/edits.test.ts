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
  const { text, edit } = withIgnore('a:\r\n  - |\r\n    一,二\r\n', finding(6, ',', undefined, 3), '原文', {
    from: 2,
    to: 3,
  });
  expect(text).toBe('a:\r\n  # proof: ignore marks/half-width 「,」 原文\r\n  - |\r\n    一,二\r\n');
  expect(edit).toEqual({ line: 2, was: '', now: '  # proof: ignore marks/half-width 「,」 原文' });
});

it('puts a comment behind a text above which it would cover what is below', () => {
  const { text, edit } = withIgnore('- part: 一,二\r\n  body: []\r\n', finding(10, ','), '', { from: 1, to: 1 });
  expect(text).toBe('- part: 一,二 # proof: ignore marks/half-width 「,」\r\n  body: []\r\n');
  expect(edit.was).toBe('- part: 一,二');
});
