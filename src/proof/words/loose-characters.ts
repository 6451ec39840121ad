/**
 * Characters that no word joins, where another that sounds or looks like one of them makes a common word of them.
 *
 * Problem: a table of confusions has only the errors that someone has seen; an input method offers any character of the sound. Approach:
 * a wrong character leaves characters that no word of the dictionary joins. Where another of the same sound or shape makes a common word
 * of them, the reading with the word is compared with the one without, by how common each is in the language, in this
 * report, and beside the same characters. Limit: an error that makes another word is found only within a phrase of four characters.
 */
import { addTo } from '../../text/add-to.js';
import { segmentsOf } from '../../text/dictionary.js';
import { lexicon, prefixes, suffixes } from '../../text/lexicon.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import type { FindIn, Subject } from '../rule.js';
import { commonConfusions } from './confusion.js';
import { confusionsIn } from './confusion-table.js';
import { type Near, NearCollocations } from './near-collocations.js';
import { pairCode, pairOf } from './pair-code.js';
import { features, levelsOfArea, particles, parties } from './particles.js';
import { theVocabulary, type Vocabulary } from './vocabulary.js';
import { isAmongLoose } from './word-edges.js';

/** Short names of provinces, which stand beside other short names, and 邑 of towns: 辽洽会, 滇商. */
const places = new Set('京津冀晋蒙辽吉沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝黔滇陕陇青疆藏川港澳台邑');

/** How common two characters beside each other must be by chance before a word explains them better, in powers of four. */
const CHANCE = 5;
/** A rare character is seldom what an input method offers, and often a name: it counts as no rarer than this. */
const RAREST = 5;
/** Words of the first tiers are too rare to be meant. */
const LEAST_COMMON = 2;
/** What the same character before or behind the word elsewhere in the report counts for. */
const SAME_NEIGHBOUR = 1.8;

/** Which characters the report has in a row. */
class Usage {
  /** By the codes of two characters. */
  readonly #pairs = new Map<number, number>();
  readonly #threes = new Set<string>();
  #byCharacter: Map<string, string[]> | undefined;

  constructor(passages: readonly Passage[]) {
    for (const { text } of passages) {
      for (let at = 0, code = pairCode(text, 0); at + 1 < text.length; at++) {
        const next = pairCode(text, at + 1);
        if (code >= 0) this.#pairs.set(code, (this.#pairs.get(code) ?? 0) + 1);
        if (code >= 0 && next >= 0) this.#threes.add(text.slice(at, at + 3));
        code = next;
      }
    }
  }

  /** How often it has two Han. */
  count(words: string): number {
    return this.#pairs.get(pairCode(words, 0)) ?? 0;
  }

