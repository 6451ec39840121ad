/** What of a PNG goes into the book: its own data where a PDF takes it, else bare samples and alpha. */
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Picture } from '../../src/image/picture.js';
import { readPng } from '../../src/image/png.js';
import type { PngOptions } from './picture-files.js';
import { png } from './picture-files.js';

const read = (options: PngOptions): Picture => {
  const picture = readPng(png(options));
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
};
const samples = ({ data, alpha }: Picture) => ({ data: [...data], alpha: alpha && [...alpha] });

/** Samples of four bits, two a byte. */
const pack = (samples: readonly number[]) =>
  samples.flatMap((sample, i) => (i % 2 === 0 ? [(sample << 4) | (samples[i + 1] ?? 0)] : []));

it('passes on the data of an opaque picture as it is', () => {
  const rows = [
    [0, 1, 2, 3, 4, 5, 6],
    [1, 1, 1, 1, 1, 1, 1],
  ];
  const picture = read({ width: 2, height: 2, colourType: 2, rows });
  expect(picture).toMatchObject({ width: 2, height: 2, encoding: 'png', bits: 8, channels: 3 });
  expect([...inflateSync(picture.data)]).toEqual(rows.flat());
  expect(read({ width: 5, height: 1, bits: 1, rows: [[0, 0xff]] })).toMatchObject({ bits: 1, channels: 1 });
  expect(read({ width: 1, height: 1, bits: 16, rows: [[0, 1, 2]] })).toMatchObject({ bits: 16, channels: 1 });
});

it('passes on a palette', () => {
  const picture = read({
    width: 4,
    height: 1,
    bits: 2,
    colourType: 3,
    rows: [[0, 0b00_01_00_01]],
    chunks: [['PLTE', [9, 8, 7, 6, 5, 4]]],
  });
  expect(picture).toMatchObject({ encoding: 'png', bits: 2, channels: 1 });
  expect([...picture.palette!]).toEqual([9, 8, 7, 6, 5, 4]);
});

it('takes colour and alpha apart', () => {
  const rows = [[0, 1, 2, 3, 255, 4, 5, 6, 128]];
  const picture = read({ width: 2, height: 1, colourType: 6, rows });
  expect(picture).toMatchObject({ encoding: 'raw', bits: 8, channels: 3 });
  expect(samples(picture)).toEqual({ data: [1, 2, 3, 4, 5, 6], alpha: [255, 128] });
  const grey = read({ width: 1, height: 1, bits: 16, colourType: 4, rows: [[0, 7, 99, 64, 99]] });
  expect(samples(grey)).toEqual({ data: [7], alpha: [64] });
});

it('has no alpha where every pixel is wholly seen', () => {
  expect(samples(read({ width: 1, height: 1, colourType: 6, rows: [[0, 1, 2, 3, 255]] })).alpha).toBeUndefined();
});

it('gives a palette with alpha its colours', () => {
  const chunks = [
    ['PLTE', [9, 8, 7, 6, 5, 4]],
    ['tRNS', [0]],
  ] as const;
  const picture = read({ width: 3, height: 1, bits: 4, colourType: 3, rows: [[0, 0x01, 0x10]], chunks });
  expect(samples(picture)).toEqual({ data: [9, 8, 7, 6, 5, 4, 6, 5, 4], alpha: [0, 255, 255] });
});

it('sees through the one colour that stands for nothing', () => {
  const grey = read({ width: 2, height: 1, rows: [[0, 7, 8]], chunks: [['tRNS', [0, 7]]] });
  expect(samples(grey)).toEqual({ data: [7, 8], alpha: [0, 255] });
  const rows = [[0, 1, 2, 3, 1, 2, 4]];
  const colour = read({ width: 2, height: 1, colourType: 2, rows, chunks: [['tRNS', [0, 1, 0, 2, 0, 3]]] });
  expect(samples(colour).alpha).toEqual([0, 255]);
});

it('undoes every filter', () => {
  const clear = ['tRNS', [0, 255]] as const;
  const rows = [
    [0, 10, 20, 30],
    [1, 1, 1, 1],
    [2, 1, 1, 1],
    [3, 2, 2, 2],
    [4, 3, 3, 3],
  ];
  // Each: what stands in the row, and left, above, half of both, or the nearest of left, above and corner.
  expect(samples(read({ width: 3, height: 5, rows, chunks: [clear] })).data).toEqual([
    ...[10, 20, 30],
    ...[1, 2, 3],
    ...[2, 3, 4],
    ...[3, 5, 6],
    ...[6, 9, 12],
  ]);
});

it('puts the passes of an interlaced picture together', () => {
  // Three pixels across and two down: passes 1, 4, 5 (none), 6, 7.
  const rows = [
    [0, 1],
    [0, 3],
    [0, 2],
    [0, 4, 5, 6],
  ];
  const picture = read({ width: 3, height: 2, interlaced: true, rows });
  expect(picture).toMatchObject({ encoding: 'raw', bits: 8, channels: 1 });
  expect([...picture.data]).toEqual([1, 2, 3, 4, 5, 6]);
  const packed = rows.map(([, ...samples]) => [0, ...pack(samples)]);
  expect([...read({ width: 3, height: 2, bits: 4, interlaced: true, rows: packed }).data]).toEqual(
    [1, 2, 3, 4, 5, 6].map((sample) => sample * 17),
  );
});

it('takes what stands above the first row of each pass for zeros', () => {
  const rows = [
    [2, 1],
    [4, 3],
    [2, 2],
    [3, 4, 3, 4],
  ];
  expect([...read({ width: 3, height: 2, interlaced: true, rows }).data]).toEqual([1, 2, 3, 4, 5, 6]);
});

it.each([
  ['a row is missing', [[0, 1, 2]]],
  [
    'a row is too many',
    [
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ],
  ],
  [
    'a filter is unknown',
    [
      [0, 1, 2],
      [9, 1, 2],
    ],
  ],
])('is damaged where %s', (_, rows) => {
  expect(readPng(png({ width: 2, height: 2, rows }))).toBe('damaged');
});

it('is damaged where the file is cut short, and refused where it has a chunk that must be understood', () => {
  const bytes = png({ width: 2, height: 2 });
  expect(readPng(bytes.subarray(0, 50))).toBe('damaged');
  expect(readPng(png({ width: 2, height: 2, chunks: [['NEWS', []]] }))).toBe('format');
});

it('a picture of one pixel by millions is too large to be one', () => {
  expect(readPng(png({ width: 1, height: 65_536 }))).toBe('too-large');
  expect(readPng(png({ width: 1, height: 65_535 }))).toMatchObject({ height: 65_535 });
});
