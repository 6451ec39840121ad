/** What of a JPEG goes into the book: the whole file, with the size and channels its frame gives. */
import { expect, it } from 'vitest';
import { readJpeg } from '../../src/image/jpeg.js';
import type { JpegOptions } from './picture-files.js';
import { jpeg } from './picture-files.js';

const read = (options: JpegOptions) => readJpeg(jpeg(options));

it('passes on the file with the size of its frame', () => {
  const data = jpeg({ width: 640, height: 480 });
  expect(readJpeg(data)).toEqual({ width: 640, height: 480, encoding: 'jpeg', bits: 8, channels: 3, data });
  expect(read({ channels: 1, frame: 0xc2 })).toMatchObject({ channels: 1 });
});

it('leaves out fill bytes before markers, which the writer of the book cannot read', () => {
  const data = jpeg({ width: 640, height: 480, orientation: 6 });
  const filled = Buffer.concat([data.subarray(0, 2), Uint8Array.of(0xff, 0xff, 0xff), data.subarray(2)]);
  expect(readJpeg(filled)).toEqual({ ...(readJpeg(data) as object), data: Buffer.from(data) });
});

it.each([
  ['four inks', { channels: 4 }, 'cmyk'],
  ['twelve bits', { bits: 12 }, 'format'],
  ['a lossless frame', { frame: 0xc3 }, 'format'],
  ['conditions of arithmetic coding', { before: [0xff, 0xcc, 0, 4, 0, 0] }, 'format'],
  ['no width', { width: 0 }, 'damaged'],
  ['more pixels than print can show', { width: 8000, height: 8000 }, 'too-large'],
])('refuses %s', (_, options, fault) => {
  expect(read(options)).toBe(fault);
});

it('is damaged where the file is cut short, at any byte', () => {
  const bytes = jpeg();
  for (let length = 3; length < bytes.length; length++) expect(readJpeg(bytes.subarray(0, length))).toBe('damaged');
});
