/** The columns of a table: their widths in pt, and whether they hold numbers. */
import { quantitiesIn } from '../../text/quantities.js';

/** Widths in the given proportions. A column that would be narrower than its least width gets that, and the others share the rest. */
export function proportionalWidths(proportions: readonly number[], least: readonly number[], room: number): number[] {
  const raised = new Set<number>();
  let scale = 0;
  for (let before = -1; before < raised.size; ) {
    before = raised.size;
    const rest = room - sumOf([...raised].map((c) => least[c]!));
    scale = rest / sumOf(proportions.filter((_, c) => !raised.has(c)));
    for (const [c, part] of proportions.entries()) if (part * scale < least[c]!) raised.add(c);
  }
  // If even the least widths do not fit, all columns shrink in proportion.
  if (raised.size === least.length) return least.map((width) => (width * room) / sumOf(least));
  return proportions.map((part, c) => (raised.has(c) ? least[c]! : part * scale));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Widths from what each column needs. Spare room is shared equally; missing room is taken from the widest columns. */
export function naturalWidths(natural: readonly number[], room: number): number[] {
  const spare = (room - sumOf(natural)) / natural.length;
  if (spare >= 0) return natural.map((width) => width + spare);
  let [most, rest] = [room / natural.length, room];
  const narrow = new Set<number>();
  for (let before = -1; before < narrow.size; ) {
    before = narrow.size;
    for (const [c, width] of natural.entries()) {
      if (narrow.has(c) || width > most) continue;
      narrow.add(c);
      rest -= width;
    }
    most = rest / (natural.length - narrow.size);
  }
  return natural.map((width, c) => (narrow.has(c) ? width : most));
}

const none = /^(?:[-—–…]+|\.{3})$/u;

/** Whether numbers stand in all cells of a column; a cell without one may have — or …. */
export function isNumeric(texts: readonly string[]): boolean {
  return texts.some(isNumber) && texts.every((text) => isNumber(text) || none.test(text));
}

/** A number with its qualifier and a short unit, whatever that is: 3810.24亿元, 近4.5%, -3.1, 2023年. */
function isNumber(text: string): boolean {
  const [first] = quantitiesIn(text);
  if (first?.start !== 0 || first.numerals[0].script !== 'usual') return false;
  return /^[^\d\s]{0,5}$/u.test(text.slice(first.numerals[0].end));
}
