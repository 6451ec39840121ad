import { expect, test } from 'vitest';
import { fieldsIn } from '../../../src/preview/server/fields.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('reads an object', () => {
  expect(fieldsIn(bytes('{"file":"报告","line":3}'))).toEqual({ file: '报告', line: 3 });
});

test.each(['', '[]', 'null', '3', '"a"', '{', '{"a":}'])('%j is none', (text) => {
  expect(fieldsIn(bytes(text))).toBeUndefined();
});

test('neither are bytes that are no UTF-8', () => {
  expect(fieldsIn(new Uint8Array([0x7b, 0xff, 0x7d]))).toBeUndefined();
});
