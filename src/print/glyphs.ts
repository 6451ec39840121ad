/**
 * What a font says of its characters: how wide, where empty, how high its Han stand.
 *
 * Asked once for each character and font, then remembered: opening a CFF glyph
 * for its outline is the dearest thing the book does before it is written.
 */
import type { Font } from 'fontkit';

/** A font that opened but whose glyphs cannot be read. */
export class DamagedGlyphs extends Error {
  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(path);
  }
}

export class Glyphs {
  private readonly widths = new Map<string, number>();
  private readonly blanks = new Map<string, { readonly left: number; readonly right: number }>();
  private middle: number | undefined | null = null;

  constructor(
    private readonly font: Font,
    private readonly path: string,
  ) {}

  /** Advance in parts of the em. Two dashes that the font draws as one count as one. */
  width(char: string): number {
    const known = this.widths.get(char);
    if (known !== undefined) return known;
    const advance = char.length > 1 && [...char].length > 1 ? this.font.layout(char).advanceWidth : this.advance(char);
    const width = advance / this.font.unitsPerEm;
    this.widths.set(char, width);
    return width;
  }

  /** Whether two of this character are drawn by one glyph of two ems, as —— in Song and Hei. */
  joins(char: string): boolean {
    return this.font.layout(char + char).glyphs.length === 1;
  }

  /**
   * How much of a full-width mark may be cut on either side, in parts of the em: half an em in all
   * (GB/T 15834-2011 5.1), from its open side where the glyph is empty there.
   */
  blank(char: string, opening: boolean): { readonly left: number; readonly right: number } {
    const known = this.blanks.get(char);
    if (known) return known;
    const { bbox, advanceWidth } = this.glyph(char);
    const em = this.font.unitsPerEm;
    const left = Math.max(0, bbox.minX / em);
    const right = Math.max(0, (advanceWidth - bbox.maxX) / em);
    const [open, other] = opening ? [left, right] : [right, left];
    // A mark in the middle of its cell, as ？ in some fonts, is cut by the same amount on both sides.
    const [most, least] = open >= HALF ? [HALF, 0] : [Math.min(open, HALF / 2), Math.min(other, HALF / 2)];
    const blank = opening ? { left: most, right: least } : { left: least, right: most };
    this.blanks.set(char, blank);
    return blank;
  }

  /** Height of the middle of the Han over the baseline, in parts of the em; `undefined` for a font without them. */
  centre(): number | undefined {
    if (this.middle === null) {
      const boxes = [...'国回田圆困图固园']
        .filter((c) => this.font.hasGlyphForCodePoint(c.codePointAt(0)!))
        .map((c) => this.glyph(c).bbox);
      const sum = boxes.reduce((total, { minY, maxY }) => total + (minY + maxY) / 2, 0);
      const middle = sum / boxes.length / this.font.unitsPerEm;
      this.middle = boxes.length > 0 ? Math.round(middle / HEIGHTS) * HEIGHTS : undefined;
    }
    return this.middle;
  }

  private advance(char: string): number {
    try {
      return this.font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth;
    } catch (cause) {
      throw new DamagedGlyphs(this.path, cause);
    }
  }

  private glyph(char: string) {
    const glyph = this.font.glyphForCodePoint(char.codePointAt(0)!);
    try {
      return { advanceWidth: glyph.advanceWidth, bbox: glyph.bbox };
    } catch (cause) {
      throw new DamagedGlyphs(this.path, cause);
    }
  }
}

/** em */
const HALF = 1 / 2;
/**
 * Heights are told apart by this much, em. Fang and Kai of one family then share a baseline to the
 * last digit, and a reader that sorts text by height does not tear their line in two.
 */
const HEIGHTS = 0.02;
