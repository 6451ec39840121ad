/**
 * Metrics of the glyphs of a font: advances, empty sides, the height of Han. Each is computed once for a character
 * and kept.
 */
import type { Font } from '../font/font.js';
import { DamagedFont } from '../font/tables.js';

export class Glyphs {
  private readonly widths = new Map<string, number>();
  private readonly blanks = new Map<string, { readonly left: number; readonly right: number }>();
  private middle: number | undefined | null = null;

  constructor(private readonly font: Font) {}

  /** Advance, em. `char` may be a pair of dashes or dots that the font draws with one glyph. */
  width(char: string): number {
    const known = this.widths.get(char);
    if (known !== undefined) return known;
    const codePoint = char.codePointAt(0)!;
    const isPair = char.length > String.fromCodePoint(codePoint).length;
    const glyph = isPair ? this.font.pairOf(codePoint)! : this.font.glyphOf(codePoint);
    const width = this.font.advance(glyph) / this.font.unitsPerEm;
    if (isWrong(width, char)) throw new DamagedFont(this.font.path, 'truncated');
    this.widths.set(char, width);
    return width;
  }

  /** Whether two of this character are drawn with one glyph of two ems, as —— in Song and Hei. */
  joins(char: string): boolean {
    return this.font.pairOf(char.codePointAt(0)!) !== undefined;
  }

  /**
   * How much of a full-width punctuation mark may be cut on either side, em: half an em altogether
   * (GB/T 15834-2011 5.1), from its open side if the glyph is empty there.
   */
  blank(char: string, opening: boolean): { readonly left: number; readonly right: number } {
    const known = this.blanks.get(char);
    if (known) return known;
    const glyph = this.font.glyphOf(char.codePointAt(0)!);
    const { minX, maxX } = this.font.box(glyph);
    const em = this.font.unitsPerEm;
    const left = Math.max(0, minX / em);
    const right = Math.max(0, (this.font.advance(glyph) - maxX) / em);
    const [open, other] = opening ? [left, right] : [right, left];
    // A mark in the middle of its cell, such as ？ in some fonts, is cut equally on both sides.
    const [most, least] = open >= HALF ? [HALF, 0] : [Math.min(open, HALF / 2), Math.min(other, HALF / 2)];
    const blank = opening ? { left: most, right: least } : { left: least, right: most };
    this.blanks.set(char, blank);
    return blank;
  }

  /** Height of the ink of a character, em. */
  height(char: string): number {
    const { minY, maxY } = this.box(char);
    return (maxY - minY) / this.font.unitsPerEm;
  }

  /** Height of the upper edge of a character over the baseline, em. */
  top(char: string): number {
    return this.box(char).maxY / this.font.unitsPerEm;
  }

  /** @throws DamagedFont if the outline of a character of the text cannot be read */
  check(text: string): void {
    for (const char of new Set(text)) this.box(char);
  }

  /** Height of the middle of the Han over the baseline, em; `undefined` for a font without Han. */
  centre(): number | undefined {
    if (this.middle === null) {
      const boxes = this.boxesOf(COMMON) ?? this.boxesOf(RARE) ?? [];
      const sum = boxes.reduce((total, { minY, maxY }) => total + (minY + maxY) / 2, 0);
      const middle = sum / boxes.length / this.font.unitsPerEm;
      this.middle = boxes.length > 0 ? Math.round(middle / HEIGHTS) * HEIGHTS : undefined;
    }
    return this.middle;
  }

  /** The boxes of those of the characters that the font has; `undefined` where it has none. */
  private boxesOf(characters: string) {
    const found = [...characters].filter((c) => this.font.has(c.codePointAt(0)!));
    return found.length > 0 ? found.map((c) => this.box(c)) : undefined;
  }

  private box(char: string) {
    return this.font.box(this.font.glyphOf(char.codePointAt(0)!));
  }
}

/** Characters that may take no room of their own. */
const NARROW = /[\p{M}\p{C}\p{Z}]/u;
const HAN = /\p{Script=Han}/u;
/** Widths of other characters, em: a font with narrower or wider ones is damaged, and its lines would be no lines. */
const LEAST_WIDTH = 1 / 50;
const MOST_WIDTH = 16;
const LEAST_HAN = 1 / 4;
const MOST_HAN = 4;

function isWrong(width: number, char: string): boolean {
  if (HAN.test(char)) return width < LEAST_HAN || width > MOST_HAN;
  return width > MOST_WIDTH || (width < LEAST_WIDTH && !NARROW.test(char));
}

/** Han as high as their cells; rare ones for a font that has only what others lack. */
const COMMON = '国回田圆困图固园';
const RARE = '囧図囩囥囻囼圁圛';
/** em */
const HALF = 1 / 2;
/**
 * Heights are rounded to this, em. So Fang and Kai of one family have exactly the same baseline, and a PDF reader
 * that sorts text by height keeps their line together.
 */
const HEIGHTS = 0.02;
