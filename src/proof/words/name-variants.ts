/**
 * The rule of names that the report itself spells in two ways: 甘棠毛坪 in one place, 甘堂毛坪 in another.
 *
 * Problem: no list has the names of a place, of its companies and people. Approach: three characters in a row that stand elsewhere
 * with one of them changed to one of the same sound or shape, and neither is of a common word or between two words of one character. The rarer
 * spelling is found, of two that are as rare the later one. Limit: names of three characters that nothing common surrounds.
 */
import { addTo } from '../../text/add-to.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { confusedCharacters, isAlone, listed } from './confusable.js';
import { phrases } from './stock/phrases.js';
import { words } from './stock/words.js';
import { theVocabulary } from './vocabulary.js';
import { isWord } from './word-edges.js';

interface Use {
  readonly passage: Passage;
  /** Offset of the character in question. */
  readonly at: number;
}

let common: ReadonlySet<string> | undefined;

/** Pairs of characters of common words and phrases. */
function commonPairs(): ReadonlySet<string> {
  common ??= new Set([...listed(words), ...listed(phrases)].flatMap((word) => pairsOf(word)));
  return common;
}

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}

function findNameVariants({ passages }: Subject, find: FindIn): void {
  const confused = confusedCharacters();
  for (const spellings of spellingsBySurroundings(passages).values()) {
    if (spellings.size !== 2) continue;
    const [[first, uses], [second, others]] = [...spellings] as [[string, Use[]], [string, Use[]]];
    if (!confused.get(first)?.has(second) && !theVocabulary().alike(first).has(second)) continue;
    const [rare, usual, character] = uses.length < others.length ? [uses, others, second] : [others, uses, first];
    if (isOfWord(rare[0]!) && isOfWord(usual[0]!)) continue;
    for (const { passage, at } of rare) {
      const { text } = usual[0]!.passage;
      const other = text.slice(usual[0]!.at - 1, usual[0]!.at + 2);
      find(passage, { start: at, end: at + 1 }, { fix: character, args: { other } });
    }
  }
}

/** The characters that stand between the same others, with their places. */
function spellingsBySurroundings(passages: readonly Passage[]): Map<string, Map<string, Use[]>> {
  const pairs = commonPairs();
  const bySurroundings = new Map<string, Map<string, Use[]>>();
  for (const passage of passages) {
    const { text, kind } = passage;
    if (kind === 'cell' || kind === 'cover') continue;
    for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{3,}/gu))
      for (let i = 1; i + 1 < run.length; i++) {
        const [before, own, behind] = [run[i - 1]!, run[i]!, run[i + 1]!];
        if (isAlone.has(own) || (isAlone.has(before) && isAlone.has(behind))) continue;
        if (pairs.has(before + own) || pairs.has(own + behind)) continue;
        const spellings = bySurroundings.get(before + behind) ?? new Map<string, Use[]>();
        bySurroundings.set(before + behind, spellings);
        addTo(spellings, own, { passage, at: index + i });
      }
  }
  return bySurroundings;
}

/** Whether a character and the one beside it are a word of the dictionary. */
function isOfWord({ passage: { text }, at }: Use): boolean {
  return isWord(text.slice(at - 1, at + 1)) || isWord(text.slice(at, at + 2));
}

export const nameVariantRule: Rule = {
  code: 'words/name-variant',
  level: 'likely',
  source: '编校常识：同一名称全文写法一致',
  wrong: '建成甘棠毛坪水库，扩建甘堂毛坪水厂。',
  right: '建成甘棠毛坪水库，扩建甘棠毛坪水厂。',
  words: {
    'zh-CN': { title: '同一名称前后写法不一', reason: '“{words}”在别处写作“{fix}”（{other}）' },
    en: { title: 'A name in two spellings', reason: '“{words}” is “{fix}” elsewhere ({other})' },
  },
  report: findNameVariants,
};
