/**
 * The rule of a wrong character in a common word: of the same sound (驱→躯), as an input method by pinyin chooses it, or of
 * like shape (末→未).
 *
 * Problem: no list has all wrong words, and most pairs of characters that look wrong are two words that meet (机构健全).
 * Approach: words and phrases that reports use often, with every character that can be confused with one of theirs. A pair is
 * wrong only where the dictionary has no word of it and none with the characters beside it. Limit: wrong words that are words, too.
 * Pairs of other words are those of `loose-characters.ts`.
 */
import { segmentsOf } from '../../text/dictionary.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import type { Find, Found, Rule } from '../rule.js';
import { confusedCharacters, isAlone, listed } from './confusable.js';
import { findLooseCharacters } from './loose-characters.js';
import { pairCode } from './pair-code.js';
import { features } from './particles.js';
import { besides } from './stock/alone.js';
import { phrases } from './stock/phrases.js';
import { words } from './stock/words.js';
import { theVocabulary } from './vocabulary.js';
import { isAmongLoose, isWord } from './word-edges.js';

/** What two characters may be part of. */
interface Place {
  /** The word that they stand for, and which of them is wrong. */
  readonly wrong?: { readonly word: string; readonly at: 0 | 1 };
  /** Phrases that begin or end with them. */
  readonly heads: string[];
  readonly tails: string[];
}

interface Stock {
  /** Words and phrases as they are right. */
  readonly right: ReadonlySet<string>;
  /** By the code of two characters. */
  readonly places: ReadonlyMap<number, Place>;
  readonly confused: ReadonlyMap<string, ReadonlySet<string>>;
}

let stock: Stock | undefined;

const notWrong = new Set(listed(besides));

function stockOf(): Stock {
  const confused = confusedCharacters();
  const right = new Set([...listed(words), ...listed(phrases)]);
  const places = new Map<number, Place>();
  const place = (pair: string) => {
    const known = places.get(pairCode(pair, 0)) ?? { heads: [], tails: [] };
    places.set(pairCode(pair, 0), known);
    return known;
  };
  for (const word of listed(words)) {
    for (const at of [0, 1] as const)
      for (const other of confused.get(word[at]!) ?? []) {
        const pair = at === 0 ? other + word[1] : word[0] + other;
        const known = place(pair);
        if (!right.has(pair) && !notWrong.has(pair) && !known.wrong)
          places.set(pairCode(pair, 0), { ...known, wrong: { word, at } });
      }
  }
  for (const phrase of listed(phrases)) {
    place(phrase.slice(0, 2)).heads.push(phrase);
    place(phrase.slice(-2)).tails.push(phrase);
  }
  return { right, places, confused };
}

function findOneCharacter({ text, kind }: Passage, find: Find): void {
  if (kind === 'cell' || kind === 'cover') return;
  stock ??= stockOf();
  let free = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const place = at < free ? undefined : stock.places.get(pairCode(text, at));
    const found = place && (phraseAt(text, at, place, stock) ?? pairAt(text, at, place, stock));
    if (!found || found.start < free) continue;
    find(found, found.found);
    free = found.end;
  }
}

type FoundSpan = Span & { readonly found: Found };

/** A phrase, of which two characters at its beginning or end stand here, with one other character of it confused. */
function phraseAt(
  text: string,
  at: number,
  { heads, tails }: Place,
  { right, confused }: Stock,
): FoundSpan | undefined {
  const candidates = [
    ...heads.map((phrase) => ({ phrase, start: at })),
    ...tails.map((phrase) => ({ phrase, start: at + 2 - phrase.length })),
  ];
  for (const { phrase, start } of candidates) {
    const own = start < 0 ? '' : text.slice(start, start + phrase.length);
    const changed = changedCharacter(own, phrase);
    if (changed === undefined || right.has(own)) continue;
    const character = own[changed]!;
    const half = changed < 2 ? own.slice(0, 2) : own.slice(-2);
    if (!confused.get(phrase[changed]!)?.has(character) || notWrong.has(half) || right.has(half)) continue;
    if (isWord(own) || (phrase.length === 3 && (isTwoWords(own, changed) || crosses(text, start, changed)))) continue;
    return { start, end: start + phrase.length, found: { fix: phrase } };
  }
  return undefined;
}

