import { expect, test } from 'vitest';
import { unbrokenIn } from '../../src/text/unbroken.js';

test.each([
  ['青年夜校（见第2页）', ['（见第2页）']],
  ['见附件（见附件1第3页）。', ['（见附件1第3页）']],
  ['区长王明说', ['王明']],
  ['请李芳发言', ['李芳']],
  ['看见第二页', []],
])('%s', (text, expected) => {
  expect(unbrokenIn(text, ['李芳']).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});
