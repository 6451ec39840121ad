/**
 * The codes of glyphs in the text of pages.
 *
 * Problem: codes numbered by first use change on every page after a page with a new glyph, so that no page could be
 * taken over from the file before. Approach: the code of a character is its UTF-16 unit. Any other glyph gets a code
 * that no text has, of the surrogates and the private use area: the hash of what it is, or the next one that is free.
 * So a code depends on other glyphs only where two have the same hash.
 *
 * A gap between Han and Latin, or on the empty side of a punctuation mark, is not a space of the text, but PDF readers
 * take a gap of a tenth of an em for a space when text is copied. So a glyph at such a gap is embedded a second time
 * with the gap in its advance, and with its outline moved if the gap is before it. Font program and width table
 * agree, as PDF/A requires.
 */
import type { Font } from '../../font/font.js';
import type { SubsetGlyph } from '../../font/subset.js';
import { oncePer } from '../../world/memo.js';

/** A glyph as the text of a page shows it. */
export interface CodedGlyph {
  /** The cell of text it draws. */
  readonly char: string;
  /** 0 is the missing glyph. */
  readonly code: number;
  /** The code as four hexadecimal digits. */
  readonly hex: string;
  /** The parts of the gaps before and after it that its width includes, em, rounded to whole font units. */
  readonly left: number;
  readonly right: number;
}

/** The codes of one font in one file. */
export interface GlyphCodes {
  /** Whether glyphs can include the gap before them, not only the one after. */
  readonly takesLeft: boolean;
  /** The glyph of a cell of text with the gaps before and after it, em. It is added to the font if it is missing. */
  of(char: string, left?: number, right?: number): CodedGlyph;
  /** Adds a glyph of another file of the same font, and returns whether it has the same code here. */
  agrees(glyph: CodedGlyph): boolean;
}

/** Gaps are rounded to this, em; the remainder, less than a thirtieth, stays a gap. */
const STEP = 1 / 16;
/** Narrower gaps are none, em. */
export const LEAST_GAP = STEP / 2;
/** Wider gaps are real separations, as between page number and catchword, em. */
const MOST = 1;
/** The steps of a gap, and none. */
const STEPS = MOST / STEP + 1;

/** A gap in steps; 0 if the width of a glyph cannot include it. */
export function stepsOf(gap: number): number {
  return gap <= MOST ? Math.max(0, Math.round(gap / STEP)) : 0;
}

/** A code as four hexadecimal digits. */
export function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Steps in font units. */
export function unitsOf(steps: number, unitsPerEm: number): number {
  return Math.round(steps * STEP * unitsPerEm);
}

/** Codes without a text of their own: the surrogates and the private use area, which follows them. */
const OTHERS = { first: 0xd800, count: 0xf900 - 0xd800 } as const;
/** Above all code points: glyphs of a character that stands twice. */
const PAIR = 0x110000;

/** A glyph of a TrueType font, with all that is written of it. */
export class TrueTypeGlyph implements CodedGlyph {
  readonly left: number;
  readonly right: number;
  readonly hex: string;
  /** Font units. */
  readonly gaps: Omit<SubsetGlyph, 'glyph'>;

  /**
   * @param key what it is as a number: its text, then the steps of its gaps
   * @param glyph its number in the font
   */
  constructor(
    readonly key: number,
    readonly char: string,
    readonly glyph: number,
    readonly code: number,
    unitsPerEm: number,
  ) {
    const steps = key % (STEPS * STEPS);
    const left = unitsOf(Math.floor(steps / STEPS), unitsPerEm);
    const right = unitsOf(steps % STEPS, unitsPerEm);
    this.hex = hexOf(code);
    this.gaps = { left, right };
    this.left = left / unitsPerEm;
    this.right = right / unitsPerEm;
  }
}

/** The glyphs of a font by key, as the file had them that used them last. */
const glyphsOf = oncePer((_: Font) => new Map<number, TrueTypeGlyph>());

/** The codes of a font with TrueType outlines. */
export class TrueTypeCodes implements GlyphCodes {
  readonly takesLeft = true;
  private readonly shared: Map<number, TrueTypeGlyph>;
  private readonly known = new Map<number, TrueTypeGlyph>();
  private readonly byCode = new Map<number, TrueTypeGlyph>();

  constructor(private readonly file: Font) {
    this.shared = glyphsOf(file);
  }

  of(char: string, left = 0, right = 0): TrueTypeGlyph {
    const codePoint = char.length === 1 ? char.charCodeAt(0) : char.codePointAt(0)!;
    const isPair = char.length > 1 && this.pairOf(char, codePoint) !== undefined;
    const base = isPair ? PAIR + codePoint : codePoint;
    const steps = left < LEAST_GAP && right < LEAST_GAP ? 0 : stepsOf(left) * STEPS + stepsOf(right);
    const key = base * STEPS * STEPS + steps;
    return this.known.get(key) ?? this.added(key, isPair ? char : String.fromCodePoint(codePoint));
  }

  agrees({ key, char, code }: TrueTypeGlyph): boolean {
    return (this.known.get(key) ?? this.added(key, char)).code === code;
  }

  /** The glyphs in the order of what they are: those with gaps after the one without, whose outline they share. */
  glyphs(): TrueTypeGlyph[] {
    return [...this.byCode.values()].sort((a, b) => a.key - b.key);
  }

  /** The glyph of a character that stands twice: only —— and …… have one. */
  private pairOf(char: string, codePoint: number): number | undefined {
    const one = String.fromCodePoint(codePoint);
    return char === one + one ? this.file.pairOf(codePoint) : undefined;
  }

  private added(key: number, char: string): TrueTypeGlyph {
    const added = this.placed(key, char);
    this.known.set(key, added);
    if (added.code > 0) this.byCode.set(added.code, added);
    return added;
  }

  private placed(key: number, char: string): TrueTypeGlyph {
    const steps = key % (STEPS * STEPS);
    // A glyph with gaps is made of the one without.
    const plain = steps > 0 ? this.of(char) : undefined;
    if (plain?.code === 0) return plain;
    const base = (key - steps) / (STEPS * STEPS);
    const known = this.shared.get(key);
    const glyph = (known ?? plain)?.glyph ?? this.numberOf(base);
    const first = steps === 0 && hasOwnCode(base) ? base : hashOf(key);
    const code = glyph === 0 ? 0 : this.byCode.has(first) ? this.nextFree(first) : first;
    if (code === 0 && plain) return plain;
    if (known?.code === code) return known;
    const placed = new TrueTypeGlyph(key, char, glyph, code, this.file.unitsPerEm);
    this.shared.set(key, placed);
    return placed;
  }

  private numberOf(base: number): number {
    return base >= PAIR ? this.file.pairOf(base - PAIR)! : this.file.glyphOf(base);
  }

  /** The next code that no text has; 0 if none is left. */
  private nextFree(taken: number): number {
    for (let n = 1; n < OTHERS.count; n++) {
      const code = OTHERS.first + ((taken - OTHERS.first + n) % OTHERS.count);
      if (!this.byCode.has(code)) return code;
    }
    return 0;
  }
}

/** A code that no text has, by Fibonacci hashing: the upper bits of the product. */
function hashOf(key: number): number {
  return OTHERS.first + Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 2 ** 32) * OTHERS.count);
}

/** Whether the code of a character is its UTF-16 unit. */
export function hasOwnCode(codePoint: number): boolean {
  return codePoint > 0 && codePoint <= 0xffff && (codePoint < OTHERS.first || codePoint >= OTHERS.first + OTHERS.count);
}
