/** Numbers of headings. */
import { expect, it } from 'vitest';
import { headingNumber } from '../../src/text/heading-numbers.js';

it('has a form for each level', () => {
  expect([1, 2, 3, 4, 5].map((level) => headingNumber(level, 12))).toEqual([
    '十二、',
    '（十二）',
    '12.',
    '（12）',
    '（12）',
  ]);
});
