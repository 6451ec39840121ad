/** Clauses of Chinese sentences. A mark within quotation marks or brackets ends none. */
import { bracketDepths } from './brackets.js';
import type { Span } from './slice.js';

/** Marks that end a clause, those of the sentence among them, for use in a character class. */
export const clauseMarks = '，；：。！？';

/** The offset of the first of the marks outside quotation marks and brackets, from an offset on; -1 if there is none. */
export function indexOfMark(text: string, marks: string, from = 0): number {
  const depth = bracketDepths(text);
  for (let i = from; i < text.length; i++) if (depth[i] === 0 && marks.includes(text.charAt(i))) return i;
  return -1;
}

/** With the half-width marks of drafts. */
const anyMark = new RegExp(`[${clauseMarks},;:!?]`);

/**
 * The clauses of a stretch, without the marks between them and without empty ones. A comma or colon between digits ends
 * no clause.
 * @param depth the nesting depths of the whole text
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
