/**
 * A finished line as PDF text: one text object, in it one stretch of marked
 * content for each tag, and in that one TJ operator for each stretch of one
 * font, the distance of every glyph from the last adjusted. So a reader that
 * copies the line gets its characters in order and nothing else.
 */

import { standsOffHan } from '../../typography/classes.js';
import type { Glyph } from '../paragraph.js';
import type { Tag } from '../structure.js';
import type { ComposedLine, PlacedGlyph } from './composed.js';
import type { Document, EmbeddedFont } from './internals.js';
import { hexOf, spacedCode } from './spaced.js';
import { END } from './tagging.js';

/**
 * Draws a line whose top left corner pdfmake has put at `line.x`, `line.y`.
 * `begin` gives the operator that begins content of a tag.
 */
export function drawLine(document: Document, line: ComposedLine, begin: (tag: Tag | undefined) => string): void {
  if (line.glyphs.length === 0) return;
  const { page } = document;
  const parts: string[] = [];
  const middle = line.y + line.middle;
  const fontOf = ({ glyph }: PlacedGlyph) => document.provideFont(glyph.font.path, false, false);
  let marked: Tag | undefined | null = null;
  for (const stretch of stretches(spaced(line.glyphs, fontOf))) {
    const { glyph, x, taken } = stretch[0]!;
    const font = fontOf(stretch[0]!);
    page.fonts[font.id] ??= font.ref();
    if (glyph.tag !== marked) {
      if (marked !== null) parts.push(END);
      marked = glyph.tag;
      parts.push(begin(marked));
    }
    parts.push(
      `/${font.id} ${number(glyph.cell.em)} Tf`,
      // Down the page, as pdfkit counts; the letters upright.
      `1 0 0 -1 ${number(line.x + x - taken)} ${number(middle - glyph.rise)} Tm`,
      `[${adjusted(stretch, font)}] TJ`,
    );
  }
  document.addContent(`0 g\nBT\n${parts.join('\n')}\n${END}\nET`);
}

/** A glyph with the gaps it takes into its own width. */
interface Drawn extends PlacedGlyph {
  /** Of the gap before it, pt. */
  readonly taken: number;
  /** Its code where it is a spaced one. */
  readonly code: string | undefined;
  /** Width with the gaps it took, pt. */
  readonly advance: number;
}

/** Lets every Latin glyph beside a Han take the gap between them. */
function spaced(glyphs: readonly PlacedGlyph[], fontOf: (placed: PlacedGlyph) => EmbeddedFont): Drawn[] {
  return glyphs.map((placed, index): Drawn => {
    const { cell } = placed.glyph;
    const plain = { glyph: placed.glyph, x: placed.x, taken: 0, code: undefined, advance: cell.width };
    if (!standsOffHan(cell.char)) return plain;
    const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
    // Between two Latin glyphs, as after the number of an entry, the first takes the gap.
    const taken = before && standsOffHan(before.glyph.cell.char);
    const left = before && !taken ? (placed.x - before.x - before.glyph.cell.width) / cell.em : 0;
    const right = after ? (after.x - placed.x - cell.width) / cell.em : 0;
    const code = spacedCode(fontOf(placed), cell.char, left, right);
    if (!code) return plain;
    const advance = cell.width + (code.left + code.right) * cell.em;
    return { ...plain, taken: code.left * cell.em, code: code.hex, advance };
  });
}

/** Neighbours of one tag in one font, size and height. */
function* stretches(glyphs: readonly Drawn[]): Generator<Drawn[]> {
  let stretch: Drawn[] = [];
  for (const placed of glyphs) {
    const first = stretch[0]?.glyph;
    if (first && !drawnAlike(first, placed.glyph)) {
      yield stretch;
      stretch = [];
    }
    stretch.push(placed);
  }
  yield stretch;
}

function drawnAlike(a: Glyph, b: Glyph): boolean {
  return a.tag === b.tag && a.font === b.font && a.rise === b.rise && a.cell.em === b.cell.em;
}

/** `<hex> adjustment <hex> …`: the adjustments in thousandths of the size, subtracted as TJ wants them. */
function adjusted(stretch: readonly Drawn[], font: EmbeddedFont): string {
  let out = '';
  let hex = '';
  // Where a reader of the file stands after what is written so far: rounding never adds up.
  let at = stretch[0]!.x - stretch[0]!.taken;
  for (const { glyph, x, taken, code, advance } of stretch) {
    const { char, em } = glyph.cell;
    const adjustment = Math.round(((at - (x - taken)) / em) * 1000);
    if (adjustment !== 0) {
      out += `<${hex}> ${adjustment} `;
      hex = '';
      at -= (adjustment * em) / 1000;
    }
    hex += code ?? codeOf(font, char);
    at += advance;
  }
  return `${out}<${hex}>`;
}

/** Codes in hex, by character. */
const codes = new WeakMap<EmbeddedFont, Map<string, string>>();

function codeOf(font: EmbeddedFont, char: string): string {
  const known = codes.get(font) ?? new Map<string, string>();
  codes.set(font, known);
  const code = known.get(char) ?? encoded(font, char);
  known.set(char, code);
  return code;
}

/**
 * A lone character is the glyph it was measured by; only —— and …… are shaped, which takes long. A glyph
 * that two characters share, as · and ・, is embedded for each: a code stands for one text.
 */
function encoded(font: EmbeddedFont, char: string): string {
  const codePoint = char.codePointAt(0)!;
  if (char.length > String.fromCodePoint(codePoint).length) return font.encode(char)[0].join('');
  const glyph = font.font.glyphForCodePoint(codePoint);
  const first = font.subset.includeGlyph(glyph.id);
  const taken = font.unicode[first]?.[0] ?? codePoint;
  const code = taken === codePoint ? first : font.subset.glyphs.push(glyph.id) - 1;
  font.widths[code] = glyph.advanceWidth * font.scale;
  font.unicode[code] = [codePoint];
  return hexOf(code);
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
