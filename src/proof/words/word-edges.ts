/** Whether words of the dictionary or of the lexicon go over the ends of a span. */
import { segmentsOf } from '../../text/dictionary.js';
import { lexicon } from '../../text/lexicon.js';
import { isAlone } from './confusable.js';
import { levelsOfArea, particles, parties } from './particles.js';
import { theVocabulary } from './vocabulary.js';

/** How far before an offset a word may begin that goes over it, in UTF-16 units. */
export const reach = 8;

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

/**
 * Whether characters beside a span are joined to no word, so that the span is probably a part of a name (西直街, 制种大县) and no wrong
 * word: one that is seldom a word of its own, or one on either side.
 */
export function isAmongLoose(text: string, start: number, end: number): boolean {
  // Names of firms have letters within: 联东U谷.
  if (/[A-Za-z]/.test((text[start - 1] ?? '') + (text[end] ?? ''))) return true;
  const from = Math.max(0, start - reach);
  const segments = [...segmentsOf(text.slice(from, end + reach))];
  const isLoose = (character: string) => character.length === 1 && /\p{Script=Han}/u.test(character);
  const isFree = (character: string) => [particles, levelsOfArea, parties].some((set) => set.has(character));
  // 月度｜凋度: the dictionary of the platform may lack the word of a character.
  const isJoined = (at: number) => theVocabulary().tierOf(text.slice(at, at + 2)) !== undefined;
  const before = segments.find(({ index, segment }) => from + index + segment.length === start)?.segment ?? '';
  const behind = segments.find(({ index }) => from + index === end)?.segment ?? '';
  const beside = [isJoined(start - 2) ? '' : before, isJoined(end) ? '' : behind].filter(
    (each) => isLoose(each) && !isFree(each),
  );
  return beside.length > 1 || beside.some((each) => !isAlone.has(each));
}
