/**
 * Running text: a list of runs, each from one place.
 *
 * A run is the smallest piece that later rooms treat as one: usually one
 * sentence of content, or a stretch raised or lowered within it. Joined in
 * order, the runs are exactly what a reader reads, but for the numbers of marks
 * and fields, which the machine sets.
 */
import type { Place } from '../diagnostics/diagnostic.js';

/** A stretch of text with one form and one origin. */
export interface Run {
  readonly text: string;
  /** Lowered or raised small, as the 2.5 of PM₂.₅. */
  readonly script?: 'sub' | 'sup';
  /** A mark of the glossary stands here: the key of the entry it leads to. Such a run has no characters. */
  readonly mark?: string;
  /** A number that only the finished pages know. Such a run has no characters. */
  readonly field?: Field;
  /** In a text that shows its revision: taken out, or put in. */
  readonly change?: 'deleted' | 'inserted';
  /** Where the first character stands in the content or template. */
  readonly at?: Place;
}

/** The page a term stands on first, the characters of the whole text, and the minutes it takes to read them out. */
export type Field = 'page' | 'characters' | 'minutes';

export type Text = readonly Run[];

/** The characters alone, without form or origin; of a text that shows its revision, both the old and the new. */
export function plain(text: Text): string {
  let all = '';
  for (const run of text) all += run.text;
  return all;
}

/** The characters of the new text where a text shows its revision, of the old one where it was all taken out. */
export function renewed(text: Text): string {
  return plain(text.filter(({ change }) => change !== 'deleted')) || plain(text);
}
