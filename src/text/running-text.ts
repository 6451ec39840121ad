/**
 * Running text: a list of runs, each from one place.
 *
 * A run is the smallest unit that later rooms treat as one: usually a sentence of content, or a subscript or superscript
 * in it. The runs in order are the characters that a reader reads, except for the numbers of marks and fields, which are
 * computed.
 */
import type { Place } from '../diagnostics/diagnostic.js';

/** A stretch of text with one form and one origin. */
export interface Run {
  readonly text: string;
  /** Subscript or superscript, as the 2.5 of PM₂.₅. */
  readonly script?: 'sub' | 'sup';
  /** A mark of the glossary: the key of its entry. Such a run has no characters. */
  readonly mark?: string;
  /** A number known only when the pages are finished. Such a run has no characters. */
  readonly field?: Field;
  /** In a text that shows a revision: deleted or inserted. */
  readonly change?: 'deleted' | 'inserted';
  /** Names of people in it that nothing beside them marks as such; no line of a slide ends within one. */
  readonly names?: readonly string[];
  /** The place of the first character in the content or template. */
  readonly at?: Place;
}

/** The page of the first occurrence of a term, the characters of the whole text, and the minutes of reading it aloud. */
export type Field = 'page' | 'characters' | 'minutes';

export type Text = readonly Run[];

/** The characters; of a text that shows a revision, both deleted and inserted ones. */
export function plain(text: Text): string {
  let all = '';
  for (const run of text) all += run.text;
  return all;
}

/** The characters after the revision that a text shows; those before it if everything was deleted. */
export function renewed(text: Text): string {
  return plain(text.filter(({ change }) => change !== 'deleted')) || plain(text);
}
