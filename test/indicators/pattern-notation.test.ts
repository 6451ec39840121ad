/** Why a pattern cannot be used. */
import { expect, it } from 'vitest';
import { read } from './figures-read.js';

it.each([
  ['税收亿元', 'no-hole', ''],
  ['税收{valeu}亿元', 'unknown-hole', '{valeu}'],
  ['税收{}亿元', 'unknown-hole', '{}'],
  ['税收{value}亿{value}元', 'repeated-hole', '{value}'],
  ['税收{#}亿元', 'no-hole', ''],
  ['税收{#}{value}亿元', 'adjacent-holes', '{#}{value}'],
  ['税收{value亿元', 'unclosed-hole', '{value亿元'],
  ['税收value}亿元', 'unclosed-hole', '}亿元'],
  ['{value}', 'only-holes', '{value}'],
  ['税收{value}{growth}', 'adjacent-holes', '{value}{growth}'],
  ['税收增长{values}%', 'half-list', '{values}'],
  ['{labels}税收增长{growth}%', 'half-list', '{labels} {growth}'],
  ['{labels}增长{values}%，税收{value}元', 'half-list', '{labels} {values} {value}'],
])('the pattern %s is none', (pattern, reason, detail) => {
  const { problems } = read(['税收4亿元'], pattern);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`figure/bad-pattern ${JSON.stringify({ id: 'f1', reason, detail })}`);
});
