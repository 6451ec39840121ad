/** Calls of subroutines in glyphs of CFF fonts: counted, and refused where they have no end. */
import { expect, test } from 'vitest';
import { biasOf, type CffTable, checkCalls, operandAt, operandLength } from '../../src/font/charstring-calls.js';
import { BadTable } from '../../src/font/tables.js';
import { byFontkit, CFF } from './committed.js';

/** A font whose only glyph calls the first of these local subroutines. */
function fontWith(...subroutines: readonly (readonly number[])[]): CffTable {
  const bytes = Uint8Array.from(subroutines.flat());
  let offset = 0;
  const Subrs = subroutines.map(({ length }) => {
    offset += length;
    return { offset: offset - length, length };
  });
  const stream = {
    pos: 0,
    readBuffer: (length: number) => bytes.subarray(stream.pos, stream.pos + length),
  };
  return {
    stream,
    globalSubrIndex: [],
    getCharString: () => Uint8Array.from(calling(0)),
    privateDictForGlyph: () => ({ Subrs }),
  };
}

/** A call: the number less the bias, as one byte, and the operator. */
const calling = (subroutine: number) => [139 + subroutine - 107, 10];
const RETURN = 11;

test('every glyph of a font can be drawn', () => {
  const font = byFontkit(CFF) as unknown as { readonly 'CFF ': CffTable; readonly numGlyphs: number };
  for (let glyph = 0; glyph < font.numGlyphs; glyph++) expect(() => checkCalls(font['CFF '], glyph)).not.toThrow();
});

test('a subroutine that calls itself is refused', () => {
  expect(() => checkCalls(fontWith([...calling(0), RETURN]), 0)).toThrow(BadTable);
});

test('ten levels that each call the next sixteen times are refused, ten that call it once are not', () => {
  const levels = (times: number) =>
    Array.from({ length: 9 }, (_, n) => [...Array.from({ length: times }, () => calling(n + 1)).flat(), RETURN]);
  expect(() => checkCalls(fontWith(...levels(1), [RETURN]), 0)).not.toThrow();
  expect(() => checkCalls(fontWith(...levels(16), [RETURN]), 0)).toThrow(BadTable);
});

test('numbers of a charstring', () => {
  for (const [bytes, value] of [
    [[139], 0],
    [[247, 0], 108],
    [[251, 0], -108],
    [[28, 0xff, 0xfe], -2],
    [[255, 0, 3, 0x80, 0], 3],
  ] as const) {
    expect(operandLength(bytes[0])).toBe(bytes.length);
    expect(operandAt(Uint8Array.from(bytes), 0)).toBe(value);
  }
  expect([1239, 1240, 33_900].map(biasOf)).toEqual([107, 1131, 32768]);
});
