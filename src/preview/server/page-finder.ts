/** The page of the book on which a place of the content is printed. */
import type { ViewedBook } from '../../build/view.js';
import type { Place } from '../../diagnostics/diagnostic.js';
import { oncePer } from '../../world/memo.js';
import type { PagePlace } from '../numbers-protocol.js';

export type PageFinder = (place: Pick<Place, 'file' | 'line' | 'column'>) => PagePlace | undefined;

/** Finds pages of a book; none without one. */
export function pageFinder(book: ViewedBook | undefined): PageFinder {
  return book ? finderOf(book) : () => undefined;
}

const finderOf = oncePer((book: ViewedBook): PageFinder => {
  const pages = book.pages();
  const byLine = new Map<string, { readonly column: number; readonly position: number }[]>();
  for (const [i, boxes] of book.boxes().entries()) {
    for (const { at } of boxes) {
      const key = `${at.file}:${at.line}`;
      const known = byLine.get(key) ?? [];
      known.push({ column: at.column, position: i + 1 });
      byLine.set(key, known);
    }
  }
  return ({ file, line, column }) => {
    const stretches = byLine.get(`${file}:${line}`);
    // Annexes and contents may print a line again: the first time counts.
    const before = stretches?.filter((stretch) => stretch.column <= column) ?? [];
    const nearest = Math.max(...before.map((stretch) => stretch.column));
    const found = before.find((stretch) => stretch.column === nearest) ?? stretches?.[0];
    return found && { position: found.position, label: pages[found.position - 1]?.label ?? '' };
  };
});
