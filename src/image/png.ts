/**
 * PNG files (W3C PNG, third edition) as a PDF takes them.
 *
 * The image data of most files goes into a PDF as it is (ISO 32000-1:2008
 * 7.4.4.4); it is decoded all the same, for a file cut short or damaged shows
 * only there. Interlaced pictures and those one sees through are taken apart
 * into bare samples of eight bits and their alpha. Colour profiles and gamma are
 * not asked: the samples are sRGB.
 */
import { inflateSync } from 'node:zlib';
import type { Picture } from './picture.js';
import type { PictureFault } from './picture-fault.js';
import { isTooLarge } from './picture-fault.js';

const SIGNATURE_LENGTH = 8;

/** What the chunks say before any pixel is decoded. */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: Picture['bits'];
  readonly colourType: ColourType;
  readonly interlaced: boolean;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
}

type ColourType = 0 | 2 | 3 | 4 | 6;

/** By colour type: samples of a pixel, and the bits they may have (table 8). */
const forms: Readonly<Record<ColourType, { readonly samples: number; readonly bits: readonly number[] }>> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};

/** The picture of a PNG file, or what is wrong with it. */
export function readPng(bytes: Uint8Array): Picture | PictureFault {
  const read = readChunks(bytes);
  if (typeof read === 'string') return read;
  const { header, data } = read;
  const { width, height, bits, colourType, palette, transparency, interlaced } = header;
  const passes = interlaced ? adam7(header) : [{ width, height, x: 0, y: 0, dx: 1, dy: 1 }];
  const rows = inflated(data, passes, header);
  if (!rows) return 'damaged';
  const opaque = colourType < 4 && !transparency;
  if (opaque && !interlaced) {
    const channels = colourType === 2 ? 3 : 1;
    return { width, height, encoding: 'png', bits, channels, data, ...(palette && { palette }) };
  }
  return splitAlpha(header, pixels(header, passes, rows));
}

function readChunks(bytes: Uint8Array): { readonly header: Header; readonly data: Uint8Array } | PictureFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  let header: Header | undefined;
  for (let at = SIGNATURE_LENGTH; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return 'damaged';
    const data = bytes.subarray(at + 8, end);
    if (type === 'IHDR') {
      const read = headerIn(data);
      if (typeof read === 'string') return read;
      header = read;
    } else if (!header) return 'damaged';
    else if (type === 'PLTE') header = { ...header, palette: header.colourType === 3 ? data : undefined };
    else if (type === 'tRNS') header = { ...header, transparency: data };
    else if (type === 'IDAT') parts.push(data);
    else if (type === 'IEND') break;
    // A chunk with a capital must be understood (5.4).
    else if (/^[A-Z]/.test(type)) return 'format';
    at = end + 4;
  }
  if (!header || (header.colourType === 3 && !hasColours(header.palette))) return 'damaged';
  return { header, data: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
}

function hasColours(palette: Uint8Array | undefined): boolean {
  return palette !== undefined && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 768;
}

function headerIn(data: Uint8Array): Header | PictureFault {
  if (data.length !== 13) return 'damaged';
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colourType, compression, filter, interlace] = [...data.subarray(8)];
  const form = forms[colourType as ColourType] as (typeof forms)[ColourType] | undefined;
  if (!form?.bits.includes(bits!) || compression !== 0 || filter !== 0 || interlace! > 1) return 'format';
  if (width === 0 || height === 0) return 'damaged';
  if (isTooLarge(width, height)) return 'too-large';
  return {
    width,
    height,
    bits: bits as Picture['bits'],
    colourType: colourType as ColourType,
    interlaced: interlace === 1,
    palette: undefined,
    transparency: undefined,
  };
}

/** A part of the picture that is stored for itself: all of it, or one of the seven passes of an interlaced one. */
interface Pass {
  readonly width: number;
  readonly height: number;
  /** Its first pixel in the picture, and how far apart its pixels are. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** The passes of Adam7 (8.2) that have pixels. */
function adam7({ width, height }: Header): Pass[] {
  const grids = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return grids
    .map(([x, y, dx, dy]) => ({
      width: Math.ceil((width - x) / dx),
      height: Math.ceil((height - y) / dy),
      x,
      y,
      dx,
      dy,
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

function bitsOfPixel({ bits, colourType }: Header): number {
  return bits * forms[colourType].samples;
}

/** Bytes of a row without the one that names its filter. */
function rowLength(width: number, header: Header): number {
  return Math.ceil((width * bitsOfPixel(header)) / 8);
}

/** The rows of all passes, each without its filter; `undefined` where there are fewer or more than there should be. */
function inflated(data: Uint8Array, passes: readonly Pass[], header: Header): Uint8Array | undefined {
  const size = passes.reduce((sum, { width, height }) => sum + height * (1 + rowLength(width, header)), 0);
  let filtered: Uint8Array;
  try {
    filtered = inflateSync(data, { maxOutputLength: size });
  } catch {
    return undefined;
  }
  if (filtered.length !== size) return undefined;
  const rows = new Uint8Array(size);
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
  /** Where it goes in the rows, behind the one above it. */
  readonly to: number;
  readonly length: number;
  /** Bytes to the same sample of the pixel before. */
  readonly back: number;
  /** No row stands above it. */
  readonly first: boolean;
}

/** Filters of PNG (9.2): each byte is told by how it differs from those before and above it. */
function unfilter(filter: number, row: Uint8Array, rows: Uint8Array, { to, length, back, first }: Row): void {
  for (let i = 0; i < length; i++) {
    const left = i >= back ? rows[to + i - back]! : 0;
    const above = first ? 0 : rows[to + i - length]!;
    const corner = i >= back && !first ? rows[to + i - length - back]! : 0;
    const guess =
      filter === 0
        ? 0
        : filter === 1
          ? left
          : filter === 2
            ? above
            : filter === 3
              ? (left + above) >> 1
              : paeth(left, above, corner);
    rows[to + i] = row[i]! + guess;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The samples of every pixel in the order of the picture, in the bits of the file. */
function pixels(header: Header, passes: readonly Pass[], rows: Uint8Array): Uint16Array {
  const { width, height, bits, colourType } = header;
  const { samples } = forms[colourType];
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

/** Bare samples of eight bits, and the alpha where not every pixel is wholly seen. */
function splitAlpha(header: Header, all: Uint16Array): Picture {
  const { width, height, bits, colourType, palette, transparency } = header;
  const { samples } = forms[colourType];
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
    // One colour stands for nothing at all (11.3.1.1).
    else if (clear?.every((value, c) => value === all[from + c])) alpha[pixel] = 0;
  }
  const picture: Picture = { width, height, encoding: 'raw', bits: 8, channels, data };
  return alpha.every((value) => value === 255) ? picture : { ...picture, alpha };
}

function wordsOf(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes[2 * i]! * 256 + bytes[2 * i + 1]!);
}
