/**
 * Bounds what drawing a glyph of a CFF font takes (Adobe Technical Note 5177, 4.7). A subroutine may call others, so a
 * small font can hold a glyph that calls itself, or one whose drawing would take years.
 */
import { BadTable } from './tables.js';

/** A CFF font as fontkit has read it. */
export interface CffTable {
  readonly stream: { pos: number; readBuffer(length: number): Uint8Array };
  readonly globalSubrIndex: readonly Stretch[];
  getCharString(glyph: number): Uint8Array;
  privateDictForGlyph(glyph: number): { readonly Subrs?: readonly Stretch[] } | null;
}

/** Bytes of the file. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

const CALLSUBR = 10;
const CALLGSUBR = 29;
/** Nesting that the format allows. */
const DEEPEST = 10;
/** Calls while one glyph is drawn; those of Chinese have some dozens. */
const MOST_CALLS = 10_000;

/**
 * Counts the calls of subroutines in the charstring of a glyph, each number that is pushed before a call taken for its
 * subroutine. Masks of hints are read as operators; what they are mistaken for is bounded, too.
 * @throws BadTable for calls without end
 */
export function checkCalls(cff: CffTable, glyph: number): void {
  const local = cff.privateDictForGlyph(glyph)?.Subrs ?? [];
  let left = MOST_CALLS;
  const visit = (bytes: Uint8Array, depth: number): void => {
    if (depth > DEEPEST) throw new BadTable('CFF ');
    let operand = 0;
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at]!;
      const length = operandLength(first);
      if (length > 0) operand = operandAt(bytes, at);
      else if (first === CALLSUBR || first === CALLGSUBR) {
        if (left-- === 0) throw new BadTable('CFF ');
        const index = first === CALLSUBR ? local : cff.globalSubrIndex;
        const subroutine = index[operand + biasOf(index.length)];
        if (subroutine) visit(bytesOf(cff, subroutine), depth + 1);
      }
      at += Math.max(1, length);
    }
  };
  visit(cff.getCharString(glyph), 0);
}

/** The bytes of a subroutine. */
export function bytesOf({ stream }: Pick<CffTable, 'stream'>, { offset, length }: Stretch): Uint8Array {
  stream.pos = offset;
  return stream.readBuffer(length);
}

/** Length in bytes of the operand that starts with `first`; 0 if it is an operator (Technical Note 5177, 3.2). */
export function operandLength(first: number): number {
  if (first === 28) return 3;
  if (first < 32) return 0;
  if (first < 247) return 1;
  return first < 255 ? 2 : 5;
}

/** A number that a charstring pushes; of a fraction its whole part. */
export function operandAt(bytes: Uint8Array, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const first = view.getUint8(0);
  if (first === 28 || first === 255) return view.getInt16(1);
  if (first < 247) return first - 139;
  const low = view.getUint8(1) + 108;
  return first < 251 ? (first - 247) * 256 + low : (251 - first) * 256 - low;
}

/** The bias added to the operand of a subroutine call (Technical Note 5177, 4.7). */
export function biasOf(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}
