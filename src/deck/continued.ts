/**
 * A slide with more on it than one slide takes goes on on further slides.
 *
 * All of them have the same layout, title and notes, and about equally much stands on each.
 * Figures over a list have a slide of their own then, the first; charts beside a table stay on
 * the first, and each further one has the table's header again.
 */
import type { LayoutName, Slide } from '../document/deck.js';

/** What a layout takes on one slide, and what each gets where one is not enough. */
interface Room {
  readonly list: 'figures' | 'items' | 'rows';
  readonly most: number;
  readonly usual: number;
}

const rooms: Readonly<Partial<Record<LayoutName, Room>>> = {
  figures: { list: 'figures', most: 8, usual: 6 },
  contents: { list: 'items', most: 8, usual: 6 },
  area: { list: 'items', most: 6, usual: 4 },
  points: { list: 'items', most: 6, usual: 4 },
  targets: { list: 'rows', most: 10, usual: 8 },
  overview: { list: 'items', most: 14, usual: 12 },
  task: { list: 'items', most: 6, usual: 4 },
};

/** The slides a slide becomes by the count of what is on it, and the most it can be shared among. */
export function slidesFor(slide: Slide): { readonly least: number; readonly most: number } {
  const room = rooms[slide.layout];
  const count = room ? countOf(slide, room) : 0;
  const over = hasBoth(slide) ? 1 : 0;
  const least = room && count > room.most ? over + Math.ceil(count / room.usual) : 1;
  return { least, most: Math.max(1, over + count) };
}

/** The slide shared among `count` slides. */
export function continued(slide: Slide, count: number): readonly Slide[] {
  const room = rooms[slide.layout];
  if (!room || count === 1) return [slide];
  // Links lead to the first, and a section of the file begins with it.
  const { id, section, ...further } = slide;
  if (hasBoth(slide)) return [{ ...slide, items: [] }, ...continued({ ...further, figures: [] }, count - 1)];
  const cut = (n: number) => Math.ceil((countOf(slide, room) * n) / count);
  return Array.from({ length: count }, (_, n) =>
    part(n === 0 ? slide : { ...further, charts: [] }, room, cut(n), cut(n + 1)),
  );
}

function countOf(slide: Slide, { list }: Room): number {
  return list === 'rows' ? (slide.table?.rows.length ?? 0) : slide[list].length;
}

function part(slide: Slide, { list }: Room, from: number, to: number): Slide {
  if (list !== 'rows') return { ...slide, [list]: slide[list].slice(from, to) };
  return slide.table ? { ...slide, table: { ...slide.table, rows: slide.table.rows.slice(from, to) } } : slide;
}

function hasBoth({ layout, figures, items }: Slide): boolean {
  return rooms[layout]?.list === 'items' && figures.length > 0 && items.length > 0;
}
