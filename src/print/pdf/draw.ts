/**
 * A finished line as PDF text: one text object, in it one stretch of marked
 * content for each tag, and in that one TJ operator for each stretch of one
 * font, the distance of every glyph from the last adjusted. So a reader that
 * copies the line gets its characters in order and nothing else.
 */

import { standsOffHan } from '../../typography/classes.js';
import { oncePer } from '../../world/memo.js';
import type { PlacedGlyph } from '../layout/composed.js';
import type { Glyph } from '../layout/paragraph.js';
import type { Tag } from '../layout/structure.js';
import type { FlowLine } from './flow-line.js';
import type { Document, EmbeddedFont } from './internals.js';
import { drawChanges, inkOf } from './revision.js';
import { spacedCode, takesLeft } from './spaced.js';
import { END } from './tagging.js';

/**
 * Draws a line whose top left corner pdfmake has put at `line.x`, `line.y`.
 * `begin` gives the operator that begins content of a tag.
 */
export function drawLine(document: Document, line: FlowLine, begin: (tag: Tag | undefined) => string): void {
  if (line.glyphs.length === 0) return;
  const { page } = document;
  const parts: string[] = [];
  const middle = line.y + line.middle;
  const fontOf = ({ glyph }: PlacedGlyph) => document.provideFont(glyph.font.path, false, false);
  let marked: Tag | undefined | null = null;
  let colour: Glyph['change'];
  for (const stretch of stretches(spaced(line.glyphs, fontOf))) {
    const { glyph, x, taken, font } = stretch[0]!;
    page.fonts[font.id] ??= font.ref();
    if (glyph.tag !== marked) {
      if (marked !== null) parts.push(END);
      marked = glyph.tag;
      parts.push(begin(marked));
    }
    parts.push(
      ...(glyph.change === colour ? [] : [inkOf(glyph.change)]),
      `/${font.id} ${number(glyph.cell.em)} Tf`,
      // Down the page, as pdfkit counts; the letters upright.
      `1 0 0 -1 ${number(line.x + x - taken)} ${number(middle - glyph.rise)} Tm`,
      `[${adjusted(stretch)}] TJ`,
    );
    colour = glyph.change;
  }
  document.addContent(`0 g\nBT\n${parts.join('\n')}\n${END}\nET`);
  drawChanges(document, line, begin);
}

/** A glyph with the gaps it takes into its own width. */
interface Drawn extends PlacedGlyph {
  /** Of the gap before it, pt. */
  readonly taken: number;
  readonly font: EmbeddedFont;
  readonly code: number;
  /** Width with the gaps it took, pt. */
  readonly advance: number;
}

/**
 * Lets glyphs take the gaps between them: Latin after Han the gap before it, so that few glyphs have two widths,
 * every other glyph the one after it.
 */
function spaced(glyphs: readonly PlacedGlyph[], fontOf: (placed: PlacedGlyph) => EmbeddedFont): Drawn[] {
  const fonts = glyphs.map(fontOf);
  const latin = glyphs.map(({ glyph }) => standsOffHan(glyph.cell.char));
  const gapAfter = (index: number) => {
    const [placed, next] = [glyphs[index], glyphs[index + 1]];
    return placed && next ? next.x - placed.x - placed.glyph.cell.width : 0;
  };
  // Between two Latin glyphs, as after the number of an entry, the first takes the gap.
  const takesBefore = (index: number) =>
    latin[index] === true && latin[index - 1] === false && takesLeft(fonts[index]!);
  return glyphs.map(({ glyph, x }, index): Drawn => {
    const { char, em, width } = glyph.cell;
    const font = fonts[index]!;
    const plain = codeOf(font, char);
    const left = takesBefore(index) ? gapAfter(index - 1) / em : 0;
    const right = takesBefore(index + 1) ? 0 : gapAfter(index) / em;
    const extra = spacedCode(font, plain, left, right);
    if (!extra) return { glyph, x, font, taken: 0, code: plain, advance: width };
    const { code, taken } = extra;
    return { glyph, x, font, taken: taken.left * em, code, advance: width + (taken.left + taken.right) * em };
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
  return a.tag === b.tag && a.change === b.change && a.font === b.font && a.rise === b.rise && a.cell.em === b.cell.em;
}

/** `<hex> adjustment <hex> …`: the adjustments in thousandths of the size, subtracted as TJ wants them. */
function adjusted(stretch: readonly Drawn[]): string {
  let out = '';
  let hex = '';
  // Where a reader of the file stands after what is written so far: rounding never adds up.
  let at = stretch[0]!.x - stretch[0]!.taken;
  for (const { glyph, x, taken, code, advance } of stretch) {
    const { em } = glyph.cell;
    const adjustment = Math.round(((at - (x - taken)) / em) * 1000);
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

/** Codes by character. */
const codesOf = oncePer((_: EmbeddedFont) => new Map<string, number>());

function codeOf(font: EmbeddedFont, char: string): number {
  const known = codesOf(font);
  const code = known.get(char) ?? encoded(font, char);
  known.set(char, code);
  return code;
}

/**
 * A lone character is the glyph it was measured by; only —— and …… are shaped, which takes long. A glyph
 * that two characters share, as · and ・, is embedded for each: a code stands for one text.
 */
function encoded(font: EmbeddedFont, char: string): number {
  const codePoint = char.codePointAt(0)!;
  if (char.length > String.fromCodePoint(codePoint).length) return Number.parseInt(font.encode(char)[0][0]!, 16);
  const glyph = font.font.glyphForCodePoint(codePoint);
  const first = font.subset.includeGlyph(glyph.id);
  const taken = font.unicode[first]?.[0] ?? codePoint;
  const code = taken === codePoint ? first : font.subset.glyphs.push(glyph.id) - 1;
  font.widths[code] = glyph.advanceWidth * font.scale;
  font.unicode[code] = [codePoint];
  return code;
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
