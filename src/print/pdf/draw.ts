/**
 * Draws a composed line as PDF text: one text object, in it a marked-content sequence for each tag, and in that one
 * TJ operator for each stretch of one font, with the position of every glyph adjusted. So copying the line from the
 * PDF gives its characters in order and nothing else.
 */
import { isSetOffFromHan } from '../../typography/classes.js';
import type { PlacedGlyph } from '../layout/composed.js';
import type { Glyph } from '../layout/paragraph.js';
import type { Tag } from '../layout/structure.js';
import type { Canvas, CanvasFont } from './canvas.js';
import type { FlowLine } from './flow-line.js';
import { LEAST_GAP } from './glyph-codes.js';
import { BLACK, changed, penOf } from './pen.js';
import { drawChanges } from './revision.js';
import { END } from './tagging.js';

/**
 * Draws a line that pdfmake has placed.
 * @param begin returns the operator that begins the content of a tag
 * @returns the first glyph of each stretch of one tag and style
 */
export function drawLine(canvas: Canvas, line: FlowLine, begin: (tag: Tag | undefined) => string): Glyph[] {
  const { glyphs } = line;
  const styles: Glyph[] = [];
  if (glyphs.length === 0) return styles;
  const middle = line.y + line.middle;
  const coded = new CodedGlyphs(canvas, glyphs);
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
      const next = penOf(canvas, glyph);
      if (glyph.tag !== marked) {
        if (marked !== null) operators.push(END);
        marked = glyph.tag;
        operators.push(begin(marked));
      }
      operators.push(...changed(pen, next));
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
    operand.add(coded.hex, x - coded.gapBefore, coded.width);
  }
  operators.push(`${operand.end()} TJ`, ...changed(pen, BLACK), END, 'ET');
  canvas.add(operators.join('\n'));
  if (styles.some(({ change }) => change)) drawChanges(canvas, line, begin);
  return styles;
}

/**
 * Goes over the glyphs of a line and assigns the gaps between them to the widths of glyphs. A gap belongs to the glyph
 * before it, except between Han and Latin: there the Latin glyph takes it, so that few glyphs need several widths.
 */
class CodedGlyphs {
  /** Of the glyph reached. */
  font: CanvasFont;
  hex = '';
  /** Part of the gap before it that its width includes, pt. */
  gapBefore = 0;
  /** Its width with the gaps, pt. */
  width = 0;
  private nextFont: CanvasFont;
  /** What the next glyph takes of the gap before it, pt. */
  private taken = 0;

  constructor(
    private readonly canvas: Canvas,
    private readonly glyphs: readonly PlacedGlyph[],
  ) {
    this.font = this.nextFont = this.fontOf(glyphs[0]!);
  }

  /** Reaches a glyph, one after the other. */
  advance(index: number): void {
    const font = this.nextFont;
    this.font = font;
    const { glyph, x } = this.glyphs[index]!;
    const { char, em, width } = glyph.cell;
    const next = this.glyphs[index + 1];
    let gap = next ? next.x - x - width : 0;
    const left = this.taken / em;
    this.taken = 0;
    if (next && next.glyph.font !== glyph.font) this.nextFont = this.fontOf(next);
    if (next && gap / em >= LEAST_GAP && this.nextTakes(char, next.glyph.cell.char)) {
      this.taken = gap;
      gap = 0;
    }
    const coded = font.glyph(char, left, gap / em);
    this.hex = coded.hex;
    this.gapBefore = coded.left * em;
    this.width = width + (coded.left + coded.right) * em;
  }

  /** Whether the next glyph takes the gap before it. Of two Latin glyphs, as after the number of an entry, the first one does. */
  private nextTakes(char: string, next: string): boolean {
    return this.nextFont.takesLeft && isSetOffFromHan(next) && !isSetOffFromHan(char);
  }

  private fontOf({ glyph }: PlacedGlyph): CanvasFont {
    return this.canvas.font(glyph.font.path);
  }
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

  /** Adds the glyph of a code, in digits, with its left edge at `x`, pt. */
  add(hex: string, x: number, width: number): void {
    const adjustment = Math.round(((this.at - x) / this.em) * 1000);
    if (adjustment !== 0) {
      this.text += `> ${adjustment} <`;
      this.at -= (adjustment * this.em) / 1000;
    }
    this.text += hex;
    this.at += width;
  }

  end(): string {
    return `${this.text}>]`;
  }
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
