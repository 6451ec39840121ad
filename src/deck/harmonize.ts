/**
 * One size for the same thing throughout the deck, and one place for the same column.
 *
 * Each slide alone would take the largest sizes it has room for, and the numerals
 * would jump from slide to slide. So all slides are laid out once to see what they
 * take, and then again with the least of it as the largest. A slide that needs much
 * less than the others stays smaller alone and does not pull them down. Columns begin
 * where the slide with the longest words needs it.
 */
import type { LayoutName, Slide } from '../document/deck.js';
import type { DeckTheme, SizeRole } from './canvas/theme.js';
import { type Agreed, layOut } from './layouts/index.js';

/**
 * What needs less than this share of the theme's largest size stands apart. Sisters, which follow each other and are
 * compared, stay alike for longer; points, of which one may be much fuller than the others, for less.
 */
const leastShared: Readonly<Partial<Record<LayoutName, number>>> & { readonly usual: number } = {
  usual: 0.75,
  area: 0.5,
  task: 0.5,
  points: 0.8,
};

/** What stands in the head of every slide: agreed on by all layouts together. */
const heads: ReadonlySet<SizeRole> = new Set(['title', 'kicker', 'lead']);

/** For the slides of each layout: the theme, its largest sizes those all can take, and the column their texts begin at. */
export function agreedBy(slides: readonly Slide[], theme: DeckTheme): (layout: LayoutName) => Agreed {
  const taken = new Map<string, number[]>();
  const splits = new Map<LayoutName, number>();
  for (const slide of slides) {
    const { layout } = slide;
    const sized = (role: SizeRole, size: number) => {
      const key = keyOf(layout, role);
      taken.set(key, [...(taken.get(key) ?? []), size]);
    };
    const split = (column: number) => splits.set(layout, Math.max(column, splits.get(layout) ?? 0));
    layOut(slide, { theme }, { sized, split });
  }
  return (layout) => {
    const sizes = { ...theme.sizes };
    for (const role of Object.keys(sizes) as SizeRole[]) {
      const { largest, smallest } = sizes[role];
      const share = heads.has(role) ? leastShared.usual : (leastShared[layout] ?? leastShared.usual);
      sizes[role] = { largest: agreed(taken.get(keyOf(layout, role)) ?? [], largest, share), smallest };
    }
    return { theme: { ...theme, sizes }, split: splits.get(layout) };
  };
}

function agreed(sizes: readonly number[], largest: number, share: number): number {
  const shared = sizes.filter((size) => size >= largest * share);
  if (shared.length > 0) return Math.min(...shared);
  return sizes.length > 0 ? Math.max(...sizes) : largest;
}

function keyOf(layout: LayoutName, role: SizeRole): string {
  return heads.has(role) ? role : `${layout} ${role}`;
}
