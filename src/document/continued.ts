/**
 * A slide with more on it than its layout is made for goes on on further slides.
 *
 * All of them have the same title, and about equally much stands on each.
 */
import type { LayoutName, Slide } from './deck.js';

/** What a layout takes on one slide, and what each gets where one is not enough. */
const rooms: Readonly<
  Partial<Record<LayoutName, { readonly list: 'figures' | 'items'; readonly most: number; readonly usual: number }>>
> = {
  figures: { list: 'figures', most: 8, usual: 6 },
  overview: { list: 'items', most: 12, usual: 10 },
  task: { list: 'items', most: 6, usual: 4 },
};

/** The slide, or the slides it becomes. Each keeps all the notes. */
export function continued(slide: Slide): readonly Slide[] {
  const room = rooms[slide.layout];
  const count = room ? slide[room.list].length : 0;
  if (!room || count <= room.most) return [slide];
  const slides = Math.ceil(count / room.usual);
  const cut = (n: number) => Math.ceil((count * n) / slides);
  return Array.from({ length: slides }, (_, n) => ({
    ...slide,
    [room.list]: slide[room.list].slice(cut(n), cut(n + 1)),
  }));
}
