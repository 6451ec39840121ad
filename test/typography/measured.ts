/** Cells as a typesetter counts them: Han and full-width marks one em, digits half, Latin as Times has it. */
import type { Cell, Line } from '../../src/typography/cell.js';

const latin: Readonly<Record<string, number>> = { ' ': 0.25, '.': 0.25, ',': 0.25, '%': 0.833, '+': 0.564, '-': 0.333 };

export function widthOf(char: string): number {
  if (/[0-9]/.test(char)) return 0.5;
  if (/[A-Z]/.test(char)) return 0.7;
  if (/[a-z]/.test(char)) return 0.45;
  if (latin[char] !== undefined) return latin[char];
  return /[!-~]/.test(char) ? 0.4 : 1;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Em of a reference mark, in parts of the text's. */
export const MARK = 0.5;

/** A text as cells of 1 pt. `_{…}` is lowered, as in the content; ¹²³ are reference marks. */
export function cells(text: string, em = 1): Cell[] {
  const found: Cell[] = [];
  for (const piece of text.split(/(_\{[^}]*\})/)) {
    const script = piece.startsWith('_{');
    for (const char of script ? piece.slice(2, -1) : piece) {
      const digit = raised.indexOf(char);
      if (digit >= 0) {
        found.push({ char: String(digit), em: em * MARK, width: 0.5 * em * MARK, mark: true });
        continue;
      }
      const size = script ? em * 0.6 : em;
      found.push({ char, em: size, width: widthOf(char) * size, ...(script && { script }) });
    }
  }
  return found;
}

/** The character of a cell as it is written in the cases: a reference mark raised. */
export function written({ char, mark }: Cell): string {
  return mark ? raised[Number(char)]! : char;
}

/** The cells of a line with the places of their origins. */
export function placedCells({ first, origins }: Line): { readonly index: number; readonly x: number }[] {
  return Array.from(origins, (x, n) => ({ index: first + n, x }));
}
