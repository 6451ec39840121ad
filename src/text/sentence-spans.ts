/**
 * Sentences of Chinese text: each ends at 。！？ with the quotation marks and
 * brackets that close right after it. What follows the last one is a sentence
 * too. A semicolon ends none.
 */

/** Where a sentence stands in a plain string. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/[。！？]+[”’」』）》]*/g)) {
    spans.push({ start, end: index + end.length });
    start = index + end.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
