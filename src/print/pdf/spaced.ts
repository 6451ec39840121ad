/**
 * Glyphs whose width includes a gap beside them.
 *
 * Problem: gaps between Han and Latin, or on the empty side of a punctuation mark, are not spaces of the text, but
 * PDF readers take a gap of a tenth of an em for a space when text is copied. Approach: a glyph at such a gap is
 * embedded a second time with the gap in its advance, and with its outline moved if the gap is before it. Font program
 * and width table agree, as PDF/A requires. Limits: CFF outlines are not moved, and glyphs that `cff-width.ts` cannot
 * read keep their gap.
 */

import { oncePer } from '../../world/memo.js';
import { withWidth } from './cff-width.js';
import type { CffSubset, EmbeddedFont } from './internals.js';
import { TrueTypeSubset } from './truetype.js';

/** Gaps are rounded to this, em; the remainder, less than a thirtieth, stays a gap. */
const STEP = 1 / 16;
/** Wider gaps are real separations, as between page number and catchword, em. */
const MOST = 1;

/** The steps of a gap, and none. */
const STEPS = MOST / STEP + 1;

/** The parts of the gaps before and after a glyph that its width includes. */
interface Gaps {
  readonly left: number;
  readonly right: number;
}

export interface SpacedCode {
  readonly code: number;
  /** em, rounded to whole font units. */
  readonly gaps: Gaps;
}

/** Adds a glyph with gaps in font units to the subset; `undefined` if that is not possible in this font. */
type Add = (gid: number, gaps: Gaps) => number | undefined;

/** Extra glyphs of one font, by the code of the plain one and the steps of the gaps. */
interface Extra {
  readonly codes: Map<number, SpacedCode | undefined>;
  readonly add: Add;
}

const extrasOf = oncePer((font: EmbeddedFont): Extra => {
  const { subset } = font;
  const add: Add =
    subset instanceof TrueTypeSubset ? (glyph, gaps) => subset.addSpaced({ glyph, ...gaps }) : toCff(font, subset);
  return { codes: new Map(), add };
});

/** Whether glyphs of the font can include the gap before them, not only the one after. */
export function takesLeft({ subset }: EmbeddedFont): boolean {
  return subset instanceof TrueTypeSubset;
}

/**
 * A code for the glyph of `code` with gaps of `left` and `right` em in its width; `undefined` if there is nothing to
 * add or the font does not support it.
 */
export function spacedCode(font: EmbeddedFont, code: number, left: number, right: number): SpacedCode | undefined {
  if (left < STEP / 2 && right < STEP / 2) return undefined;
  const steps = { left: takesLeft(font) ? stepsOf(left) : 0, right: stepsOf(right) };
  if (steps.left + steps.right === 0) return undefined;
  const { codes, add } = extrasOf(font);
  const key = (code * STEPS + steps.left) * STEPS + steps.right;
  if (!codes.has(key)) codes.set(key, spaced(font, code, steps, add));
  return codes.get(key);
}

function stepsOf(gap: number): number {
  return gap <= MOST ? Math.max(0, Math.round(gap / STEP)) : 0;
}

function spaced(font: EmbeddedFont, plain: number, steps: Gaps, add: Add): SpacedCode | undefined {
  const em = font.font.unitsPerEm;
  const [left, right] = [Math.round(steps.left * STEP * em), Math.round(steps.right * STEP * em)];
  const code = add(font.subset.glyphs[plain]!, { left, right });
  if (code === undefined) return undefined;
  font.widths[code] = font.widths[plain]! + (left + right) * font.scale;
  font.unicode[code] = font.unicode[plain]!;
  return { code, gaps: { left: left / em, right: right / em } };
}

/** Extends a subset with CFF outlines so that it writes the extra glyphs. */
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

/** The bias added to the operand of a subroutine call (Technical Note 5177, 4.7). */
function biasOf(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}
