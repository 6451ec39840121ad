/** Clauses of Chinese sentences. A mark within quotation marks or brackets ends none. */
import { bracketDepths } from './brackets.js';
import type { Span } from './slice.js';

/** Marks that end a clause, those of the sentence among them, for use in a character class. */
export const clauseMarks = '，；：。！？';

/** Where one of the marks stands outside quotation marks and brackets, from an offset on; -1 where none does. */
export function indexOfMark(text: string, marks: string, from = 0): number {
  const depth = bracketDepths(text);
  for (let i = from; i < text.length; i++) if (depth[i] === 0 && marks.includes(text.charAt(i))) return i;
  return -1;
}

/** Half-width marks count too, where a draft was typed with them. */
const anyMark = new RegExp(`[${clauseMarks},;:!?]`);

/**
 * The clauses of a stretch without the marks between; empty ones are left out, and a comma or colon between digits
 * ends none. `depth` is that of the whole text.
 */
export function clauseSpans(text: string, { start, end }: Span, depth = bracketDepths(text)): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (depth[i] !== 0 || !anyMark.test(text.charAt(i))) continue;
    if (/[,:]/.test(text.charAt(i)) && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1))) continue;
    if (i > from) clauses.push({ start: from, end: i });
    from = i + 1;
  }
  if (from < end) clauses.push({ start: from, end });
  return clauses;
}
