/**
 * The rule of names that the report itself spells in two ways: 甘棠毛坪 in one place, 甘堂毛坪 in another.
 *
 * Problem: no list has the names of a place, of its companies and people. Approach: four characters in a row that stand elsewhere
 * with one of them changed to one of the same sound or shape, and neither is of a common word or beside a word of one character. The rarer
 * spelling is found, of two that are as rare the later one. Limit: names of three characters that nothing common surrounds.
 */
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { confusedCharacters, isAlone, listed } from './confusable.js';
import { phrases } from './stock/phrases.js';
import { words } from './stock/words.js';
import { isWord } from './word-edges.js';

const LENGTH = 3;

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
  const found = new Set<string>();
  for (const spellings of spellingsBySurroundings(passages).values()) {
    if (spellings.size !== 2) continue;
    const [[first, uses], [second, others]] = [...spellings] as [[string, Use[]], [string, Use[]]];
    if (!confused.get(first)?.has(second)) continue;
    const [rare, usual, character] = uses.length < others.length ? [uses, others, second] : [others, uses, first];
    if (isOfWord(rare[0]!) && isOfWord(usual[0]!)) continue;
    for (const { passage, at } of rare) {
      const key = `${passage.text.slice(Math.max(0, at - LENGTH), at + LENGTH)}\n${at}`;
      if (found.has(key)) continue;
      found.add(key);
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
    for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{4,}/gu))
      for (let i = 0; i < run.length; i++) {
        if (
          [-1, 0, 1].some((d) => isAlone.has(run[i + d]!)) ||
          pairs.has(run.slice(i - 1, i + 1)) ||
          pairs.has(run.slice(i, i + 2))
        )
          continue;
        // The character is within the four, so that something stands on either side.
        for (let from = Math.max(0, i - LENGTH + 2); from < i && from <= run.length - LENGTH; from++) {
          const key = `${run.slice(from, i)}_${run.slice(i + 1, from + LENGTH)}`;
          const spellings = bySurroundings.get(key) ?? new Map<string, Use[]>();
          spellings.set(run[i]!, [...(spellings.get(run[i]!) ?? []), { passage, at: index + i }]);
          bySurroundings.set(key, spellings);
        }
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
