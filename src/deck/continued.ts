/**
 * Splits a slide with too much content into several.
 *
 * All of them have the same layout and notes, an equal share of the list, and the title with the number of the part,
 * （一）, because titles of slides are unique. Charts beside a table stay on the first, and each further one repeats
 * the header of the table. A task, an area or points stay on one slide: `reduced.ts`.
 */
import type { LayoutName, Slide } from '../document/deck.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import { plain, type Text } from '../text/running-text.js';

/**
 * The list that a layout shows: the most entries on one slide, the usual number where it is split, and the most slides
 * where the texts do not fit otherwise.
 */
interface Room {
  readonly list: 'figures' | 'items' | 'rows';
  readonly most: number;
  readonly usual: number;
  readonly slides: number;
}

const rooms: Readonly<Partial<Record<LayoutName, Room>>> = {
  figures: { list: 'figures', most: 8, usual: 6, slides: Number.POSITIVE_INFINITY },
  contents: { list: 'items', most: 8, usual: 6, slides: Number.POSITIVE_INFINITY },
  // Targets are compared, so they are never scattered.
  targets: { list: 'rows', most: Number.POSITIVE_INFINITY, usual: Number.POSITIVE_INFINITY, slides: 2 },
  overview: { list: 'items', most: 20, usual: 12, slides: 1 },
};

/** The number of slides a slide becomes by the length of its list, and the most it can be split into. */
export function slideCounts(slide: Slide): { readonly least: number; readonly most: number } {
  const room = rooms[slide.layout];
  if (!room) return { least: 1, most: 1 };
  const count = countOf(slide, room);
  const least = count > room.most ? Math.ceil(count / room.usual) : 1;
  return { least, most: Math.max(least, Math.min(count, room.slides)) };
}

/** The slide split into `count` slides. */
export function continued(slide: Slide, count: number): readonly Slide[] {
  const room = rooms[slide.layout];
  if (!room || count === 1) return [slide];
  // Links open the first, and a section of the file begins with it.
  const { id, section, ...further } = slide;
  const cut = (n: number) => Math.ceil((countOf(slide, room) * n) / count);
  return Array.from({ length: count }, (_, n) => {
    const title = numbered(slide.title, n + 1);
    return part({ ...(n === 0 ? slide : { ...further, charts: [] }), title }, room, cut(n), cut(n + 1));
  });
}

/** The title of part `n`, from 1; an empty one stays empty. */
function numbered(title: Text, n: number): Text {
  return plain(title) === '' ? title : [...title, { text: `（${chineseNumeral(n)}）` }];
}

function countOf(slide: Slide, { list }: Room): number {
  return list === 'rows' ? (slide.table?.rows.length ?? 0) : slide[list].length;
}

function part(slide: Slide, { list }: Room, from: number, to: number): Slide {
  if (list !== 'rows') return { ...slide, [list]: slide[list].slice(from, to) };
  return slide.table ? { ...slide, table: { ...slide.table, rows: slide.table.rows.slice(from, to) } } : slide;
}
