/** A text without its marks, for comparing wordings, with the way back to its offsets. */
import type { Span } from '../../text/slice.js';

export interface Bare {
  /** Han, letters and digits alone. */
  readonly text: string;
  /** The span of the whole text that holds a span of the bare one, marks between its characters included. */
  spanOf(span: Span): Span;
}

const mark = /[^\p{L}\p{N}]/gu;

/** The characters of a text without marks and spaces. */
export function bare(text: string): string {
  return text.replace(mark, '');
}

export function bareOf(text: string): Bare {
  const offsets: number[] = [];
  const characters: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (/[\p{L}\p{N}\p{Cs}]/u.test(character)) {
      offsets.push(at);
      characters.push(character);
    }
  }
  return {
    text: characters.join(''),
    spanOf: ({ start, end }) => ({ start: offsets[start] ?? text.length, end: (offsets[end - 1] ?? start) + 1 }),
  };
}
