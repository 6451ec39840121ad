/**
 * Shorter forms of a text, longest first, for where it does not fit.
 *
 * Whole sentences are left out from the end, then whole clauses of the first sentence. No word
 * is changed and no number parted; what ends within a sentence ends in ……, for a full stop
 * would claim a sentence the report does not have. A text is never cut within quotation
 * marks or brackets. Titles and headings lose clauses too and end without a mark.
 */

import { bracketDepths } from '../../text/brackets.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentences } from '../../text/sentences.js';
import { slice } from '../../text/slice.js';

/** No slide shows more characters of one text than this, so longer forms are not made. */
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

/** Where clauses end, before the mark, in UTF-16 units and from the last to the first; the end of the text is none. */
function clauseEnds(text: Text): number[] {
  const ends: number[] = [];
  const characters = plain(text);
  const depth = bracketDepths(characters);
  // What ends before the last word: marks alone are no further clause.
  let words = characters.length;
  while (words > 0 && /[\p{P}\s]/u.test(characters[words - 1]!)) words--;
  for (let i = 0; i < Math.min(words, mostShown); i++) {
    if (depth[i] === 0 && i > 0 && /[，；。！？]/.test(characters[i]!)) ends.unshift(i);
  }
  return ends;
}
