/** How common words and characters are, and which characters sound or look like another: the tables of `vocabulary/`. */
import { addTo } from '../../text/add-to.js';
import { pairCode } from './pair-code.js';
import { characters, pairs } from './vocabulary/pairs.js';
import { phrases } from './vocabulary/phrases.js';
import { recent } from './vocabulary/recent.js';
import { shapes } from './vocabulary/shapes.js';
import { sounds } from './vocabulary/sounds.js';

/** Steps of common words from the tables' first tier to their last. */
const characterTiers = 9;
const pairTiers = 6;
/** The tier of a recent word, which the dictionary lacks. */
const recentTier = 3;

/** The second characters of words under the first, a mark between tiers. */
type Tiers = ReadonlyMap<string, string>;

/** The vocabulary, read once at its first use. */
export class Vocabulary {
  readonly #pairs: Tiers;
  readonly #recent: ReadonlySet<string>;
  readonly #phrases: ReadonlySet<string>;
  /** Phrases by the codes of their first and of their last two characters: half of it stands where one character is another. */
  readonly #heads = new Map<number, string[]>();
  readonly #tails = new Map<number, string[]>();
  /** Two characters that stand in a phrase. */
  readonly #inPhrases = new Set<string>();
  readonly #soundAlike: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #alike: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #characters = new Map<string, number>();

  constructor() {
    this.#pairs = new Map(entriesOf(pairs).map((row) => [row[0]!, row.slice(1)]));
    this.#recent = new Set(entriesOf(recent));
    for (const [i, tier] of characters.split('|').entries())
      for (const character of tier) this.#characters.set(character, characterTiers - i);
    const long = entriesOf(phrases).flatMap((row) =>
      (row.slice(1).match(/.{3}/gu) ?? []).map((rest) => row[0]! + rest),
    );
    this.#phrases = new Set([...long, ...[...this.#recent].filter(({ length }) => length === 4)]);
    for (const phrase of this.#phrases) {
      addTo(this.#heads, pairCode(phrase, 0), phrase);
      addTo(this.#tails, pairCode(phrase, 2), phrase);
      for (let at = 0; at + 1 < phrase.length; at++) this.#inPhrases.add(phrase.slice(at, at + 2));
    }
    const bySound = entriesOf(sounds).map((row) => row.replace(/^[a-z]+/u, ''));
    this.#soundAlike = alikeIn(bySound);
    this.#alike = alikeIn([...bySound, ...entriesOf(shapes)]);
  }

  /** How common a word of two characters is, in powers of four; `undefined` for one that is none. */
  tierOf(word: string): number | undefined {
    if (this.#recent.has(word)) return recentTier;
    const row = this.#pairs.get(word[0]!) ?? '';
    const at = word.length === 2 && word[1] !== '|' ? row.indexOf(word[1]!) : -1;
    if (at < 0) return undefined;
    let tier = pairTiers;
    for (let i = 0; i < at; i++) if (row[i] === '|') tier--;
    return tier;
  }

  /** How common a character is as a word of its own, in powers of four; 0 for rare ones. */
  tierOfCharacter(character: string): number {
    return this.#characters.get(character) ?? 0;
  }

  /** Whether it is a word of governments and trades that the dictionary lacks. */
  isRecent(words: string): boolean {
    return this.#recent.has(words);
  }

  isPhrase(words: string): boolean {
    return this.#phrases.has(words);
  }

  /** Whether two characters stand beside each other in a phrase. */
  isInPhrase(words: string): boolean {
    return this.#inPhrases.has(words);
  }

  /** Characters that sound or look like one. */
  alike(character: string): ReadonlySet<string> {
    return this.#alike.get(character) ?? none;
  }

  /** The phrase that stands at an offset with one of its four characters changed to one that sounds or, in idioms, looks like it. */
  phraseLike(text: string, start: number): string | undefined {
    const changed = (phrase: string, from: 0 | 2) =>
      (text[start + from] === phrase[from]) !== (text[start + from + 1] === phrase[from + 1]) &&
      this.isLike(phrase, text[start + from] === phrase[from] ? from + 1 : from, text, start);
    return (
      this.#tails.get(pairCode(text, start + 2))?.find((phrase) => changed(phrase, 0)) ??
      this.#heads.get(pairCode(text, start))?.find((phrase) => changed(phrase, 2))
    );
  }

  private isLike(phrase: string, at: number, text: string, start: number): boolean {
    const alike = this.#recent.has(phrase) ? this.#soundAlike : this.#alike;
    return alike.get(text[start + at]!)?.has(phrase[at]!) ?? false;
  }
}

const none: ReadonlySet<string> = new Set();

function entriesOf(table: string): string[] {
  return table.split(/\s+/u).filter((entry) => entry !== '');
}

function alikeIn(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const alike = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const character of group) {
      const others = alike.get(character) ?? new Set();
      for (const other of group) if (other !== character) others.add(other);
      alike.set(character, others);
    }
  }
  return alike;
}

let vocabulary: Vocabulary | undefined;

/** The vocabulary of the package, built on first use. */
export function theVocabulary(): Vocabulary {
  vocabulary ??= new Vocabulary();
  return vocabulary;
}
