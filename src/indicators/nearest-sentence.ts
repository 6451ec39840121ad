/**
 * The sentences of the report most like a pattern that fits none.
 *
 * A sentence scores by the long pieces it shares with the pattern, and by a number with the pattern's own words right
 * before or behind it (亿元，增长), which finds the sentence even where the name was reworded. Each literal counts
 * alike, so that a long name does not outweigh unit and structure. A sentence that fits except for digits in full width
 * or Chinese numerals is the nearest of all.
 *
 * An index of the pairs of characters of all sentences gives those that share anything with a pattern, so that a
 * hundred patterns are compared with the report in a few milliseconds.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Text } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { placeOfText, slice } from '../text/slice.js';
import type { OtherDigits, Pattern } from './pattern.js';

/** A sentence, its place, the words of the pattern that do not stand in it, or the digits that are not 0–9. */
interface Near {
  readonly words: string;
  readonly file: string;
  readonly line: number;
  readonly lacks: readonly string[];
  readonly digits?: OtherDigits;
}

/** Two candidates let a writer compare; more would be read by nobody. */
const MOST = 2;
/** More than any sentence scores by its words. */
const FITS = Number.MAX_VALUE;
/** A candidate less than half as like as the best is none. */
const LEAST_SHARE = 0.5;
/** Most characters shown before the longest piece shared. */
const RUN_UP = 24;

interface Sentence {
  readonly characters: string;
  /** The text it stands in, and where. */
  readonly text: Text;
  readonly start: number;
  readonly end: number;
  /** Where its numbers begin and end. */
  readonly numbers: readonly (readonly [number, number])[];
}

/** The sentences of a report, indexed for comparison with many patterns. */
export class SentenceIndex {
  readonly #sentences: readonly Sentence[];
  /** The sentences in which two neighbouring characters stand, in order. */
  readonly #byPair = new Map<string, number[]>();

  constructor(texts: readonly { readonly text: Text; readonly characters: string }[]) {
    this.#sentences = texts.flatMap(({ text, characters }) =>
      sentenceSpans(characters).map(({ start, end }) => {
        const sentence = characters.slice(start, end);
        const numbers = [...sentence.matchAll(/\d[\d.,]*/g)].map(
          ({ 0: number, index }) => [index, index + number.length] as const,
        );
        return { characters: sentence, text, start, end, numbers };
      }),
    );
    for (const [i, { characters }] of this.#sentences.entries()) {
      for (let at = 0; at + 1 < characters.length; at++) {
        const pair = characters.slice(at, at + 2);
        const found = this.#byPair.get(pair);
        if (!found) this.#byPair.set(pair, [i]);
        else if (found.at(-1) !== i) found.push(i);
      }
    }
  }

  /** The sentences nearest to a pattern, best first; none where nothing is shared but a stray character. */
  nearest(pattern: Pattern): Near[] {
    const found = [...this.#pairsShared(pattern.literals)]
      .sort(([a], [b]) => a - b)
      .map(([i, shared]) => {
        const sentence = this.#sentences[i]!;
        const like = likeness(pattern.literals, shared, sentence);
        const digits = pattern.otherDigits(sentence.characters);
        return { sentence, ...like, digits, score: digits ? FITS : like.score };
      });
    const ranked = found.sort((a, b) => b.score - a.score);
    const best = ranked[0]?.score ?? 0;
    return ranked
      .filter(({ score }) => score >= best * LEAST_SHARE)
      .slice(0, MOST)
      .map(({ sentence: { characters, text, start, end }, from, lacks, digits }) => {
        const cut = clauseBefore(characters, from);
        const { file, line }: Pick<Place, 'file' | 'line'> = placeOfText(slice(text, start + from, end)) ?? {
          file: '',
          line: 0,
        };
        const words = `${cut > 0 ? '…' : ''}${characters.slice(cut)}`;
        return { words, file, line, lacks: digits ? [] : lacks, ...(digits && { digits }) };
      });
  }

  /** By sentences that have any, which pairs of characters of each literal they have. */
  #pairsShared(literals: readonly string[]): Map<number, boolean[][]> {
    const shared = new Map<number, boolean[][]>();
    for (const [l, literal] of literals.entries()) {
      for (let at = 0; at + 1 < literal.length; at++) {
        for (const i of this.#byPair.get(literal.slice(at, at + 2)) ?? []) {
          let pairs = shared.get(i);
          if (!pairs) {
            pairs = literals.map(() => []);
            shared.set(i, pairs);
          }
          pairs[l]![at] = true;
        }
      }
    }
    return shared;
  }
}

