/**
 * How many cells of a terminal a text takes.
 *
 * A caret is below the right character only if Han and full-width forms count as two cells.
 * Wide and Fullwidth of UAX #11 are two; combining marks and format characters none; all else one.
 * Ambiguous characters (“ ” ‘ ’ — … ·) are one: terminals draw them so by default,
 * and UAX #11 section 5 recommends it if the context is unknown.
 * Limit: an emoji joined from several is counted piece by piece.
 */

/** Wide and Fullwidth blocks of EastAsianWidth.txt; single emoji are found by their property. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4dc0, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const emoji = /^(?!\p{Regional_Indicator})\p{Emoji_Presentation}$/u;
const zeroWidth = /^(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;

/** Cells that a character takes: 0, 1 or 2. */
export function cellsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zeroWidth.test(character)) return 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last) || emoji.test(character) ? 2 : 1;
}

/** Cells that a text without control characters takes. */
export function cells(text: string): number {
  let sum = 0;
  for (const character of text) sum += cellsOf(character);
  return sum;
}

/** The text with spaces after it up to `width` cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/**
 * The text without characters that a terminal would act on: a line break or tab becomes a space, any other control
 * character its picture from U+2400, and a bidirectional control U+FFFD.
 */
export function visible(text: string): string {
  return text.replace(/\r\n|\p{Cc}/gu, picture).replace(/\p{Bidi_Control}/gu, '\ufffd');
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (/\s/.test(control)) return ' ';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}
