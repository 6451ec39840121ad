/**
 * Sentences of Chinese text.
 *
 * A sentence ends at 。！？, or at several of them in a row, with the quotation marks and brackets that close right
 * after. The text after the last end is a sentence too. A semicolon ends none.
 */
import type { Text } from './running-text.js';
import { plain } from './running-text.js';
import type { Span } from './slice.js';
import { slices } from './slice.js';

/** Marks that end a sentence, for use in a character class. */
export const sentenceMarks = '。！？';

/** Marks that close right after the end of a sentence and belong to it, for use in a character class. */
export const closingMarks = '”’」』）》';

/** The sentences of the last text, because calls for the same text often follow each other. */
let last: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] };

/** The sentences of a plain string; joined they are the string. */
export function sentenceSpans(text: string): readonly Span[] {
  if (text !== last.text) last = { text, spans: spansIn(text) };
  return last.spans;
}

function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(sentenceEnd)) {
    spans.push({ start, end: index + end.length });
    start = index + end.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const sentenceEnd = new RegExp(`[${sentenceMarks}]+[${closingMarks}]*`, 'g');

/** The sentences of a text, each run with its place; joined they are the text. */
export function sentences(text: Text): Text[] {
  return slices(text, sentenceSpans(plain(text)));
}