/** Whether three characters are probably a word and the beginning or end of another: 产业｜援助, 是｜政府. */
function isTwoWords(own: string, changed: number): boolean {
  const others = changed === 0 ? own.slice(1) : own.slice(0, 2);
  return isWord(others) || (changed !== 1 && isWord(changed === 0 ? own.slice(0, 2) : own.slice(1)));
}

/** Where the only difference of two texts of one length is; `undefined` where there are none or more. */
function changedCharacter(own: string, phrase: string): number | undefined {
  if (own.length !== phrase.length) return undefined;
  let changed: number | undefined;
  for (let i = 0; i < own.length; i++) {
    if (own[i] === phrase[i]) continue;
    if (changed !== undefined) return undefined;
    changed = i;
  }
  return changed;
}

/** A wrong pair of characters, none of which is part of another word. */
function pairAt(text: string, at: number, { wrong }: Place, { right }: Stock): FoundSpan | undefined {
  if (!wrong) return undefined;
  // Most pairs are ends of two common words, which need no dictionary.
  if (right.has(text.slice(at - 1, at + 1)) || right.has(text.slice(at + 1, at + 3))) return undefined;
  const pair = text.slice(at, at + 2);
  if (isWord(pair) || isOfRecent(text, at)) return undefined;
  if (crosses(text, at, 0) || crosses(text, at, 1)) return undefined;
  // A character that is seldom alone is of no name: 枢 of 枢纽.
  const isTelling = theVocabulary().tierOfCharacter(wrong.word[1 - wrong.at]!) <= SELDOM_ALONE;
  const own = pair[wrong.at]!;
  const isUnsure = isAlone.has(own) || features.has(own) || (!isTelling && isAmongLoose(text, at, at + 2));
  const level = isUnsure ? ('hint' as const) : undefined;
  return { start: at, end: at + 2, found: { fix: wrong.word, ...(level && { level }) } };
}

/** Characters of higher tiers are often words of their own, or in names. */
const SELDOM_ALONE = 4;

/** Whether two characters, or one of them and the one beside it, are a word of a trade: 制种｜大县. */
function isOfRecent(text: string, at: number): boolean {
  return [at - 1, at, at + 1].some((from) => theVocabulary().isRecent(text.slice(from, from + 2)));
}

/** How far around a character words are looked for, in UTF-16 units. */
const reach = 8;

/** Whether the dictionary cuts a text so that the character at an offset from `start` is in a word with others. */
function crosses(text: string, start: number, offset: number): boolean {
  const from = Math.max(0, start - reach);
  const at = start + offset - from;
  for (const { index, segment } of segmentsOf(text.slice(from, start + reach + 2)))
    if (index <= at && at < index + segment.length) return segment.length > 1;
  return false;
}

function spansOf(passage: Passage): Span[] {
  const spans: Span[] = [];
  findOneCharacter(passage, (span) => spans.push(span));
  return spans;
}

export const oneCharacterRule: Rule = {
  code: 'words/one-character',
  level: 'likely',
  source: '现代汉语词典（第7版）；GB/T 2312—1980（同音字）；词语和词频据 jieba 分词词典',
  wrong: '坚持创新躯动，札实推进各项工作。',
  right: '坚持创新驱动，扎实推进各项工作。',
  words: {
    'zh-CN': { title: '常用词语中一字有误、脱漏、颠倒', reason: '“{words}”疑为“{fix}”之误' },
    en: {
      title: 'A wrong character of like sound or shape in common words, or one lost, doubled or swapped',
      reason: '“{words}” is probably “{fix}”',
    },
  },
  passage: findOneCharacter,
  report: (subject, find) => findLooseCharacters(subject, spansOf, find),
};
