/**
 * The table of common confusions: words of which a character is wrong, with what they should be.
 *
 * Problem: a wrong word may stand across two right ones (体治 in 水体治理) or within a longer one. Approach: an occurrence
 * counts only where no word of the dictionary or of the lexicon goes over its ends, and where the condition of its row
 * holds. Limit: two words that are both right are distinguished only by the words beside them.
 */
import { addTo } from '../../text/add-to.js';
import type { Span } from '../../text/slice.js';
import { type Level, levels } from '../rule.js';
import { crossesWord } from './word-edges.js';

/** A row of a table. */
export interface Confusion {
  /** Stable, so that documents and comments can name it: C001. */
  readonly id: string;
  /** Two characters at least. */
  readonly wrong: string;
  readonly right: string;
  readonly level: Level;
  readonly conditions: readonly Condition[];
  /** Why, in Chinese. */
  readonly note: string;
  /** The standard or dictionary it rests on. */
  readonly source: string;
}

/**
 * What must or must not stand behind (后), before (前) or in the same sentence (近):
 * `后=推进|实施`, `前≠自|知`. A row may have several, of which all must hold.
 */
export interface Condition {
  readonly where: '前' | '后' | '近';
  readonly isWanted: boolean;
  readonly words: readonly string[];
}

/** All rows of a table. */
export function confusionsFrom(table: string): Confusion[] {
  return linesOf(table).map(confusionFrom);
}

function linesOf(table: string): string[] {
  return table.split('\n').filter((line) => line !== '');
}

/** The columns of a row, between tabs: id, wrong, right, level, conditions, note, source. */
function confusionFrom(line: string): Confusion {
  const [id, wrong, right, level, conditions, note, source] = line.split('\t');
  const isComplete = id && wrong && right && note && source && conditions !== undefined;
  if (!isComplete || !isLevel(level)) throw new Error(`not a row of a table of confusions: ${line}`);
  return { id, wrong, right, level, conditions: conditionsFrom(conditions), note, source };
}

function isLevel(level: string | undefined): level is Level {
  return levels.some((each) => each === level);
}

function conditionsFrom(column: string): Condition[] {
  return column
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const { where, sign, words } = /^(?<where>[前后近])(?<sign>[=≠])(?<words>.+)$/u.exec(part)?.groups ?? {};
      if (!words) throw new Error(`not a condition of a confusion: ${part}`);
      return { where: where as Condition['where'], isWanted: sign === '=', words: words.split('|') };
    });
}

/** A row whose other columns are read when its wrong word is found, because most never are. */
class Row {
  readonly wrong: string;
  readonly #line: string;
  #confusion: Confusion | undefined;

  constructor(line: string) {
    const start = line.indexOf('\t') + 1;
    this.wrong = line.slice(start, line.indexOf('\t', start));
    this.#line = line;
  }

  get confusion(): Confusion {
    this.#confusion ??= confusionFrom(this.#line);
    return this.#confusion;
  }
}

/** Rows by the first UTF-16 unit of what is wrong. */
export type ConfusionIndex = ReadonlyMap<number, readonly Row[]>;

/** An index of confusions by their wrong words. */
export function indexOf(tables: readonly string[]): ConfusionIndex {
  const index = new Map<number, Row[]>();
  for (const line of tables.flatMap(linesOf)) {
    const row = new Row(line);
    addTo(index, row.wrong.charCodeAt(0), row);
  }
  // Of two that begin alike the longer one is meant.
  for (const list of index.values()) list.sort((a, b) => b.wrong.length - a.wrong.length);
  return index;
}

/** From this length on a wrong word is itself enough: 众志成诚 holds wherever it stands. */
const distinct = 4;

/** The confusions in a text, in order; none overlap. Takes time proportional to the text and to what is found. */
export function confusionsIn(text: string, index: ConfusionIndex): (Span & { readonly confusion: Confusion })[] {
  const found: (Span & { readonly confusion: Confusion })[] = [];
  let free = 0;
  for (let start = 0; start + 1 < text.length; start++) {
    const candidates = start < free ? undefined : index.get(text.charCodeAt(start));
    const row = candidates?.find(
      (each) =>
        text.startsWith(each.wrong, start) &&
        each.confusion.conditions.every((condition) => holds(condition, text, start, start + each.wrong.length)) &&
        (each.wrong.length >= distinct || !crossesWord(text, start, start + each.wrong.length)),
    );
    if (!row) continue;
    free = start + row.wrong.length;
    found.push({ start, end: free, confusion: row.confusion });
  }
  return found;
}

function holds({ where, isWanted, words }: Condition, text: string, start: number, end: number): boolean {
  const sentence = where === '近' ? sentenceAround(text, start, end) : undefined;
  const isThere = words.some((word) =>
    sentence !== undefined
      ? sentence.includes(word)
      : where === '后'
        ? text.startsWith(word, end)
        : text.slice(0, start).endsWith(word),
  );
  return isThere === isWanted;
}

const sentenceEnd = /[。；！？\n]/;
/** Characters looked at on each side for the end of a sentence; a bound keeps the search linear in the text. */
const LONGEST_SIDE = 500;

function sentenceAround(text: string, start: number, end: number): string {
  const [least, most] = [Math.max(0, start - LONGEST_SIDE), Math.min(text.length, end + LONGEST_SIDE)];
  let from = start;
  while (from > least && !sentenceEnd.test(text[from - 1]!)) from--;
  let to = end;
  while (to < most && !sentenceEnd.test(text[to]!)) to++;
  return text.slice(from, to);
}
