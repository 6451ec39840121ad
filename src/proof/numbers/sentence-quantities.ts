/** The sentences of a passage, each with its quantities. */
import type { Quantity } from '../../text/quantities.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';

export interface SentenceQuantities extends Span {
  readonly quantities: readonly Quantity[];
}

/** The sentences of a passage, in time proportional to its length. */
export function* sentencesOf({ sentences, quantities }: Passage): Generator<SentenceQuantities> {
  let next = 0;
  for (const { start, end } of sentences) {
    const from = next;
    while (next < quantities.length && quantities[next]!.start < end) next++;
    yield { start, end, quantities: quantities.slice(from, next) };
  }
}
