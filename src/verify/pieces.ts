/**
 * A finished file as the pieces that it has been packed from. Programs pack the same piece in different ways, so two
 * files of one content have the same pieces, though not always the same bytes.
 */
import { openZip } from '../zip/zip.js';
import { pdfPieces } from './pdf-pieces.js';
import { zipContents } from './zip-contents.js';
import { ZIP_LIMITS, zipPieces } from './zip-pieces.js';

/** A part of a zip, or an object of a PDF with its stream. */
export interface Piece {
  readonly name: string;
  /** Its headers with its name, without lengths, offsets and checksums, which follow from its packing. */
  readonly head: string;
  /** The bytes before packing; `undefined` where those in the file are damaged. */
  unpacked(): Uint8Array | undefined;
}

/** The pieces of a file in their order; `undefined` if it has bytes beside them, as one that was damaged. */
export function piecesOf(bytes: Uint8Array): readonly Piece[] | undefined {
  return isZip(bytes) ? zipPieces(bytes) : pdfPieces(bytes);
}

/** Whether two files have the same pieces. Workbooks in a deck are compared by their own pieces. */
export function samePieces(a: Uint8Array, b: Uint8Array): boolean {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  if (!left || left.length !== right?.length) return false;
  return left.every((piece, index) => {
    const other = right[index]!;
    return piece.head === other.head && sameBefore(piece, other);
  });
}

/** Whether two zips have parts of the same names and bytes, by whatever program they were packed. */
export function sameContents(a: Uint8Array, b: Uint8Array): boolean {
  const [left, right] = [contentsOf(a), contentsOf(b)];
  if (!left || left.length !== right?.length) return false;
  return left.every((piece, index) => piece.name === right[index]!.name && sameBefore(piece, right[index]!));
}

/** The parts of a zip in the order of their names, however it was packed; `undefined` of any other file. */
export function contentsOf(bytes: Uint8Array): readonly Piece[] | undefined {
  return isZip(bytes) ? zipContents(bytes) : undefined;
}

/** Whether two pieces are the same before packing. */
export function sameBefore(a: Piece, b: Piece): boolean {
  const [left, right] = [a.unpacked(), b.unpacked()];
  return left !== undefined && right !== undefined && sameBytes(left, right);
}

/** Whether two unpacked pieces are the same, workbooks by their own pieces. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0 || (isZip(left) && (samePieces(left, right) || sameContents(left, right)));
}

/** Whether two files differ in one byte alone: another packing moves what is behind it, so this is damage. */
export function differInOneByte(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const first = a.findIndex((byte, index) => byte !== b[index]);
  return first >= 0 && Buffer.compare(a.subarray(first + 1), b.subarray(first + 1)) === 0;
}

/** Whether a file begins as a zip does and has a directory within the limits. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    openZip(bytes, ZIP_LIMITS);
    return true;
  } catch {
    return false;
  }
}
