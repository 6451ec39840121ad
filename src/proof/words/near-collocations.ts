/**
 * Words that stand beside each other in set rows of characters (`stock/collocations.ts`, and rows that the report has at least twice),
 * written with one character wrong, lost, doubled or swapped: 货款投放, 精鼓舞.
 *
 * Problem: a wrong word that is a word, too, is wrong only by the words beside it. Approach: four characters in a row of which all but one
 * are those of a known row, where the other sounds or looks like the one that is known. At the ends of the four the character may
 * belong to the next word, so there only the ends of an entry count, and no word may go on. Limit: what no list and no other sentence of the report has.
 */
import { addTo } from '../../text/add-to.js';
import type { Passage } from '../passage.js';
import { isAlike } from './alike.js';
import { isAlone, listed } from './confusable.js';
import { isHan, pairCode } from './pair-code.js';
import { phrases as nationalPhrases } from './phrases.js';
import { RepeatedRows } from './repeated-rows.js';
import { collocations } from './stock/collocations.js';
import { phrases } from './stock/phrases.js';
import { theVocabulary } from './vocabulary.js';
import { isWord } from './word-edges.js';

/** Characters of a known row. */
const WIDTH = 4;
/** Characters of lower tiers are seldom words of their own. */
const RARE = 6;

/** Some characters that are probably others; all are Han of one passage. */
export interface Near {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** Known rows by the code of their first two and last two characters. */
interface Rows {
  readonly heads: ReadonlyMap<number, readonly string[]>;
  readonly tails: ReadonlyMap<number, readonly string[]>;
}

interface Stock extends Rows {
  readonly all: ReadonlySet<string>;
  /** Rows that begin and that end an entry. */
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

const noRows: ReadonlySet<string> = new Set();
let stock: Stock | undefined;

function theStock(): Stock {
  if (stock) return stock;
  const national = nationalPhrases.split('\n').flatMap(
    (row) =>
      row
        .split('\t')[0]!
        .replace('|', '')
        .match(/\p{Script=Han}+/gu) ?? [],
  );
  const entries = [...listed(collocations), ...listed(phrases), ...national].filter(({ length }) => length >= WIDTH);
  const all = new Set(entries.flatMap((entry) => rowsOf(entry)));
  const first = new Set(entries.map((entry) => entry.slice(0, WIDTH)));
  stock = { ...indexed(all), all, first, last: new Set(entries.map((entry) => entry.slice(-WIDTH))) };
  return stock;
}

function rowsOf(text: string): string[] {
  const rows: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length = isHan(text.charCodeAt(at)) ? length + 1 : 0;
    if (length >= WIDTH) rows.push(text.slice(at + 1 - WIDTH, at + 1));
  }
  return rows;
}

function indexed(rows: Iterable<string>): Rows {
  const heads = new Map<number, string[]>();
  const tails = new Map<number, string[]>();
  for (const row of rows) {
    addTo(heads, pairCode(row, 0), row);
    addTo(tails, pairCode(row, 2), row);
  }
  return { heads, tails };
}

/** Reads the passages of one report. */
export class NearCollocations {
  readonly #repeated: RepeatedRows;

  constructor(passages: readonly Passage[]) {
    const counts = new Map<string, number>();
    for (const { text } of passages) for (const row of rowsOf(text)) counts.set(row, (counts.get(row) ?? 0) + 1);
    this.#repeated = new RepeatedRows(counts);
  }

