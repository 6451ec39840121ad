/**
 * Splits a slide with too much content into several.
 *
 * All of them have the same layout, title and notes, and an equal share of the list. Indicators
 * above a list move to a slide of their own, the first; charts beside a table stay on
 * the first, and each further one repeats the header of the table.
 */
import type { LayoutName, Slide } from '../document/deck.js';

/** The list that a layout shows: the most entries on one slide, and the usual number where it is split. */
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

/** The number of slides a slide becomes by the length of its list, and the most it can be split into. */
export function slideCounts(slide: Slide): { readonly least: number; readonly most: number } {
  const room = rooms[slide.layout];
  const count = room ? countOf(slide, room) : 0;
  const over = hasBoth(slide) ? 1 : 0;
  const least = room && count > room.most ? over + Math.ceil(count / room.usual) : 1;
  return { least, most: Math.max(1, over + count) };
}

/** The slide split into `count` slides. */
export function continued(slide: Slide, count: number): readonly Slide[] {
  const room = rooms[slide.layout];
  if (!room || count === 1) return [slide];
  // Links open the first, and a section of the file begins with it.
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
