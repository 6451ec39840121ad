/** The orientation of photographs. */
import { expect, test } from 'vitest';
import { orientationIn } from '../../src/image/exif.js';
import { readJpeg } from '../../src/image/jpeg.js';
import { shownSize } from '../../src/image/picture.js';
import { jpeg } from './picture-files.js';

/** EXIF data with an orientation, in either order of bytes. */
function exif(orientation: number, order: 'II' | 'MM', header = 'Exif\0\0'): DataView {
  const little = order === 'II';
  const bytes = new Uint8Array(6 + 8 + 2 + 12);
  bytes.set(Buffer.from(header + order, 'latin1'));
  const tiff = new DataView(bytes.buffer, 6);
  tiff.setUint16(2, 42, little);
  tiff.setUint32(4, 8, little);
  tiff.setUint16(8, 1, little);
  tiff.setUint16(10, 0x0112, little);
  tiff.setUint16(18, orientation, little);
  return new DataView(bytes.buffer);
}

test.each(['II', 'MM'] as const)('the orientation is read in the order of bytes %s', (order) => {
  const read = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((orientation) => orientationIn(exif(orientation, order)));
  expect(read).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 1]);
});

test('other data are no orientation, whatever their length', () => {
  expect(orientationIn(exif(6, 'MM', 'http:/'))).toBe(1);
  const unordered = exif(6, 'MM');
  unordered.setUint16(6, 0x5858);
  expect(orientationIn(unordered)).toBe(1);
  const whole = exif(6, 'MM');
  for (let length = 0; length < whole.byteLength; length++)
    expect(orientationIn(new DataView(whole.buffer, 0, length))).toBe(1);
});

test('a photograph on its side is shown as high as it is wide', () => {
  const read = readJpeg(jpeg({ width: 30, height: 20, orientation: 6 }));
  expect(typeof read === 'object' && shownSize(read)).toEqual({ width: 20, height: 30 });
  const upright = readJpeg(jpeg({ width: 30, height: 20, orientation: 1 }));
  expect(typeof upright === 'object' && shownSize(upright)).toEqual({ width: 30, height: 20 });
});
