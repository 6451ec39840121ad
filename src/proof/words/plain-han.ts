/** A text without its marks, for comparing wordings, with the way back to its offsets. */
import type { Span } from '../../text/slice.js';

export interface Bare {
  /** Han, letters and digits alone. */
  readonly text: string;
  /** The span of the whole text that holds a span of the bare one, marks between its characters included. */
  spanOf(span: Span): Span;
}

const mark = /[^\p{L}\p{N}]/gu;
const unmarked = /[\p{L}\p{N}\n]+/gu;

/** The characters of a text without marks and spaces. */
export function bare(text: string): string {
  return text.replace(mark, '');
}

/** As `bare`; line breaks stay, so that no wording goes over to another text. */
export function bareOf(text: string): Bare {
  const offsets: number[] = [];
  let characters = '';
  for (const { 0: run, index } of text.matchAll(unmarked)) {
    for (let at = 0; at < run.length; at++) offsets.push(index + at);
    characters += run;
  }
  return {
    text: characters,
    spanOf: ({ start, end }) => ({ start: offsets[start] ?? text.length, end: (offsets[end - 1] ?? start) + 1 }),
  };
}
