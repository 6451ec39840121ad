/** Whether words of the dictionary or of the lexicon go over the ends of a span. */
import { segmentsOf } from '../../text/dictionary.js';
import { lexicon } from '../../text/lexicon.js';

/** How far before an offset a word may begin that goes over it, in UTF-16 units. */
const reach = 8;

/** Whether a word goes over the start or the end of a span; only the characters around it are read. */
export function crossesWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - reach);
  const isAcross = (first: number, length: number) =>
    isCut(first, first + length, start) || isCut(first, first + length, end);
  for (const { index, segment } of segmentsOf(text.slice(from, end + reach))) {
    if (segment.length > 1 && isAcross(from + index, segment.length)) return true;
  }
  for (let at = from; at < end; at++) {
    const words = lexicon.get(text[at]!) ?? [];
    if (words.some((word) => isAcross(at, word.length) && text.startsWith(word, at))) return true;
  }
  return false;
}

/** Whether an offset cuts a word: 推进改革 may be cut into two words of two characters, 服务业 may not. */
function isCut(first: number, last: number, at: number): boolean {
  return first < at && at < last && (at - first < 2 || last - at < 2);
}

/** Whether some characters are a word of the dictionary or of the lexicon. */
export function isWord(characters: string): boolean {
  if (characters.length < 2 || !/^\p{Script=Han}+$/u.test(characters)) return false;
  const isListed = lexicon.get(characters[0]!)?.includes(characters) ?? false;
  return isListed || [...segmentsOf(characters)].length === 1;
}
