/** Pictures in grey. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inGrey } from '../../src/image/grey.js';
import type { Picture } from '../../src/image/picture.js';

const picture = (own: Partial<Picture>): Picture => ({
  width: 2,
  height: 1,
  encoding: 'raw',
  bits: 8,
  channels: 3,
  data: Uint8Array.of(255, 0, 0, 255, 255, 255),
  ...own,
});
/** A row without a filter, as a PNG has it. */
const row = (...bytes: number[]) => deflateSync(Uint8Array.of(0, ...bytes));
const RED = Math.round(0.3 * 255);

test.each([
  ['samples', {}, [RED, 255]],
  ['a PNG', { encoding: 'png', data: row(255, 0, 0, 255, 255, 255) }, [RED, 255]],
  [
    'a PNG of 16 bits',
    { encoding: 'png', bits: 16, data: row(255, 255, 0, 0, 0, 0, ...Array(6).fill(255)) },
    [RED, 255],
  ],
  [
    'a PNG with a palette',
    { encoding: 'png', bits: 1, channels: 1, palette: Uint8Array.of(255, 255, 255, 255, 0, 0), data: row(0b01000000) },
    [255, RED],
  ],
] as const)('of %s', (_, own, expected) => {
  expect(inGrey(picture(own as Partial<Picture>))).toEqual({
    width: 2,
    height: 1,
    encoding: 'raw',
    bits: 8,
    channels: 1,
    data: Uint8Array.from(expected),
  });
});

test('alpha is kept, the same picture is converted once, and a grey one is left', () => {
  const alpha = Uint8Array.of(255, 0);
  const clear = picture({ alpha });
  expect(inGrey(clear)).toMatchObject({ alpha });
  expect(inGrey(clear)).toBe(inGrey(clear));
  const grey = picture({ channels: 1, data: Uint8Array.of(1, 2) });
  expect(inGrey(grey)).toBe(grey);
});

test('a JPEG in colour is not decoded', () => {
  expect(inGrey(picture({ encoding: 'jpeg' }))).toBeUndefined();
});
