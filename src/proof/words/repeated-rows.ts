/**
 * Rows of four Han that a report has at least twice, found by what stands in a text instead of one.
 *
 * Problem: of two characters a report may have ten thousands of repeated rows, so that they cannot all be compared at every place.
 * Approach: rows are indexed by three of their four characters, and of the fourth only those are tried that sound or look like it.
 */
import { addTo } from '../../text/add-to.js';
import { alikeTo, isAlike } from './alike.js';

/** Stands in a key for the character that a row has there. */
const ANY = '□';

/** Up to so many rows of a key are compared one by one, which is faster than to try all characters that are alike. */
const FEW = 16;

export class RepeatedRows {
  /** Each with its number in the order of the report. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** The second or third characters of rows, by the others. */
  readonly #middles = new Map<string, string[]>();

  /** @param counts how often the report has each row, in the order of the report */
  constructor(counts: ReadonlyMap<string, number>) {
    const rows = [...counts].flatMap(([row, count]) => (count > 1 ? [row] : []));
    this.#numbers = new Map(rows.map((row, number) => [row, number]));
    for (const row of rows) {
      addTo(this.#middles, row[0] + ANY + row.slice(2), row[1]!);
      addTo(this.#middles, row.slice(0, 2) + ANY + row[3], row[2]!);
    }
  }

  has(row: string): boolean {
    return this.#numbers.has(row);
  }

  /** Rows that begin with the two characters at an offset, where the third may be wrong or one be doubled. */
  fromHead(text: string, at: number): readonly string[] {
    const pair = text.slice(at, at + 2);
    const rows = this.#likely(pair, text[at + 2], text.slice(at + 3, at + 4));
    const doubled = pair + text.slice(at + 3, at + 5);
    if (this.has(doubled) && !rows.includes(doubled)) rows.push(doubled);
    return rows.sort((a, b) => this.#numbers.get(a)! - this.#numbers.get(b)!);
  }

  /** Rows that end with the two characters at an offset, where the second may be wrong. */
  fromTail(text: string, at: number): readonly string[] {
    const rows = this.#likely(text[at - 2] ?? '', text[at - 1], text.slice(at, at + 2));
    return rows.sort((a, b) => this.#numbers.get(a)! - this.#numbers.get(b)!);
  }

  /** Rows with a character like `own` between some others. */
  #likely(before: string, own: string | undefined, behind: string): string[] {
    const middles = own === undefined ? undefined : this.#middles.get(before + ANY + behind);
    if (own === undefined || !middles) return [];
    const rows = (characters: readonly string[]) => characters.map((character) => before + character + behind);
    if (middles.length <= FEW) return rows(middles.filter((right) => isAlike(own, right)));
    return rows([...alikeTo(own)]).filter((row) => this.has(row));
  }
}
