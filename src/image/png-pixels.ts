/**
 * The pixels of a PNG: image data inflated, rows unfiltered, interlaced passes put together, alpha separated
 * (W3C PNG, third edition, 7 to 11).
 */
import { inflateSync } from 'node:zlib';
import type { Picture } from './picture.js';

/** Grey, RGB, palette index, grey with alpha, RGB with alpha. */
export type ColourType = 0 | 2 | 3 | 4 | 6;

/** What the chunks say before any pixel is decoded. */
export interface Header {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a sample. */
  readonly bits: Picture['bits'];
  readonly colourType: ColourType;
  readonly interlaced: boolean;
  /** Red, green and blue of each index. */
  readonly palette: Uint8Array | undefined;
  /** tRNS: the alpha of each index of a palette, or the one colour that is transparent, two bytes a sample. */
  readonly transparency: Uint8Array | undefined;
}

/** Samples of a pixel. */
const samplesIn: Readonly<Record<ColourType, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A part of the picture with rows of its own: the whole, or one of the seven passes of an interlaced one. */
export interface Pass {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Its first pixel in the picture, and the distance of its pixels. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** x, y, dx and dy of the passes of Adam7 (8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that have pixels. */
export function passesOf({ width, height, interlaced }: Header): Pass[] {
  const grids = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return grids
    .map(([x, y, dx, dy]) => {
      return { width: Math.ceil((width - x) / dx), height: Math.ceil((height - y) / dy), x, y, dx, dy };
    })
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

function bitsOfPixel({ bits, colourType }: Header): number {
  return bits * samplesIn[colourType];
}

/** Bytes of a row without the one that names its filter. */
function rowLength(width: number, header: Header): number {
  return Math.ceil((width * bitsOfPixel(header)) / 8);
}

/** The rows of all passes without their filters; `undefined` where the data is damaged, too short or too long. */
export function rowsOf(data: Uint8Array, passes: readonly Pass[], header: Header): Uint8Array | undefined {
  const size = passes.reduce((sum, { width, height }) => sum + height * (1 + rowLength(width, header)), 0);
  let filtered: Uint8Array;
  try {
    filtered = inflateSync(data, { maxOutputLength: size });
  } catch {
    return undefined;
  }
  if (filtered.length !== size) return undefined;
  // Each row is written over its own bytes and those before it, so that a large picture is in memory once.
  const rows = filtered;
  const back = Math.max(1, bitsOfPixel(header) / 8);
  let from = 0;
  let to = 0;
  for (const { width, height } of passes) {
    const length = rowLength(width, header);
    for (let y = 0; y < height; y++) {
      const filter = filtered[from]!;
      if (filter > 4) return undefined;
      unfilter(filter, filtered.subarray(from + 1, from + 1 + length), rows, { to, length, back, first: y === 0 });
      from += 1 + length;
      to += length;
    }
  }
  return rows.subarray(0, to);
}

interface Row {
  /** Its offset in the unfiltered rows, right behind the row above it. */
  readonly to: number;
  readonly length: number;
  /** Bytes from a sample to that of the pixel before it. */
  readonly back: number;
  /** Whether no row stands above it. */
  readonly first: boolean;
}

/** Undoes a filter (9.2): each byte is stored as its difference from a prediction out of its neighbours. */
function unfilter(filter: number, row: Uint8Array, rows: Uint8Array, { to, length, back, first }: Row): void {
  rows.set(row, to);
  // A row above the first, and pixels before the first of a row, are zeros.
  switch (filter) {
    case 1:
      for (let i = back; i < length; i++) rows[to + i]! += rows[to + i - back]!;
      break;
    case 2:
      if (!first) for (let i = 0; i < length; i++) rows[to + i]! += rows[to + i - length]!;
      break;
    case 3:
      for (let i = 0; i < length; i++) {
        const left = i >= back ? rows[to + i - back]! : 0;
        const above = first ? 0 : rows[to + i - length]!;
        rows[to + i]! += (left + above) >> 1;
      }
      break;
    case 4:
      for (let i = 0; i < length; i++) {
        const left = i >= back ? rows[to + i - back]! : 0;
        const above = first ? 0 : rows[to + i - length]!;
        const corner = i >= back && !first ? rows[to + i - length - back]! : 0;
        rows[to + i]! += paeth(left, above, corner);
      }
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The samples of every pixel in the order of the picture, as large as the file has them. */
export function samplesOf(header: Header, passes: readonly Pass[], rows: Uint8Array): Uint16Array {
  const { width, height, bits, colourType } = header;
  const samples = samplesIn[colourType];
  const all = new Uint16Array(width * height * samples);
  let start = 0;
  for (const pass of passes) {
    const length = rowLength(pass.width, header);
    for (let row = 0; row < pass.height; row++, start += length) {
      for (let column = 0; column < pass.width; column++) {
        const to = ((pass.y + row * pass.dy) * width + pass.x + column * pass.dx) * samples;
        for (let s = 0; s < samples; s++) all[to + s] = sample(rows, start, column * samples + s, bits);
      }
    }
  }
  return all;
}

/** Sample `index` of the row that begins at `start`. */
function sample(rows: Uint8Array, start: number, index: number, bits: number): number {
  if (bits === 8) return rows[start + index]!;
  if (bits === 16) return rows[start + 2 * index]! * 256 + rows[start + 2 * index + 1]!;
  const at = index * bits;
  return (rows[start + (at >> 3)]! >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
}

/** A picture of bare samples of eight bits, with alpha where a pixel is not opaque. */
export function withAlpha(header: Header, all: Uint16Array): Picture {
  const { width, height, bits, colourType, palette, transparency } = header;
  const samples = samplesIn[colourType];
  const channels = colourType === 0 || colourType === 4 ? 1 : 3;
  const count = width * height;
  const data = new Uint8Array(count * channels);
  const alpha = new Uint8Array(count).fill(255);
  const eight = (value: number) => (bits === 16 ? value >> 8 : Math.round((value * 255) / ((1 << bits) - 1)));
  const clear = transparency && colourType !== 3 ? wordsOf(transparency) : undefined;
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * samples;
    for (let c = 0; c < channels; c++)
      data[pixel * channels + c] = palette ? (palette[all[from]! * 3 + c] ?? 0) : eight(all[from + c]!);
    if (colourType >= 4) alpha[pixel] = eight(all[from + channels]!);
    else if (palette) alpha[pixel] = transparency?.[all[from]!] ?? 255;
    // One colour of the picture is transparent (11.3.1.1).
    else if (clear?.every((value, c) => value === all[from + c])) alpha[pixel] = 0;
  }
  const picture: Picture = { width, height, encoding: 'raw', bits: 8, channels, data };
  return alpha.every((value) => value === 255) ? picture : { ...picture, alpha };
}

function wordsOf(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes[2 * i]! * 256 + bytes[2 * i + 1]!);
}
