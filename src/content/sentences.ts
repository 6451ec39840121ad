/** The sentences of running text, each with its places. */
import { sentenceSpans } from '../document/sentences.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import { slice } from './slice.js';

/** The sentences of a text; joined they are the text. */
export function sentences(text: Text): Text[] {
  return sentenceSpans(plain(text)).map(({ start, end }) => slice(text, start, end));
}
