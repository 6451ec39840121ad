/**
 * The codes of a font with CFF outlines, which pdfkit numbers by first use. Glyphs with gaps in their width are added
 * to its subset. Limits: outlines are not moved, so only the gap after a glyph can be in its width; and glyphs that
 * `cff-width.ts` cannot read keep their gap.
 */
import { biasOf, bytesOf } from '../../font/charstring-calls.js';
import type { Font } from '../../font/font.js';
import { sameItems } from '../../world/memo.js';
import { withWidth } from './cff-width.js';
import { type CodedGlyph, type GlyphCodes, hexOf, stepsOf, unitsOf } from './glyph-codes.js';
import type { CffFont } from './internals.js';

export class CffCodes implements GlyphCodes {
  readonly takesLeft = false;
  private readonly known = new Map<string, CodedGlyph>();
  /** Charstrings of glyphs with gaps by code. */
  private readonly charstrings = new Map<number, Uint8Array>();

  constructor(
    private readonly font: CffFont,
    private readonly file: Font,
  ) {
    const { subset } = font;
    const plain = subset.subsetCharstrings.bind(subset);
    subset.subsetCharstrings = () => {
      plain();
      for (const [code, charstring] of this.charstrings) subset.charstrings[code] = charstring;
    };
  }

  of(char: string, _left = 0, right = 0): CodedGlyph {
    const steps = stepsOf(right);
    const key = steps === 0 ? char : `${char} ${steps}`;
    const known = this.known.get(key);
    if (known) return known;
    const coded = this.file.guarded(() =>
      steps === 0 ? codedGlyph(char, this.plain(char), 0) : this.spaced(char, steps),
    );
    this.known.set(key, coded);
    return coded;
  }

  agrees({ char, code, left, right }: CodedGlyph): boolean {
    return this.of(char, left, right).code === code;
  }

  /**
   * A glyph that two characters share, as · and ・, is embedded for each of
   * them, because a code must stand for one text.
   */
  private plain(char: string): number {
    const { subset, unicode, widths, scale } = this.font;
    const codePoints = Array.from(char, (one) => one.codePointAt(0)!);
    const [codePoint] = codePoints as [number];
    const glyph = codePoints.length > 1 ? this.file.pairOf(codePoint)! : this.file.glyphOf(codePoint);
    const first = subset.includeGlyph(glyph);
    const owner = unicode[first] ?? codePoints;
    const code = sameItems(owner, codePoints) ? first : subset.glyphs.push(glyph) - 1;
    widths[code] = this.file.advance(glyph) * scale;
    unicode[code] = codePoints;
    return code;
  }

  private spaced(char: string, steps: number): CodedGlyph {
    const { font, subset, unicode, widths, scale } = this.font;
    const plain = this.of(char);
    const right = unitsOf(steps, font.unitsPerEm);
    const glyph = subset.glyphs[plain.code]!;
    const charstring = this.charstringOf(glyph, right);
    if (!charstring) return plain;
    const code = subset.glyphs.push(glyph) - 1;
    this.charstrings.set(code, charstring);
    widths[code] = widths[plain.code]! + right * scale;
    unicode[code] = unicode[plain.code]!;
    return codedGlyph(char, code, right / font.unitsPerEm);
  }

  /** The charstring of a glyph with a gap after it, in font units. */
  private charstringOf(glyph: number, gap: number): Uint8Array | undefined {
    const { font, subset } = this.font;
    const { cff } = subset;
    const { nominalWidthX, Subrs } = cff.privateDictForGlyph(glyph) ?? {};
    const width = font.getGlyph(glyph).advanceWidth + gap - (nominalWidthX ?? 0);
    return withWidth(cff.getCharString(glyph), width, (kind, operand) => {
      const index = kind === 'local' ? (Subrs ?? []) : cff.globalSubrIndex;
      const subroutine = index[operand + biasOf(index.length)];
      return subroutine && bytesOf(cff, subroutine);
    });
  }
}

function codedGlyph(char: string, code: number, right: number): CodedGlyph {
  return { char, code, hex: hexOf(code), left: 0, right };
}
