/** The sentences of running text, each with its places. */

import type { Text } from './running-text.js';
import { plain } from './running-text.js';
import { sentenceSpans } from './sentence-spans.js';
import { slice } from './slice.js';

/** The sentences of a text; joined they are the text. */
export function sentences(text: Text): Text[] {
  return sentenceSpans(plain(text)).map(({ start, end }) => slice(text, start, end));
}
