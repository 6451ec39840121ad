/**
 * The width in a glyph of a CFF font.
 *
 * Problem: a CFF font has no table of widths; each glyph tells its own as the
 * first operand of its first operator, or by leaving it out where it is the
 * usual one. Approach: its beginning is read as far as that operator (Adobe
 * Technical Note 5177, 3.1 and 4), subroutines written out on the way, since the
 * width may stand in one. Limit: a glyph that reckons before it draws (add, div
 * …) is not read.
 */

/** A subroutine by the operand it is called with, which is its number less the bias. */
export type Subroutine = (kind: 'local' | 'global', operand: number) => Uint8Array | undefined;

const CALLSUBR = 10;
const RETURN = 11;
const CALLGSUBR = 29;
const [VMOVETO, HMOVETO] = [4, 22];
// hstem, vstem, endchar, hstemhm, hintmask, cntrmask, rmoveto, vstemhm: with an even count of operands, the width aside.
const EVEN = new Set([1, 3, 14, 18, 19, 20, 21, 23]);
/** How many subroutines are written out: as deep as they may lie in each other. */
const CALLS = 10;

/**
 * The charstring with another width.
 * @param width in font units, less the nominal width of the font
 * @returns `undefined` where the charstring cannot be read
 */
export function withWidth(charstring: Uint8Array, width: number, subroutine: Subroutine): Uint8Array | undefined {
  let bytes = charstring;
  let at = 0;
  let calls = 0;
  /** Where the operands begin that are not used up. */
  const operands: number[] = [];
  for (;;) {
    const operator = bytes[at];
    if (operator === undefined) return undefined;
    const length = operandLength(operator);
    if (length > 0) {
      operands.push(at);
      at += length;
    } else if (operator === CALLSUBR || operator === CALLGSUBR) {
      const from = operands.pop();
      if (from === undefined || ++calls > CALLS) return undefined;
      const body = subroutine(operator === CALLSUBR ? 'local' : 'global', operandAt(bytes, from));
      if (!body) return undefined;
      bytes = joined(
        bytes.subarray(0, from),
        body.at(-1) === RETURN ? body.subarray(0, -1) : body,
        bytes.subarray(at + 1),
      );
      at = from;
    } else {
      const one = operator === VMOVETO || operator === HMOVETO;
      if (!one && !EVEN.has(operator)) return undefined;
      const hasWidth = (operands.length % 2 === 1) !== one;
      return joined(operand(width), hasWidth ? bytes.subarray(operands[1] ?? at) : charstring);
    }
  }
}

/** Bytes of the operand that begins with `first`, or 0 where that is an operator (Technical Note 5177, 3.2). */
function operandLength(first: number): number {
  if (first === 28) return 3;
  if (first < 32) return 0;
  if (first < 247) return 1;
  return first < 255 ? 2 : 5;
}

function operandAt(bytes: Uint8Array, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const first = view.getUint8(0);
  if (first === 28 || first === 255) return view.getInt16(1);
  if (first < 247) return first - 139;
  const low = view.getUint8(1) + 108;
  return first < 251 ? (first - 247) * 256 + low : (251 - first) * 256 - low;
}

function operand(value: number): Uint8Array {
  return Uint8Array.of(28, (value >> 8) & 0xff, value & 0xff);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
