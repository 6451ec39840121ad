/** The characters of `w:sym`, which names a font and a code in it (ECMA-376-1 17.3.3.30). */
import { hex as dingbat } from 'dingbat-to-unicode';

/** Fonts of signs that have tables of their own. */
const signFont = /^(wingdings|webdings|symbol|zapf)/i;

/**
 * The Unicode character of a sign, empty where the code is malformed; `undefined` where a font of signs has no known
 * character at that code. In any other font the code is that of the character itself.
 */
export function signOf(font: string, code: string): string | undefined {
  if (!signFont.test(font)) return /^[0-9a-f]{1,5}$/i.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : '';
  // Codes of sign fonts may be shifted into the private use area.
  const unshifted = /^F0..$/.test(code) ? code.slice(2) : code;
  return (dingbat(font, code) ?? dingbat(font, unshifted))?.string;
}