  /** Where a text probably has another row; findings may overlap. */
  in(text: string): Near[] {
    const { heads, tails, first, last } = theStock();
    const found: Near[] = [];
    const add = (near: Near | undefined) => {
      if (near && this.isPlausible(text, near)) found.push(near);
    };
    for (let at = 0; at + 1 < text.length; at++) {
      const key = pairCode(text, at);
      if (key < 0) continue;
      for (const row of heads.get(key) ?? none) add(fromHead(text, at, row, last));
      for (const row of tails.get(key) ?? none) add(fromTail(text, at, row, first));
      for (const row of this.#repeated.fromHead(text, at)) add(fromHead(text, at, row, noRows));
      for (const row of this.#repeated.fromTail(text, at)) add(fromTail(text, at, row, noRows));
    }
    return found;
  }

  /** Not where the own row is known, too, or a word goes over its ends: 环保｜和生态. */
  private isPlausible(text: string, { start, end }: Near): boolean {
    const own = text.slice(start, end);
    if (theStock().all.has(own) || this.#repeated.has(own) || isWord(own)) return false;
    for (let at = start; at < end; at++) if (!isHan(text.charCodeAt(at))) return false;
    // Within a longer entry a word goes over the end of a row: 减免｜通行费.
    const goesOn = (from: number) => theStock().all.has(text.slice(from, from + WIDTH));
    const isCut = (at: number, from: number) => isWord(text.slice(at - 1, at + 1)) && !goesOn(from);
    return !isCut(start, start - 1) && !isCut(end, end + 1 - WIDTH);
  }
}

const none: readonly string[] = [];

/** A row whose first two characters stand at an offset. */
function fromHead(text: string, at: number, row: string, last: ReadonlySet<string>): Near | undefined {
  const [third = '', fourth = '', fifth] = [text[at + 2], text[at + 3], text[at + 4]];
  if (third === row[2] && fourth === row[3]) return undefined;
  const near = (length: number): Near => ({ start: at, end: at + length, right: row });
  if (fourth === row[3] && isAlike(third, row[2]!)) return near(4);
  if (third === row[1] && fourth === row[2] && fifth === row[3]) return near(5);
  if (third === row[2] && fourth === row[2] && fifth === row[3]) return near(5);
  if (!last.has(row)) return undefined;
  if (third === row[3] && fourth === row[2]) return isWord(third + fourth) ? undefined : near(4);
  if (third === row[2] && isAlike(fourth, row[3]!) && isLoose(text, at + 3, 1)) return near(4);
  if (third === row[3] && isLeft(text[at + 1] + third, third) && isEdge(fourth)) return near(3);
  return undefined;
}

/** A row whose last two characters stand at an offset. */
function fromTail(text: string, at: number, row: string, first: ReadonlySet<string>): Near | undefined {
  const [second = '', before = ''] = [text[at - 1], text[at - 2]];
  if (second === row[1] && before === row[0]) return undefined;
  const near = (length: number): Near => ({ start: at + 2 - length, end: at + 2, right: row });
  if (before === row[0] && isAlike(second, row[1]!)) return near(4);
  if (!first.has(row)) return undefined;
  if (second === row[0] && before === row[1]) return isWord(before + second) ? undefined : near(4);
  if (second === row[1] && isAlike(before, row[0]!) && isLoose(text, at - 2, -1)) return near(4);
  if (second === row[0] && isLeft(second + text[at]!, second) && isEdge(before) && !isItem(text, at - 1))
    return near(3);
  return undefined;
}

/** Whether a character is left of a word that lost its other one: no word by itself, none with the one beside it. */
function isLeft(pair: string, character: string): boolean {
  return !isAlone.has(character) && !isWord(pair) && theVocabulary().tierOfCharacter(character) < RARE;
}

/** Whether a character is no part of a word: a mark, a particle, none at all. */
function isEdge(character: string): boolean {
  return character === '' || !isHan(character.charCodeAt(0)) || '的了地得和与及在为'.includes(character);
}

/** Whether three characters stand between marks, as an item of 增活力、拓空间. */
function isItem(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at + 3));
}

/** Whether no word goes over a character to the side outside of the row. */
function isLoose(text: string, at: number, side: 1 | -1): boolean {
  const character = text[at]!;
  if (isAlone.has(character)) return false;
  const [one, two] =
    side > 0
      ? [text.slice(at, at + 2), text.slice(at, at + 3)]
      : [text.slice(at - 1, at + 1), text.slice(at - 2, at + 1)];
  return ![one, two].some((word) => isWord(word) || theVocabulary().tierOf(word) !== undefined);
}
