/** The orientation in the EXIF data of a JPEG file (JEITA CP-3451 4.6.4). */

const HEADER = 'Exif\0\0';
const ORIENTATION = 0x0112;
const UPRIGHT = 1;

/**
 * How the picture of an APP1 segment with these data is shown: 1 as its rows stand, 2 to 4 mirrored or upside down, 5 to 8
 * on its side, so that width and height change places; 1 for other data.
 */
export function orientationIn(segment: DataView): number {
  if (segment.byteLength < HEADER.length + 8 || textAt(segment, 0, HEADER.length) !== HEADER) return UPRIGHT;
  const tiff = new DataView(segment.buffer, segment.byteOffset + HEADER.length, segment.byteLength - HEADER.length);
  const order = textAt(tiff, 0, 2);
  const little = order === 'II';
  if (!little && order !== 'MM') return UPRIGHT;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return UPRIGHT;
  const count = tiff.getUint16(directory, little);
  for (let index = 0, at = directory + 2; index < count && at + 12 <= tiff.byteLength; index++, at += 12) {
    if (tiff.getUint16(at, little) !== ORIENTATION) continue;
    const orientation = tiff.getUint16(at + 8, little);
    return orientation <= 8 ? Math.max(UPRIGHT, orientation) : UPRIGHT;
  }
  return UPRIGHT;
}

function textAt(view: DataView, from: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(from + index)));
}
