/**
 * The sentences of the report most like a pattern that fits none.
 *
 * A sentence is like a pattern by the long pieces the two share, and by its
 * numbers: a number with the pattern's own words right before or behind it
 * (亿元，增长) speaks for it even where the name was reworded. Each literal
 * counts alike, so that a long name does not outweigh unit and structure. One
 * that fits but for digits in full width or Chinese is the nearest of all.
 */
import type { Place } from '../diagnostic.js';
import { sentenceSpans } from '../document/sentences.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import type { OtherDigits, Pattern } from './pattern.js';
import { placeOfText, slice } from './slice.js';

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

/** The sentences nearest to a pattern, best first; none where nothing is shared but a stray character. */
export function nearestSentences(pattern: Pattern, texts: readonly Text[]): Near[] {
  const found = texts.flatMap((text) => {
    const characters = plain(text);
    return sentenceSpans(characters).map(({ start, end }) => {
      const sentence = characters.slice(start, end);
      const like = likeness(pattern.literals, sentence);
      const digits = like.shares ? pattern.otherDigits(sentence) : undefined;
      return { sentence: slice(text, start, end), ...like, digits, score: digits ? FITS : like.score };
    });
  });
  const ranked = found.filter(({ shares }) => shares).sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= best * LEAST_SHARE)
    .slice(0, MOST)
    .map(({ sentence, from, lacks, digits }) => {
      const cut = clauseBefore(plain(sentence), from);
      const shown = slice(sentence, cut);
      const { file, line }: Pick<Place, 'file' | 'line'> = placeOfText(slice(sentence, from)) ?? { file: '', line: 0 };
      const words = `${cut > 0 ? '…' : ''}${plain(shown)}`;
      return { words, file, line, lacks: digits ? [] : lacks, ...(digits && { digits }) };
    });
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
  /** Whether they share two neighbouring characters. */
  readonly shares: boolean;
  /** Where the longest piece shared begins. */
  readonly from: number;
  readonly lacks: readonly string[];
}

function likeness(literals: readonly string[], sentence: string): Likeness {
  let score = 0;
  let longest = 0;
  let from = 0;
  const lacks: string[] = [];
  for (const literal of literals) {
    const pieces = sharedPieces(literal, sentence);
    for (const { length, at } of pieces) {
      score += (length / literal.length) ** 2;
      if (length > longest) [longest, from] = [length, at];
    }
    score += besideNumber(literal, sentence);
    lacks.push(...gaps(literal, pieces));
  }
  return { score, shares: longest > 1, from, lacks };
}

interface Piece {
  /** Offset in the literal, and in the sentence. */
  readonly start: number;
  readonly at: number;
  readonly length: number;
}

/** The pieces of a literal that stand in a sentence, the longest taken first; of one character only a whole literal. */
function sharedPieces(literal: string, sentence: string, offset = 0, least = Math.min(2, literal.length)): Piece[] {
  for (let length = literal.length; length >= least; length--) {
    for (let start = 0; start + length <= literal.length; start++) {
      const at = sentence.indexOf(literal.slice(start, start + length));
      if (at < 0) continue;
      const rest = start + length;
      return [
        ...sharedPieces(literal.slice(0, start), sentence, offset, 2),
        { start: offset + start, at, length },
        ...sharedPieces(literal.slice(rest), sentence, offset + rest, 2),
      ];
    }
  }
  return [];
}

/** How much of a literal stands right behind or right before some number of the sentence, 0 to 1. */
function besideNumber(literal: string, sentence: string): number {
  let most = 0;
  for (const { 0: number, index } of sentence.matchAll(/\d[\d.,]*/g)) {
    const end = index + number.length;
    let behind = 0;
    while (behind < literal.length && literal[behind] === sentence[end + behind]) behind++;
    let before = 0;
    while (before < literal.length && literal.at(-1 - before) === sentence[index - 1 - before]) before++;
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
