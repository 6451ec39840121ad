/**
 * Glyphs that carry the gap beside them in their own width.
 *
 * Problem: gaps between Han and Latin or on the empty side of a mark are no spaces
 * of the text, but readers that copy text out of a PDF take a gap of a tenth of an
 * em for one. Approach: a glyph at such a gap is embedded once more with the gap in
 * its advance (and its outline moved, where the gap lies before it), so that none is
 * left to be seen. Font program and width table agree, as PDF/A wants. Limits: CFF
 * outlines are not moved, and what `cff-width.ts` cannot read keeps its gap.
 */

import { oncePer } from '../../world/memo.js';
import { withWidth } from './cff-width.js';
import type { CffSubset, EmbeddedFont, TrueTypeSubset } from './internals.js';

/** Gaps are rounded to this part of an em; the rest, under a thirtieth, is left to the line. */
const STEP = 1 / 16;
/** A wider gap parts what stands beside it, as a catchword from the number of the page, em. */
const MOST = 1;

/** What a glyph has taken of the gaps beside it. */
interface Taken {
  readonly left: number;
  readonly right: number;
}

export interface SpacedCode {
  readonly code: number;
  /** em, as the font has it: its units are whole. */
  readonly taken: Taken;
}

/** Puts another glyph into the subset, its gaps in font units; `undefined` where the font cannot take it. */
type Add = (gid: number, gaps: Taken) => number | undefined;

/** Extra glyphs of one font, by the code of the plain one and the gaps. */
interface Extra {
  readonly codes: Map<string, SpacedCode | undefined>;
  readonly add: Add;
}

const extrasOf = oncePer((font: EmbeddedFont): Extra => {
  const add = isTrueType(font.subset) ? toTrueType(font.subset) : toCff(font, font.subset);
  return { codes: new Map(), add };
});

/** Whether glyphs of the font can take the gap before them, not only the one after. */
export function takesLeft({ subset }: EmbeddedFont): boolean {
  return isTrueType(subset);
}

/**
 * Another code for what `code` stands for, with gaps of `left` and `right` em in its width, or `undefined`
 * where there is nothing to add or the font cannot take it.
 */
export function spacedCode(font: EmbeddedFont, code: number, left: number, right: number): SpacedCode | undefined {
  const steps = { left: takesLeft(font) ? stepsOf(left) : 0, right: stepsOf(right) };
  if (steps.left + steps.right === 0) return undefined;
  const { codes, add } = extrasOf(font);
  const key = `${code}/${steps.left}/${steps.right}`;
  if (!codes.has(key)) codes.set(key, spaced(font, code, steps, add));
  return codes.get(key);
}

function stepsOf(gap: number): number {
  return gap <= MOST ? Math.max(0, Math.round(gap / STEP)) : 0;
}

function spaced(font: EmbeddedFont, plain: number, steps: Taken, add: Add): SpacedCode | undefined {
  const em = font.font.unitsPerEm;
  const [left, right] = [Math.round(steps.left * STEP * em), Math.round(steps.right * STEP * em)];
  const code = add(font.subset.glyphs[plain]!, { left, right });
  if (code === undefined) return undefined;
  font.widths[code] = font.widths[plain]! + (left + right) * font.scale;
  font.unicode[code] = font.unicode[plain]!;
  return { code, taken: { left: left / em, right: right / em } };
}

function isTrueType(subset: EmbeddedFont['subset']): subset is TrueTypeSubset {
  return '_addGlyph' in subset;
}

/** Lets a subset with CFF outlines write extra glyphs. */
function toCff({ font }: EmbeddedFont, subset: CffSubset): Add {
  const added = new Map<number, Uint8Array>();
  const plain = subset.subsetCharstrings.bind(subset);
  subset.subsetCharstrings = () => {
    plain();
    for (const [code, charstring] of added) subset.charstrings[code] = charstring;
  };
  const { cff } = subset;
  return (gid, { right }) => {
    const { nominalWidthX, Subrs } = cff.privateDictForGlyph(gid) ?? {};
    const width = font.getGlyph(gid).advanceWidth + right - (nominalWidthX ?? 0);
    const charstring = withWidth(cff.getCharString(gid), width, (kind, operand) => {
      const index = kind === 'local' ? (Subrs ?? []) : cff.globalSubrIndex;
      const subr = index[operand + biasOf(index.length)];
      if (!subr) return undefined;
      cff.stream.pos = subr.offset;
      return cff.stream.readBuffer(subr.length);
    });
    if (!charstring) return undefined;
    const code = subset.glyphs.push(gid) - 1;
    added.set(code, charstring);
    return code;
  };
}

/** What is added to the operand a subroutine is called with (Technical Note 5177, 4.7). */
function biasOf(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}

/** Lets a subset with TrueType outlines write extra glyphs. */
function toTrueType(subset: TrueTypeSubset): Add {
  const added = new Map<number, Taken>();
  const plain = subset._addGlyph.bind(subset);
  subset._addGlyph = (gid) => {
    const code = plain(gid);
    const gaps = added.get(code);
    if (gaps) widen(subset, code, gid, gaps);
    return code;
  };
  return (gid, gaps) => {
    const code = subset.glyphs.push(gid) - 1;
    added.set(code, gaps);
    return code;
  };
}

/** Rewrites the glyph just added: its advance, its bearing, and its outline where that moved. */
function widen(subset: TrueTypeSubset, code: number, gid: number, { left, right }: Taken): void {
  const metric = subset.hmtx.metrics[code]!;
  metric.advance += left + right;
  const plain = subset.glyf[code]!;
  if (left === 0 || plain.length === 0) return;
  metric.bearing += left;
  const outline = moved(plain, subset.includeGlyph(gid), left);
  subset.offset += outline.length - plain.length;
  subset.glyf[code] = outline;
}

// Flags of a compound glyph (OpenType, glyf table): the offsets are words, and they are offsets.
const WORDS_OF_XY = 0x0003;

/** A compound glyph that is `code` moved by `x` font units; `plain` lends its box. */
function moved(plain: Uint8Array, code: number, x: number): Uint8Array {
  const box = new DataView(plain.buffer, plain.byteOffset);
  const outline = new DataView(new ArrayBuffer(18));
  outline.setInt16(0, -1);
  outline.setInt16(2, box.getInt16(2) + x);
  outline.setInt16(4, box.getInt16(4));
  outline.setInt16(6, box.getInt16(6) + x);
  outline.setInt16(8, box.getInt16(8));
  outline.setUint16(10, WORDS_OF_XY);
  outline.setUint16(12, code);
  outline.setInt16(14, x);
  outline.setInt16(16, 0);
  return new Uint8Array(outline.buffer);
}
