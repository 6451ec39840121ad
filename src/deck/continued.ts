/**
 * A slide with more on it than one slide takes goes on on further slides.
 *
 * All of them have the same layout, title and notes, and about equally much stands on each.
 * Figures over a list have a slide of their own then, the first.
 */
import type { LayoutName, Slide } from '../document/deck.js';

/** What a layout takes on one slide, and what each gets where one is not enough. */
const rooms: Readonly<
  Partial<Record<LayoutName, { readonly list: 'figures' | 'items'; readonly most: number; readonly usual: number }>>
> = {
  figures: { list: 'figures', most: 8, usual: 6 },
  contents: { list: 'items', most: 8, usual: 6 },
  area: { list: 'items', most: 6, usual: 4 },
  points: { list: 'items', most: 6, usual: 4 },
  overview: { list: 'items', most: 12, usual: 10 },
  task: { list: 'items', most: 6, usual: 4 },
};

/** The slides a slide becomes by the count of what is on it, and the most it can be shared among. */
export function slidesFor(slide: Slide): { readonly least: number; readonly most: number } {
  const room = rooms[slide.layout];
  const count = room ? slide[room.list].length : 0;
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
  const list = slide[room.list];
  const cut = (n: number) => Math.ceil((list.length * n) / count);
  return Array.from({ length: count }, (_, n) => ({
    ...(n === 0 ? slide : further),
    [room.list]: list.slice(cut(n), cut(n + 1)),
  }));
}

function hasBoth({ layout, figures, items }: Slide): boolean {
  return rooms[layout]?.list === 'items' && figures.length > 0 && items.length > 0;
}
