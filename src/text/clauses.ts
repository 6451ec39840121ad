/** Clauses of Chinese sentences. A mark within quotation marks or brackets ends none. */
import { bracketDepths } from './brackets.js';
import type { Span } from './slice.js';

/** Marks that end a clause, those of the sentence among them, for use in a character class. */
export const clauseMarks = '，；：。！？';

/** The offset of the first of the marks outside quotation marks and brackets, from an offset on; -1 if there is none. */
export function indexOfMark(text: string, marks: string, from = 0): number {
  const depth = bracketDepths(text);
  for (let i = from; i < text.length; i++)
    if (depth[i] === 0 && marks.includes(text.charAt(i)) && !isWithinNumber(text, i)) return i;
  return -1;
}

/** Whether a mark stands within a number or a time: 1,234, 8:30, and thousands with a full-width comma, 1，234. */
function isWithinNumber(text: string, i: number): boolean {
  const mark = text.charAt(i);
  if (!/\d/.test(text.charAt(i - 1))) return false;
  return mark === '，'
    ? /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5))
    : /[,:]/.test(mark) && /\d/.test(text.charAt(i + 1));
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
    if (isWithinNumber(text, i)) continue;
    if (i > from) clauses.push({ start: from, end: i });
    from = i + 1;
  }
  if (from < end) clauses.push({ start: from, end });
  return clauses;
}
