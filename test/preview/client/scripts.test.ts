import { expect, test } from 'vitest';
import { plainOf, stretchesOf } from '../../../src/preview/client/scripts.js';

test.each([
  ['增长4.5%', ['增长4.5%']],
  ['专精特新^{1}企业', ['专精特新', { sup: '1' }, '企业']],
  ['CO_{2}10^{8}吨', ['CO', { sub: '2' }, '10', { sup: '8' }, '吨']],
  ['写作\\^{1}', ['写作^{1}']],
  ['空^{}的、没有完的^{1', ['空', '的、没有完的^{1']],
  ['', []],
])('the line %s', (line, stretches) => {
  expect(stretchesOf(line).map(({ text, script }) => (script ? { [script]: text } : text))).toEqual(stretches);
});

test('a line as it is read out', () => {
  expect(plainOf('专精特新^{1}企业')).toBe('专精特新1企业');
});
