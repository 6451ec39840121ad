/** The orientation in the EXIF data of a JPEG file (JEITA CP-3451 4.6.4). */

const HEADER = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** Whether the picture of an APP1 segment with these data is shown on its side, so that width and height change places. */
export function isTurned(segment: DataView): boolean {
  if (segment.byteLength < HEADER.length + 8 || textAt(segment, 0, HEADER.length) !== HEADER) return false;
  const tiff = new DataView(segment.buffer, segment.byteOffset + HEADER.length, segment.byteLength - HEADER.length);
  const little = textAt(tiff, 0, 2) === 'II';
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return false;
  const count = tiff.getUint16(directory, little);
  for (let index = 0, at = directory + 2; index < count && at + 12 <= tiff.byteLength; index++, at += 12) {
    if (tiff.getUint16(at, little) !== ORIENTATION) continue;
    const orientation = tiff.getUint16(at + 8, little);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}

function textAt(view: DataView, from: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(from + index)));
}
