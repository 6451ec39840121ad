/**
 * Shorter forms of a text, longest first, for where it does not fit.
 *
 * Whole sentences are left out from the end, then whole clauses of the first sentence. No word
 * is changed and no number divided; a form that ends within a sentence ends in ……, as a full stop
 * would make it a sentence that the report does not have. A text is never cut within quotation
 * marks or brackets. Titles and headings lose clauses too and end without punctuation.
 */

import { bracketDepths } from '../../text/brackets.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentences } from '../../text/sentences.js';
import { slice } from '../../text/slice.js';

/** No slide shows more characters of one text, so longer forms are left out. */
const mostShown = 1500;

/** Shorter forms of a running text. */
export function shorterTexts(text: Text): Text[] {
  const all = sentences(text);
  const [first = []] = all;
  let length = 0;
  const lengths = all.map((sentence) => (length += plain(sentence).length));
  const shown = lengths.slice(0, -1).filter((each) => each <= mostShown).length;
  const whole = Array.from({ length: shown }, (_, i) => all.slice(0, shown - i).flat());
  return [...whole, ...clauseEnds(first).map((end) => [...slice(first, 0, end), { text: '……' }])];
}

/** Shorter forms of a title or heading. */
export function shorterTitles(text: Text): Text[] {
  return clauseEnds(text).map((end) => slice(text, 0, end));
}

/** The ends of clauses before their punctuation, as UTF-16 indices from last to first, without the end of the text. */
function clauseEnds(text: Text): number[] {
  const ends: number[] = [];
  const characters = plain(text);
  const depth = bracketDepths(characters);
  // Punctuation after the last word does not end a further clause.
  let words = characters.length;
  while (words > 0 && /[\p{P}\s]/u.test(characters[words - 1]!)) words--;
  for (let i = 0; i < Math.min(words, mostShown); i++) {
    if (depth[i] === 0 && i > 0 && /[，；。！？]/.test(characters[i]!)) ends.unshift(i);
  }
  return ends;
}