  /** Common words that it often has, one of whose two characters is this one. */
  wordsWith(character: string, vocabulary: Vocabulary): readonly string[] {
    if (!this.#byCharacter) {
      this.#byCharacter = new Map();
      for (const [code, count] of this.#pairs)
        if (count >= OFTEN && isCommon(pairOf(code), vocabulary))
          for (const each of pairOf(code)) addTo(this.#byCharacter, each, pairOf(code));
    }
    return this.#byCharacter.get(character) ?? [];
  }

  /** Whether it has three Han anywhere. */
  has(words: string): boolean {
    return this.#threes.has(words);
  }
}

/** Finds them in the passages of a report, outside of the spans that are found already. */
export function findLooseCharacters(
  { passages }: Subject,
  spansOf: (passage: Passage) => readonly Span[],
  find: FindIn,
): void {
  const vocabulary = theVocabulary();
  const usage = new Usage(passages);
  const collocations = new NearCollocations(passages);
  for (const passage of passages) {
    if (passage.kind === 'cover' || passage.kind === 'cell' || passage.kind === 'header') continue;
    const { text } = passage;
    const alike = [...phrasesIn(text, vocabulary), ...wordsIn(text, vocabulary, usage)];
    const found = [
      ...alike.map(({ start, right }) => ({ start, end: start + right.length, right })),
      ...collocations.in(text),
      ...halvesIn(text, vocabulary, usage),
    ];
    if (found.length === 0) continue;
    // For each character whether it is found already.
    const taken = new Uint8Array(text.length);
    for (const span of [...spansOf(passage), ...confusionsIn(text, commonConfusions())])
      taken.fill(1, span.start, span.end);
    for (const { start, end, right } of found.sort((a, b) => a.start - b.start)) {
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const isOfName = [...text.slice(start, end)].some((own, i) => own !== right[i] && features.has(own));
      find(passage, { start, end }, { fix: right, ...(isOfName && { level: 'hint' as const }) });
    }
  }
}

interface Alike {
  readonly start: number;
  readonly right: string;
}

const han = /^\p{Script=Han}+$/u;

/** Four characters of which one is another than in a phrase. */
function* phrasesIn(text: string, vocabulary: Vocabulary): Generator<Alike> {
  for (let start = 0; start + 4 <= text.length; start++) {
    const right = vocabulary.phraseLike(text, start);
    if (right === undefined || coversPhrase(text, start, 4, vocabulary)) continue;
    if (isShorthand(text, start) || isListed(text, start, 4)) continue;
    const at = [...right].findIndex((character, i) => character !== text[start + i]);
    // Another word may stand there: 加快推进 and 加快推动.
    if (isWordAt(text, start + at, vocabulary)) continue;
    yield { start, right };
  }
}

/** Whether a phrase of the vocabulary goes over some of these characters. */
function coversPhrase(text: string, start: number, length: number, vocabulary: Vocabulary): boolean {
  for (let at = Math.max(0, start - 3); at < start + length; at++)
    if (vocabulary.isPhrase(text.slice(at, at + 4))) return true;
  return false;
}

/** Whether a word of two characters that begins or ends here is in the vocabulary. */
function isWordAt(text: string, at: number, vocabulary: Vocabulary): boolean {
  return [at - 1, at].some((from) => vocabulary.tierOf(text.slice(from, from + 2)) !== undefined);
}

/** Whether a word of the lexicon has all these characters. */
function isListed(text: string, start: number, length: number): boolean {
  for (let at = Math.max(0, start - 6); at <= start; at++) {
    const words = lexicon.get(text[at]!) ?? [];
    if (words.some((word) => at + word.length >= start + length && text.startsWith(word, at))) return true;
  }
  return false;
}

/** Two characters that no word joins, and the word that they should be. */
function* wordsIn(text: string, vocabulary: Vocabulary, usage: Usage): Generator<Alike> {
  let before = -1;
  for (const { index, segment } of segmentsOf(text)) {
    const isLoose = segment.length === 1 && !particles.has(segment) && !places.has(segment) && han.test(segment);
    if (isLoose && before >= 0) {
      const right = wordFor(text, before, vocabulary, usage);
      if (right !== undefined && !isAmongLoose(text, before, before + 2)) yield { start: before, right };
    }
    before = isLoose ? index : -1;
  }
}

function wordFor(text: string, start: number, vocabulary: Vocabulary, usage: Usage): string | undefined {
  const own = text.slice(start, start + 2);
  const [previous = '', next = ''] = [text[start - 1], text[start + 2]];
  if ([previous + own[0]!, own, own[1]! + next].some((pair) => isJoined(pair, vocabulary))) return undefined;
  if (isListed(text, start, 2) || coversPhrase(text, start, 2, vocabulary)) return undefined;
  if (isShorthand(text, start) || isParallelOrName(text, start)) return undefined;
  const loose = [...own].reduce((sum, character) => sum + Math.max(RAREST, vocabulary.tierOfCharacter(character)), 0);
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const word of alikeWords(own, vocabulary)) {
    const tier = vocabulary.tierOf(word);
    if (tier === undefined || tier < LEAST_COMMON) continue;
    const neighbours = [previous + word, word + next].filter((words) => usage.has(words)).length;
    const inReport = Math.log2(1 + usage.count(word)) - 1.5 * Math.log2(usage.count(own));
    const score = tier - loose + CHANCE + inReport + SAME_NEIGHBOUR * neighbours;
    if (score >= 0 && (!best || score > best.score)) best = { word, score };
  }
  return best?.word;
}

/** A word that the report has so often may have lost a character elsewhere. */
const OFTEN = 3;
/** Characters of higher tiers are often words of their own. */
const SELDOM_ALONE = 5;

/**
 * Characters that are left of a word of the report, of which the other one is lost: 科技型企队伍. On the side of the one that is left the report
 * has the whole word beside the same character; on the other side what stands here stands nowhere else.
 */
function* halvesIn(text: string, vocabulary: Vocabulary, usage: Usage): Generator<Near> {
  for (let at = 0; at + 1 < text.length; at++) {
    const own = text.slice(at, at + 2);
    if (usage.count(own) !== 1 || isJoined(own, vocabulary)) continue;
    const [first, second] = [own[0]!, own[1]!];
    if (areParties(own)) continue;
    const [previous, next] = [text[at - 1] ?? '', text[at + 2] ?? ''];
    const isWhole = (word: string, beside: string) => usage.count(word) >= usage.count(beside) - 1;
    const behind = wordsFor(first, previous + first, vocabulary, usage).find(
      (word) =>
        word[0] === first &&
        isWhole(word, previous + first) &&
        usage.has(previous + word) &&
        usage.count(word[1]! + second) > 0,
    );
    if (behind !== undefined) yield { start: at, end: at + 1, right: behind };
    const before = wordsFor(second, second + next, vocabulary, usage).find(
      (word) =>
        word[1] === second &&
        isWhole(word, second + next) &&
        usage.has(word + next) &&
        usage.count(first + word[0]!) > 0,
    );
    if (before !== undefined && behind === undefined) yield { start: at + 1, end: at + 2, right: before };
  }
}

/** What a character may be half of, unless it is often alone or makes a word with the one on the side that is left. */
function wordsFor(character: string, beside: string, vocabulary: Vocabulary, usage: Usage): readonly string[] {
  const isFree = [particles, places, suffixes, prefixes].some((characters) => characters.has(character));
  if (
    isFree ||
    areParties(beside) ||
    vocabulary.tierOfCharacter(character) > SELDOM_ALONE ||
    isJoined(beside, vocabulary)
  )
    return [];
  return usage.wordsWith(character, vocabulary);
}

function isCommon(word: string, vocabulary: Vocabulary): boolean {
  return (vocabulary.tierOf(word) ?? 0) >= LEAST_COMMON;
}

function areParties([first = '', second = '']: string): boolean {
  return parties.has(first) && parties.has(second);
}

/** Whether two characters are a word, or of a phrase. */
function isJoined(pair: string, vocabulary: Vocabulary): boolean {
  return vocabulary.tierOf(pair) !== undefined || vocabulary.isInPhrase(pair);
}

function* alikeWords([first = '', second = '']: string, vocabulary: Vocabulary): Generator<string> {
  yield second + first;
  for (const character of vocabulary.alike(first)) yield character + second;
  for (const character of vocabulary.alike(second)) yield first + character;
}

/** Whether an offset is within a few quoted characters, which may be a word made for the purpose. */
function isShorthand(text: string, at: number): boolean {
  const open = text.slice(Math.max(0, at - 6), at + 1).lastIndexOf('“');
  if (open < 0) return false;
  const from = Math.max(0, at - 6) + open;
  return text.slice(at + 1, from + 8).includes('”') && !text.slice(from, at + 1).includes('”');
}

/** Names of lines are of two places, which may be longer: 甲乙高铁, 至甲乙丙丁铁路. */
const route = /^\p{Script=Han}{0,2}(?:高铁|高速|铁路|公路|城际|机场|口岸)/u;
/** Behind the name of a firm stands what its project makes: 甲乙10万吨再生铝项目. */
const project = /^\d[\d.]*[万亿]?(?:吨|千瓦|兆瓦|立方米|标方|台|套|平方米)[^，。；、]{0,16}(?:项目|基地|工程|产线)/u;

function isLevelBeside(text: string, at: number): boolean {
  return [at - 2, at + 2].some((other) => levelsOfArea.has(text[other] ?? ''));
}

/** Whether a character stands again beside the two, as in 宜工则工, or they are part of a name. */
function isParallelOrName(text: string, start: number): boolean {
  const around = text.slice(Math.max(0, start - 4), start) + text.slice(start + 2, start + 6);
  return (
    around.includes(text[start]!) ||
    around.includes(text[start + 1]!) ||
    around.includes('·') ||
    [start, start + 1].some((at) => levelsOfArea.has(text[at]!) && isLevelBeside(text, at)) ||
    route.test(text.slice(start + 2, start + 8)) ||
    project.test(text.slice(start + 2, start + 40))
  );
}
