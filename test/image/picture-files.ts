/** Small PNG and JPEG files made for a test, right or wrong as it wants them. */
import { deflateSync } from 'node:zlib';

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly bits?: number;
  readonly colourType?: number;
  readonly interlaced?: boolean;
  /** Every row behind its filter; all zero where absent. */
  readonly rows?: readonly (readonly number[])[];
  /** Between header and data. */
  readonly chunks?: readonly (readonly [type: string, data: readonly number[]])[];
}

export function png({
  width,
  height,
  bits = 8,
  colourType = 0,
  interlaced = false,
  rows,
  chunks = [],
}: PngOptions): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType] ?? 1;
  const filtered = rows
    ? Buffer.from(rows.flat())
    : Buffer.alloc(height * (1 + Math.ceil((width * bits * samples) / 8)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...chunks.map(([type, data]) => chunk(type, Buffer.from(data))),
    chunk('IDAT', deflateSync(filtered)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Without a sum of its bytes: readers that ask for it are not under test. */
function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

export interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  readonly channels?: number;
  readonly bits?: number;
  /** Marker of the frame: 0xC0 is baseline. */
  readonly frame?: number;
  /** As EXIF counts. */
  readonly orientation?: number;
  /** Bytes of segments before the frame. */
  readonly before?: readonly number[];
}

/** A JPEG file of one colour. Each of its code tables has one code, of one bit: no difference, and the end of a block. */
export function jpeg({
  width = 30,
  height = 20,
  channels = 3,
  bits = 8,
  frame = 0xc0,
  orientation,
  before = [],
}: JpegOptions = {}): Uint8Array {
  const segment = (marker: number, ...data: number[]) => [
    ...[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255],
    ...data,
  ];
  const exif = [...Buffer.from('Exif\0\0MM\0*', 'latin1'), 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation ?? 1, 0, 0];
  const components = Array.from({ length: channels }, (_, i) => [i + 1, 0x11, 0]).flat();
  const codes = [1, ...Array<number>(15).fill(0), 0];
  const blocks = width * height > 1_000_000 ? 0 : Math.ceil(width / 8) * Math.ceil(height / 8);
  const scan = (ids: readonly number[], from: number, to: number) => [
    ...segment(0xda, ids.length, ...ids.flatMap((id) => [id, 0]), from, to, 0),
    ...Array<number>(Math.ceil((blocks * ids.length * (to - from === 63 ? 2 : 1)) / 8)).fill(0),
  ];
  const ids = Array.from({ length: channels }, (_, i) => i + 1);
  const scans = frame === 0xc2 ? [scan(ids, 0, 0), ...ids.map((id) => scan([id], 1, 63))] : [scan(ids, 0, 63)];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(orientation === undefined ? [] : segment(0xe1, ...exif, ...entry, 0, 0, 0, 0)),
    ...before,
    ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
    ...segment(frame, bits, height >> 8, height & 255, width >> 8, width & 255, channels, ...components),
    ...segment(0xc4, 0x00, ...codes, 0x10, ...codes),
    ...scans.flat(),
    ...[0xff, 0xd9],
  ]);
}
