import { expect, it } from 'vitest';
import { halfWidth } from '../../src/text/half-width.js';

it.each([
  ['增长１２．５％', '增长12.5%'],
  ['第１．３节', '第1.3节'],
  ['１．建成Ａ座', '1．建成Ａ座'],
  ['１，２３４家', '1，234家'],
  ['增长5%', '增长5%'],
])('%s is read as %s', (text, read) => expect(halfWidth(text)).toBe(read));
