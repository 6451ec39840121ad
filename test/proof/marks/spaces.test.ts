import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['marks/space-at-mark', '稳 ，进， 好（ 快 ）', [' →', ' →', ' →', ' →']],
  ['marks/space-at-mark', '稳。 进，3 D打印', []],
  ['marks/space-between-han', '稳 进', [' ']],
  ['marks/space-between-han', '稳进 3 个', [' ', ' ']],
  ['marks/space-between-han', '增长 5 %、3 ‰', [' ', ' ', ' ']],
  ['marks/space-between-han', '稳进GDP 增长，in China', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
