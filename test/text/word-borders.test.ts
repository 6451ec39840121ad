import { expect, test } from 'vitest';
import { cutsWord } from '../../src/text/word-borders.js';

test.each([
  ['A|XR眼镜', true],
  ['用|AXR', false],
  ['1|10米', true],
  ['3810|.24亿元', true],
  ['3810.|24亿元', true],
  ['增长4.5|%', false],
  ['做|地模式', false],
])('%s cuts a word or a number: %s', (marked, cuts) => {
  const offset = marked.indexOf('|');
  expect(cutsWord(marked.replace('|', ''), offset)).toBe(cuts);
});
