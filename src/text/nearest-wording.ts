/**
 * Finds the words of a text that are most similar to a term it does not contain.
 *
 * Pairs of adjacent characters shared by term and text vote for places; only there the two are aligned by edits
 * (Sellers 1980). So the time is proportional to the term for each place, not to the whole text. Terms of one character
 * have no pairs and so no nearest words.
 */
import { cutsWord } from './word-borders.js';

/** Words of the text and their differences from the term. */
export interface NearWording {
  readonly start: number;
  readonly end: number;
  /** Pieces of the term missing in the words, and pieces that only the words have. */
  readonly lacks: readonly string[];
  readonly has: readonly string[];
}

/** Places aligned for one term. */
const MOST_PLACES = 4;
/** Places indexed for one pair; frequent pairs say little. */
const MOST_OF_PAIR = 100;
/** Characters of a term that are compared. */
const LONGEST = 60;

/** A text with an index of its pairs of characters. */
export class WordingIndex {
  readonly #text: string;
  readonly #pairs = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = folded(text.slice(at, at + 2));
      const places = this.#pairs.get(pair);
      if (!places) this.#pairs.set(pair, [at]);
      else if (places.length < MOST_OF_PAIR) places.push(at);
    }
  }

  /** The words most similar to a term; `undefined` if no words have at least a third of it. */
  nearest(term: string): NearWording | undefined {
    const wanted = term.slice(0, LONGEST);
    let best: (NearWording & { readonly cost: number }) | undefined;
    for (const place of this.#places(wanted)) {
      const from = Math.max(0, place - wanted.length);
      const found = align(wanted, this.#text.slice(from, place + 3 * wanted.length));
      if (best && found.cost >= best.cost) continue;
      best = { ...found, start: from + found.start, end: from + found.end };
    }
    if (!best || 3 * best.lacks.join('').length > 2 * wanted.length) return undefined;
    return this.#whole(best);
  }

  /** Offsets near which the term may occur, those with most of its pairs first. */
  #places(term: string): number[] {
    const size = term.length;
    const votes = new Map<number, { count: number; last: number }>();
    for (let i = 0; i + 1 < size; i++) {
      for (const at of this.#pairs.get(folded(term.slice(i, i + 2))) ?? []) {
        // The words may begin in the stretch before.
        const stretch = Math.floor(Math.max(0, at - i) / size);
        for (const bucket of [stretch, stretch - 1]) {
          const vote = votes.get(bucket) ?? { count: 0, last: -1 };
          if (vote.last !== i) votes.set(bucket, { count: vote.count + 1, last: i });
        }
      }
    }
    return [...votes]
      .sort(([a, { count: most }], [b, { count }]) => count - most || a - b)
      .slice(0, MOST_PLACES)
      .map(([bucket]) => Math.max(0, bucket) * size);
  }

  /** Extends the words to whole Latin words and numbers: XR is no word of AXR. */
  #whole({ start, end, lacks, has }: NearWording): NearWording {
    let [from, to] = [start, end];
    while (from > 0 && cutsWord(this.#text, from)) from--;
    while (to < this.#text.length && cutsWord(this.#text, to)) to++;
    const more = [this.#text.slice(from, start), ...has, this.#text.slice(end, to)];
    return { start: from, end: to, lacks, has: more.filter(Boolean) };
  }
}

/** Lower case of ASCII letters; the length stays the same. */
function folded(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** One character as the alignment sees it. */
interface Letter {
  /** As written. */
  readonly shown: string;
  /** In lower case. */
  readonly folded: string;
  readonly isMark: boolean;
  /** The cost of inserting or deleting it, less for a mark than for a letter. */
  readonly step: number;
}

function lettersOf(text: string): Letter[] {
  return [...text].map((shown) => {
    const isMark = /[\p{P}\p{S}\p{Z}]/u.test(shown);
    return { shown, folded: folded(shown), isMark, step: isMark ? 1 : 2 };
  });
}

/** The cost of a substitution: less than a deletion with an insertion, more than either. */
function swap(a: Letter, b: Letter): number {
  if (a.folded === b.folded) return 0;
  return a.isMark && b.isMark ? 1 : 3;
}

/** The stretch of a text into which a term can be edited at the least cost; it does not cross the end of a line. */
function align(term: string, text: string): NearWording & { readonly cost: number } {
  const [a, b] = [lettersOf(term), lettersOf(text)];
  const rows = a.length + 1;
  const cost = new Int32Array(rows * (b.length + 1));
  const at = (i: number, j: number) => j * rows + i;
  const startsLine = (j: number) => j === 0 || b[j - 1]!.shown === '\n';
  let end = 0;
  for (let j = 0; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      const skip = cost[at(i - 1, j)]! + a[i - 1]!.step;
      if (startsLine(j)) cost[at(i, j)] = skip;
      else {
        const [wanted, found] = [a[i - 1]!, b[j - 1]!];
        const more = cost[at(i, j - 1)]! + found.step;
        cost[at(i, j)] = Math.min(skip, more, cost[at(i - 1, j - 1)]! + swap(wanted, found));
      }
    }
    if (cost[at(a.length, j)]! < cost[at(a.length, end)]!) end = j;
  }
  const lacks = new Pieces();
  const has = new Pieces();
  let [i, j] = [a.length, end];
  while (i > 0) {
    const here = cost[at(i, j)]!;
    const [wanted, found] = [a[i - 1]!, b[j - 1]];
    if (here === cost[at(i - 1, j)]! + wanted.step) lacks.add(wanted.shown, --i);
    else if (here === cost[at(i, j - 1)]! + found!.step) has.add(found!.shown, --j);
    else {
      i--;
      j--;
      if (wanted.shown === found!.shown) continue;
      lacks.add(wanted.shown, i);
      has.add(found!.shown, j);
    }
  }
  const before = (letters: number) => [...text].slice(0, letters).join('').length;
  return {
    start: before(j),
    end: before(end),
    cost: cost[at(a.length, end)]!,
    lacks: lacks.list,
    has: has.list,
  };
}

/** Pieces built from characters added from the last to the first; adjacent characters form one piece. */
class Pieces {
  readonly list: string[] = [];
  #first = -1;

  add(character: string, offset: number): void {
    if (offset + 1 === this.#first) this.list[0] = character + this.list[0];
    else this.list.unshift(character);
    this.#first = offset;
  }
}
