/**
 * Draws a composed line as PDF text: one text object, in it a marked-content sequence for each tag, and in that one
 * TJ operator for each stretch of one font, with the position of every glyph adjusted. So copying the line from the
 * PDF gives its characters in order and nothing else.
 */
import { isSetOffFromHan } from '../../typography/classes.js';
import { oncePer } from '../../world/memo.js';
import type { PlacedGlyph } from '../layout/composed.js';
import type { Glyph } from '../layout/paragraph.js';
import type { Tag } from '../layout/structure.js';
import type { FlowLine } from './flow-line.js';
import type { Document, EmbeddedFont } from './internals.js';
import { BLACK, changed, penOf } from './pen.js';
import { drawChanges } from './revision.js';
import { spacedCode, takesLeft } from './spaced.js';
import { END } from './tagging.js';

/**
 * Draws a line that pdfmake has placed.
 * @param begin returns the operator that begins the content of a tag
 */
export function drawLine(document: Document, line: FlowLine, begin: (tag: Tag | undefined) => string): void {
  if (line.glyphs.length === 0) return;
  const { page } = document;
  const parts: string[] = [];
  const middle = line.y + line.middle;
  const fontOf = ({ glyph }: PlacedGlyph) => document.provideFont(glyph.font.path, false, false);
  let marked: Tag | undefined | null = null;
  let pen = BLACK;
  for (const stretch of stretches(spaced(line.glyphs, fontOf))) {
    const { glyph, x, gapBefore, font } = stretch[0]!;
    page.fonts[font.id] ??= font.ref();
    const next = penOf(document, glyph);
    if (glyph.tag !== marked) {
      if (marked !== null) parts.push(END);
      marked = glyph.tag;
      parts.push(begin(marked));
    }
    parts.push(
      ...changed(pen, next),
      `/${font.id} ${number(glyph.cell.em)} Tf`,
      // pdfkit's y axis points down, so the letters are flipped to stand upright.
      `1 0 0 -1 ${number(line.x + x - gapBefore)} ${number(middle - glyph.rise)} Tm`,
      `[${adjusted(stretch)}] TJ`,
    );
    pen = next;
  }
  document.addContent(`0 g\nBT\n${[...parts, ...changed(pen, BLACK)].join('\n')}\n${END}\nET`);
  drawChanges(document, line, begin);
}

/** A glyph and the gaps that become part of its width. */
interface Drawn extends PlacedGlyph {
  /** Part of the gap before it that its width includes, pt. */
  readonly gapBefore: number;
  readonly font: EmbeddedFont;
  readonly code: number;
  /** Its width with the gaps, pt. */
  readonly advance: number;
}

/**
 * Assigns the gaps between glyphs to the widths of glyphs. A gap belongs to the glyph before it, except between Han
 * and Latin: there the Latin glyph takes it, so that few glyphs need several widths.
 */
function spaced(glyphs: readonly PlacedGlyph[], fontOf: (placed: PlacedGlyph) => EmbeddedFont): Drawn[] {
  const drawn: Drawn[] = [];
  let font = fontOf(glyphs[0]!);
  let isLatin = isSetOffFromHan(glyphs[0]!.glyph.cell.char);
  // What the glyph takes of the gap before it, pt.
  let taken = 0;
  for (let index = 0; index < glyphs.length; index++) {
    const { glyph, x } = glyphs[index]!;
    const { char, em, width } = glyph.cell;
    const next = glyphs[index + 1];
    const gap = next ? next.x - x - width : 0;
    const nextFont = next && next.glyph.font !== glyph.font ? fontOf(next) : font;
    const nextIsLatin = next !== undefined && isSetOffFromHan(next.glyph.cell.char);
    // Between two Latin glyphs, as after the number of an entry, the first one takes the gap.
    const nextTakes = nextIsLatin && !isLatin && takesLeft(nextFont);
    const plain = codeOf(font, char);
    const extra = spacedCode(font, plain, taken / em, nextTakes ? 0 : gap / em);
    const { left, right } = extra?.gaps ?? NO_GAPS;
    const code = extra?.code ?? plain;
    drawn.push({ glyph, x, font, gapBefore: left * em, code, advance: width + (left + right) * em });
    taken = nextTakes ? gap : 0;
    font = nextFont;
    isLatin = nextIsLatin;
  }
  return drawn;
}

const NO_GAPS = { left: 0, right: 0 };

/** Groups neighbouring glyphs with the same tag, font, size and height. */
function stretches(glyphs: readonly Drawn[]): Drawn[][] {
  const all: Drawn[][] = [];
  let stretch: Drawn[] = [];
  for (const placed of glyphs) {
    const first = stretch[0]?.glyph;
    if (!first || !sameStyle(first, placed.glyph)) {
      stretch = [];
      all.push(stretch);
    }
    stretch.push(placed);
  }
  return all;
}

function sameStyle(a: Glyph, b: Glyph): boolean {
  return (
    a.tag === b.tag &&
    a.change === b.change &&
    a.ink === b.ink &&
    a.font === b.font &&
    a.rise === b.rise &&
    a.cell.em === b.cell.em
  );
}

/** Operand of TJ: `<hex> adjustment <hex> …`. Adjustments are in thousandths of the size and are subtracted. */
function adjusted(stretch: readonly Drawn[]): string {
  let out = '';
  let hex = '';
  // The position of a PDF reader after the operands so far, so that rounding errors do not add up.
  let at = stretch[0]!.x - stretch[0]!.gapBefore;
  for (const { glyph, x, gapBefore, code, advance } of stretch) {
    const { em } = glyph.cell;
    const adjustment = Math.round(((at - (x - gapBefore)) / em) * 1000);
    if (adjustment !== 0) {
      out += `<${hex}> ${adjustment} `;
      hex = '';
      at -= (adjustment * em) / 1000;
    }
    hex += code.toString(16).padStart(4, '0');
    at += advance;
  }
  return `${out}<${hex}>`;
}

/** The codes of a font by character. */
const codesOf = oncePer((_: EmbeddedFont) => new Map<string, number>());

function codeOf(font: EmbeddedFont, char: string): number {
  const known = codesOf(font);
  const code = known.get(char) ?? encoded(font, char);
  known.set(char, code);
  return code;
}

/**
 * The code of a character, whose glyph is added to the subset. Only —— and …… are shaped, which is slow. A glyph that
 * two characters share, as · and ・, is embedded for each of them, because a code must stand for one text.
 */
function encoded(font: EmbeddedFont, char: string): number {
  const codePoint = char.codePointAt(0)!;
  if (char.length > String.fromCodePoint(codePoint).length) return Number.parseInt(font.encode(char)[0][0]!, 16);
  const glyph = font.font.glyphForCodePoint(codePoint);
  const first = font.subset.includeGlyph(glyph.id);
  const owner = font.unicode[first]?.[0] ?? codePoint;
  const code = owner === codePoint ? first : font.subset.glyphs.push(glyph.id) - 1;
  font.widths[code] = glyph.advanceWidth * font.scale;
  font.unicode[code] = [codePoint];
  return code;
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
