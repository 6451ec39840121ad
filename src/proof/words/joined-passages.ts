/** Passages as one text, a line each, so that a wording is looked for once. */
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';

export interface JoinedPassages {
  readonly text: string;
  /** The passage that has the start of a span, and the span in it. */
  locate(span: Span): { readonly passage: Passage; readonly span: Span };
}

/** Joins passages; there is at least one. */
export function joinedPassages(passages: readonly Passage[]): JoinedPassages {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    text: passages.map(({ text }) => text).join('\n'),
    locate({ start, end }) {
      const i = starts.findLastIndex((each) => each <= start);
      return { passage: passages[i]!, span: { start: start - starts[i]!, end: end - starts[i]! } };
    },
  };
}
