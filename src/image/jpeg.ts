/**
 * JPEG files (ITU-T T.81) as far as a PDF needs them: the segments up to the first scan, and that the scans are whole.
 *
 * The whole file goes into the PDF; its compressed data is not decoded into pixels.
 */
import { orientationIn } from './exif.js';
import { hasWholePicture } from './jpeg-scans.js';
import type { Picture } from './picture.js';
import type { PictureFault } from './picture-fault.js';
import { isTooLarge } from './picture-fault.js';

const SOI_LENGTH = 2;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** Baseline, extended and progressive: what a PDF reader decodes (ISO 32000-1:2008 7.4.8). */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** The other frames: lossless, hierarchical, arithmetic; with JPG and DAC, which only such a file has. DHT lies between them. */
const OTHER_FRAMES: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf,
]);

type Frame = Omit<Picture, 'data'>;

/** The picture of a JPEG file, or what is wrong with it. */
export function readJpeg(bytes: Uint8Array): Picture | PictureFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let frame: Frame | PictureFault | undefined;
  let orientation = 1;
  let at = SOI_LENGTH;
  const segments = [bytes.subarray(0, at)];
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes[at + 1]!;
    // Any number of fill bytes may precede a marker (B.1.1.2); pdfkit cannot read a file that has some.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'damaged';
    if (OTHER_FRAMES.has(marker)) return 'format';
    const data = new DataView(bytes.buffer, bytes.byteOffset + at + 4, length - 2);
    if (marker === APP1 && orientation === 1) orientation = orientationIn(data);
    if (FRAMES.has(marker)) frame ??= frameIn(data);
    if (marker === SOS) {
      if (frame === undefined || !hasEnd(bytes, end)) return 'damaged';
      if (typeof frame === 'string') return frame;
      if (!hasWholePicture(bytes)) return 'damaged';
      segments.push(bytes.subarray(at));
      return { ...frame, data: joined(segments, bytes), ...(orientation > 1 && { orientation }) };
    }
    segments.push(bytes.subarray(at, end));
    at = end;
  }
  return 'damaged';
}

function frameIn(frame: DataView): Frame | PictureFault {
  if (frame.byteLength < 6) return 'damaged';
  const [bits, height, width, channels] = [
    frame.getUint8(0),
    frame.getUint16(1),
    frame.getUint16(3),
    frame.getUint8(5),
  ];
  if (channels === 4) return 'cmyk';
  if (bits !== 8 || (channels !== 1 && channels !== 3)) return 'format';
  if (width === 0 || height === 0) return 'damaged';
  return isTooLarge(width, height) ? 'too-large' : { width, height, encoding: 'jpeg', bits, channels };
}

/** The segments as one file: the given one, unless bytes between them were left out. */
function joined(segments: readonly Uint8Array[], bytes: Uint8Array): Uint8Array {
  const length = segments.reduce((sum, segment) => sum + segment.length, 0);
  return length === bytes.length ? bytes : Buffer.concat(segments);
}

/** Whether an end marker follows the data; a truncated file has none. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === EOI) return true;
  return false;
}
