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
 * @returns the first glyph of each stretch of one tag and style
 */
export function drawLine(document: Document, line: FlowLine, begin: (tag: Tag | undefined) => string): Glyph[] {
  const { glyphs } = line;
  const styles: Glyph[] = [];
  if (glyphs.length === 0) return styles;
  const middle = line.y + line.middle;
  const coded = new CodedGlyphs(document, glyphs);
  const operand = new Operand();
  const operators = ['0 g', 'BT'];
  let marked: Tag | undefined | null = null;
  let pen = BLACK;
  let style: Glyph | undefined;
  for (let index = 0; index < glyphs.length; index++) {
    coded.advance(index);
    const { glyph, x } = glyphs[index]!;
    const { font } = coded;
    if (!style || !sameStyle(style, glyph)) {
      if (style) operators.push(`${operand.end()} TJ`);
      document.page.fonts[font.id] ??= font.ref();
      const next = penOf(document, glyph);
      if (glyph.tag !== marked) {
        if (marked !== null) operators.push(END);
        marked = glyph.tag;
        operators.push(begin(marked));
      }
      if (next !== pen) operators.push(...changed(pen, next));
      const start = x - coded.gapBefore;
      operators.push(
        `/${font.id} ${number(glyph.cell.em)} Tf`,
        // pdfkit's y axis points down, so the letters are flipped to stand upright.
        `1 0 0 -1 ${number(line.x + start)} ${number(middle - glyph.rise)} Tm`,
      );
      operand.begin(glyph.cell.em, start);
      pen = next;
      style = glyph;
      styles.push(style);
    }
    operand.add(coded.code, x - coded.gapBefore, coded.width);
  }
  operators.push(`${operand.end()} TJ`, ...changed(pen, BLACK), END, 'ET');
  document.addContent(operators.join('\n'));
  if (styles.some(({ change }) => change)) drawChanges(document, line, begin);
  return styles;
}

/**
 * Goes over the glyphs of a line and assigns the gaps between them to the widths of glyphs. A gap belongs to the glyph
 * before it, except between Han and Latin: there the Latin glyph takes it, so that few glyphs need several widths.
 */
class CodedGlyphs {
  /** Of the glyph reached. */
  font: EmbeddedFont;
  code = 0;
  /** Part of the gap before it that its width includes, pt. */
  gapBefore = 0;
  /** Its width with the gaps, pt. */
  width = 0;
  private nextFont: EmbeddedFont;
  private codes: Map<string, number>;
  private nextIsLatin: boolean;
  /** What the next glyph takes of the gap before it, pt. */
  private taken = 0;

  constructor(
    private readonly document: Document,
    private readonly glyphs: readonly PlacedGlyph[],
  ) {
    this.font = this.nextFont = this.fontOf(glyphs[0]!);
    this.codes = codesOf(this.font);
    this.nextIsLatin = isSetOffFromHan(glyphs[0]!.glyph.cell.char);
  }

  /** Reaches a glyph, one after the other. */
  advance(index: number): void {
    if (this.nextFont !== this.font) {
      this.font = this.nextFont;
      this.codes = codesOf(this.font);
    }
    const { font, nextIsLatin: isLatin, taken } = this;
    const { glyph, x } = this.glyphs[index]!;
    const { char, em, width } = glyph.cell;
    const next = this.glyphs[index + 1];
    const gap = next ? next.x - x - width : 0;
    if (next && next.glyph.font !== glyph.font) this.nextFont = this.fontOf(next);
    this.nextIsLatin = next !== undefined && isSetOffFromHan(next.glyph.cell.char);
    // Between two Latin glyphs, as after the number of an entry, the first one takes the gap.
    const nextTakes = this.nextIsLatin && !isLatin && takesLeft(this.nextFont);
    const plain = this.codes.get(char) ?? this.added(char);
    const extra = spacedCode(font, plain, taken / em, nextTakes ? 0 : gap / em);
    const { left, right } = extra?.gaps ?? NO_GAPS;
    this.code = extra?.code ?? plain;
    this.gapBefore = left * em;
    this.width = width + (left + right) * em;
    this.taken = nextTakes ? gap : 0;
  }

  private fontOf({ glyph }: PlacedGlyph): EmbeddedFont {
    return this.document.provideFont(glyph.font.path, false, false);
  }

  private added(char: string): number {
    const code = encoded(this.font, char);
    this.codes.set(char, code);
    return code;
  }
}

const NO_GAPS = { left: 0, right: 0 };

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

/** The operand of TJ: `[<hex> adjustment <hex> …]`. Adjustments are in thousandths of the size and are subtracted. */
class Operand {
  private text = '';
  private em = 1;
  /** The position of a PDF reader after the glyphs so far, so that rounding errors do not add up, pt. */
  private at = 0;

  /** Begins at a position, pt. */
  begin(em: number, at: number): void {
    this.text = '[<';
    this.em = em;
    this.at = at;
  }

  /** Adds the glyph of a code with its left edge at `x`, pt. */
  add(code: number, x: number, width: number): void {
    const adjustment = Math.round(((this.at - x) / this.em) * 1000);
    if (adjustment !== 0) {
      this.text += `> ${adjustment} <`;
      this.at -= (adjustment * this.em) / 1000;
    }
    this.text += digits[code] ??= code.toString(16).padStart(4, '0');
    this.at += width;
  }

  end(): string {
    return `${this.text}>]`;
  }
}

/** Codes as hexadecimal digits. */
const digits: string[] = [];

/** The codes of a font by character. */
const codesOf = oncePer((_: EmbeddedFont) => new Map<string, number>());

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
