/**
 * Glyphs that carry the gap beside them in their own width.
 *
 * Problem: the gap between Han and Latin (an eighth of an em) is no space of the
 * text, but readers that copy text out of a PDF take any gap of a tenth of an em
 * for one. Approach: a Latin glyph at such a gap is embedded once more with the
 * gap in its advance (and its outline moved, where the gap lies before it), so
 * that no gap is left to be seen between the glyphs. Font program and width
 * table agree, as PDF/A wants. Limit: fonts with TrueType outlines; in others
 * the gap stays a gap.
 */
import type { EmbeddedFont, TrueTypeSubset } from './internals.js';

/** Gaps are rounded to this part of an em; the rest, under a thirtieth, is left to the line. */
const STEP = 1 / 16;

interface Spaced {
  readonly gid: number;
  /** Font units. */
  readonly left: number;
  readonly right: number;
}

/** Extra glyphs of one subset: by key to the code, and by code to what is added. */
interface Extra {
  readonly codes: Map<string, number>;
  readonly added: Map<number, Spaced>;
}

const extras = new WeakMap<EmbeddedFont, Extra>();

export interface SpacedCode {
  readonly hex: string;
  /** What the glyph has taken of the gaps, in em. */
  readonly left: number;
  readonly right: number;
}

/**
 * The code of a character with gaps of `left` and `right` em in its width, or `undefined` where
 * there is nothing to add or the font cannot take it.
 */
export function spacedCode(font: EmbeddedFont, char: string, left: number, right: number): SpacedCode | undefined {
  const steps = [left, right].map((gap) => Math.max(0, Math.round(gap / STEP))) as [number, number];
  if (steps[0] + steps[1] === 0 || !isTrueType(font.subset)) return undefined;
  const codePoint = char.codePointAt(0)!;
  const glyph = font.font.glyphForCodePoint(codePoint);
  const extra = extrasOf(font, font.subset);
  const key = `${codePoint}/${steps.join('/')}`;
  let code = extra.codes.get(key);
  if (code === undefined) {
    const units = font.font.unitsPerEm * STEP;
    const spaced = { gid: glyph.id, left: Math.round(steps[0] * units), right: Math.round(steps[1] * units) };
    code = font.subset.glyphs.push(glyph.id) - 1;
    extra.codes.set(key, code);
    extra.added.set(code, spaced);
    font.widths[code] = (glyph.advanceWidth + spaced.left + spaced.right) * font.scale;
    font.unicode[code] = [codePoint];
  }
  return { hex: hexOf(code), left: steps[0] * STEP, right: steps[1] * STEP };
}

/** A code as a string of the file has it. */
export function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function isTrueType(subset: EmbeddedFont['subset']): subset is TrueTypeSubset {
  return '_addGlyph' in subset;
}

/** The first time a font is asked, its subset learns to write the extra glyphs. */
function extrasOf(font: EmbeddedFont, subset: TrueTypeSubset): Extra {
  const known = extras.get(font);
  if (known) return known;
  const extra: Extra = { codes: new Map(), added: new Map() };
  extras.set(font, extra);
  const plain = subset._addGlyph.bind(subset);
  subset._addGlyph = (gid) => {
    const code = plain(gid);
    const spaced = extra.added.get(code);
    if (spaced) widen(subset, code, spaced);
    return code;
  };
  return extra;
}

/** Rewrites the glyph just added: its advance, its bearing, and its outline where that moved. */
function widen(subset: TrueTypeSubset, code: number, { gid, left, right }: Spaced): void {
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
