/**
 * PNG files (W3C PNG, third edition) as a PDF takes them.
 *
 * The image data of most files goes into a PDF unchanged (ISO 32000-1:2008 7.4.4.4). It is decoded nevertheless, because
 * only that shows a file that is truncated or damaged. Interlaced pictures and those with transparency become bare
 * samples of eight bits and an alpha channel. Limits: colour profiles and gamma are ignored, samples are taken as sRGB.
 *
 * fast-png (8.0) was tried in place of `png-pixels.ts`: it misreads interlaced pictures of less than eight bits a
 * sample, accepts surplus image data and refuses a transparent colour of one-pixel pictures.
 */
import type { Picture } from './picture.js';
import type { PictureFault } from './picture-fault.js';
import { isTooLarge } from './picture-fault.js';
import type { ColourType, Header } from './png-pixels.js';
import { passesOf, rowsOf, samplesOf, withAlpha } from './png-pixels.js';

const SIGNATURE_LENGTH = 8;

/** The picture of a PNG file, or what is wrong with it. */
export function readPng(bytes: Uint8Array): Picture | PictureFault {
  const read = readChunks(bytes);
  if (typeof read === 'string') return read;
  const { header, data } = read;
  const { width, height, bits, colourType, palette, transparency, interlaced } = header;
  const passes = passesOf(header);
  const rows = rowsOf(data, passes, header);
  if (!rows) return 'damaged';
  if (colourType < 4 && !transparency && !interlaced) {
    const channels = colourType === 2 ? 3 : 1;
    return { width, height, encoding: 'png', bits, channels, data, ...(palette && { palette }) };
  }
  return withAlpha(header, samplesOf(header, passes, rows));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks up to IEND, and whether the file ends within one. */
function chunksOf(bytes: Uint8Array): { readonly chunks: readonly Chunk[]; readonly isTruncated: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  // Length, type, data and checksum, which is not compared.
  for (let at = SIGNATURE_LENGTH; at + 12 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return { chunks, isTruncated: true };
    if (type === 'IEND') break;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return { chunks, isTruncated: false };
}

function readChunks(bytes: Uint8Array): { readonly header: Header; readonly data: Uint8Array } | PictureFault {
  const { chunks, isTruncated } = chunksOf(bytes);
  const [first, ...others] = chunks;
  if (first?.type !== 'IHDR') return 'damaged';
  const header = headerIn(first.data);
  if (typeof header === 'string') return header;
  const last = (type: string) => others.findLast((chunk) => chunk.type === type)?.data;
  // A chunk whose name begins with a capital must be understood (5.4).
  if (others.some(({ type }) => /^[A-Z]/.test(type) && !['PLTE', 'IDAT'].includes(type))) return 'format';
  const palette = header.colourType === 3 ? last('PLTE') : undefined;
  if (isTruncated || (header.colourType === 3 && !hasColours(palette))) return 'damaged';
  const parts = others.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []));
  const data = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return { header: { ...header, palette, transparency: last('tRNS') }, data };
}

function hasColours(palette: Uint8Array | undefined): boolean {
  return palette !== undefined && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 768;
}

/** By colour type: the bits a sample may have (table 8). */
const depths: Readonly<Record<ColourType, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function headerIn(data: Uint8Array): Header | PictureFault {
  if (data.length !== 13) return 'damaged';
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colourType, compression, filter, interlace] = [...data.subarray(8)];
  const isKnown = (depths[colourType as ColourType] as readonly number[] | undefined)?.includes(bits!);
  if (!isKnown || compression !== 0 || filter !== 0 || interlace! > 1) return 'format';
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