/** Where the clause with the character at `from` begins, or as much of it as is shown. */
function clauseBefore(sentence: string, from: number): number {
  const least = Math.max(0, from - RUN_UP);
  const [clause = ''] = /[^，；：、。]*$/.exec(sentence.slice(least, from)) ?? [];
  return from - clause.length;
}

interface Likeness {
  /** Up to 2 for each literal: 1 for its pieces, 1 for standing at a number. */
  readonly score: number;
  /** Where the longest piece shared begins. */
  readonly from: number;
  readonly lacks: readonly string[];
}

function likeness(literals: readonly string[], shared: readonly (readonly boolean[])[], sentence: Sentence): Likeness {
  let score = 0;
  let longest = 0;
  let from = 0;
  const lacks: string[] = [];
  for (const [l, literal] of literals.entries()) {
    const pieces = sharedPieces(literal, shared[l]!, sentence.characters);
    for (const { length, at } of pieces) {
      score += (length / literal.length) ** 2;
      if (length > longest) [longest, from] = [length, at];
    }
    score += besideNumber(literal, sentence);
    lacks.push(...gaps(literal, pieces));
  }
  return { score, from, lacks };
}

interface Piece {
  /** Offset in the literal, and in the sentence. */
  readonly start: number;
  readonly at: number;
  readonly length: number;
}

/** The pieces of a literal that stand in a sentence, the longest first; a single character only where it is the whole literal. */
function sharedPieces(literal: string, shared: readonly boolean[], sentence: string): Piece[] {
  if (literal.length === 1) {
    const at = sentence.indexOf(literal);
    return at < 0 ? [] : [{ start: 0, at, length: 1 }];
  }
  const piecesIn = (from: number, to: number): Piece[] => {
    // How far pairs follow one another from each offset on: no piece is longer.
    const reach: number[] = [];
    for (let start = to - 2; start >= from; start--) reach[start] = shared[start] ? (reach[start + 1] ?? 1) + 1 : 1;
    const longest = Math.max(1, ...reach.slice(from));
    for (let length = longest; length >= 2; length--) {
      for (let start = from; start + length <= to; start++) {
        if ((reach[start] ?? 1) < length) continue;
        const at = sentence.indexOf(literal.slice(start, start + length));
        if (at < 0) continue;
        return [...piecesIn(from, start), { start, at, length }, ...piecesIn(start + length, to)];
      }
    }
    return [];
  };
  return piecesIn(0, literal.length);
}

/** How much of a literal stands right behind or right before some number of the sentence, 0 to 1. */
function besideNumber(literal: string, { characters, numbers }: Sentence): number {
  let most = 0;
  for (const [start, end] of numbers) {
    let behind = 0;
    while (behind < literal.length && literal[behind] === characters[end + behind]) behind++;
    let before = 0;
    while (before < literal.length && literal.at(-1 - before) === characters[start - 1 - before]) before++;
    most = Math.max(most, behind, before);
  }
  return literal.length === 0 ? 0 : most / literal.length;
}

/** What of a literal none of the pieces covers. */
function gaps(literal: string, pieces: readonly Piece[]): string[] {
  const ends = [...pieces, { start: literal.length, length: 0 }];
  let done = 0;
  return ends.flatMap(({ start, length }) => {
    const gap = literal.slice(done, start);
    done = start + length;
    return gap === '' ? [] : [gap];
  });
}
