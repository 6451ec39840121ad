/** The page of each place of the content as plain data, which can be sent to other threads. */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Origin, PageSequence } from './page-sequence.js';

/** By line of a file, where the text of each page begins, in reading order; pages are counted from 0. */
export type PageTable = ReadonlyMap<string, readonly Origin[]>;

/** The table of the sequences of a book, one after another. */
export function pageTable(sequences: readonly PageSequence[]): PageTable {
  const table = new Map<string, Origin[]>();
  let first = 0;
  for (const { origins, pages } of sequences) {
    for (const { at, page } of origins) {
      const own = table.get(lineOf(at)) ?? [];
      own.push({ at, page: first + page });
      table.set(lineOf(at), own);
    }
    first += pages;
  }
  return table;
}

/** The printed number of the page of a place: that of the last origin before it in the same line of a file. */
export function pageIn(table: PageTable, place: Place): string | undefined {
  const before = table.get(lineOf(place))?.findLast(({ at }) => at.column <= place.column);
  return before && String(before.page + 1);
}

const lineOf = ({ file, line }: Place) => `${file}:${line}`;
