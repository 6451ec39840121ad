import { expect, test } from 'vitest';
import { bracketDepths, isBalanced } from '../../src/text/brackets.js';

test.each([
  ['抓“两个（大）事”，好', '00111211000'],
  ['一）二（三', '00001'],
  ['说"好"了', '01100'],
  ['‘一（二', '0112'],
])('how deep each character of %s stands', (text, depths) => {
  expect([...bracketDepths(text)].join('')).toBe(depths);
});

test.each([
  ['“百千万工程”（二期）', true],
  ['《关于“一件事”的意见》', true],
  ['“百千万', false],
  ['工程”', false],
  ['“《一”》', false],
  ['说"好', false],
])('%s is balanced: %s', (text, balanced) => {
  expect(isBalanced(text)).toBe(balanced);
});
