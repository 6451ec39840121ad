/**
 * Changes the width of a glyph of a CFF font.
 *
 * Problem: a CFF font has no table of widths; the charstring of each glyph has its own as the first operand of its
 * first operator, or omits it if it is the default width. Approach: the charstring is read up to that operator (Adobe
 * Technical Note 5177, 3.1 and 4), with subroutines inlined on the way, because the width may be in one. Limit: a
 * charstring with arithmetic (add, div …) before its first drawing operator is not read.
 */
import { operandAt, operandLength } from '../../font/charstring-calls.js';

/** Returns a subroutine by the operand it is called with: its number minus the bias. */
export type Subroutine = (kind: 'local' | 'global', operand: number) => Uint8Array | undefined;

const CALLSUBR = 10;
const RETURN = 11;
const CALLGSUBR = 29;
const [VMOVETO, HMOVETO] = [4, 22];
// hstem, vstem, endchar, hstemhm, hintmask, cntrmask, rmoveto, vstemhm: an even number of operands without the width.
const EVEN = new Set([1, 3, 14, 18, 19, 20, 21, 23]);
/** Greatest number of subroutines inlined: the nesting limit of the format. */
const CALLS = 10;

/**
 * Returns the charstring with another width.
 * @param width in font units, minus the nominal width of the font
 * @returns `undefined` if the charstring cannot be read
 */
export function withWidth(charstring: Uint8Array, width: number, subroutine: Subroutine): Uint8Array | undefined {
  let bytes = charstring;
  let at = 0;
  let calls = 0;
  /** Offsets of the operands on the stack. */
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
