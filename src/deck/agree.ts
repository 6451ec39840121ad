/**
 * One size for the same thing throughout the deck.
 *
 * Each slide alone would take the largest sizes it has room for, and the numerals
 * would jump from slide to slide. So all slides are laid out once to see what they
 * take, and then again with the least of it as the largest. A slide that needs much
 * less than the others stays smaller alone and does not pull them down.
 */
import type { LayoutName, Slide } from '../document/deck.js';
import { layOut } from './layouts/index.js';
import type { DeckTheme, SizeRole } from './theme.js';

/** What needs less than this share of the theme's largest size stands apart. */
const leastShared = 0.75;

/** What stands in the head of every slide: agreed on by all layouts together. */
const heads: ReadonlySet<SizeRole> = new Set(['title', 'kicker', 'lead']);

/** The theme for the slides of each layout, its largest sizes those all can take. */
export function agreedThemes(slides: readonly Slide[], theme: DeckTheme): (layout: LayoutName) => DeckTheme {
  const taken = new Map<string, number[]>();
  for (const slide of slides) {
    const sized = (role: SizeRole, size: number) => {
      const key = keyOf(slide.layout, role);
      taken.set(key, [...(taken.get(key) ?? []), size]);
    };
    layOut(slide, theme, sized);
  }
  return (layout) => {
    const sizes = { ...theme.sizes };
    for (const role of Object.keys(sizes) as SizeRole[]) {
      const { largest, smallest } = sizes[role];
      sizes[role] = { largest: agreed(taken.get(keyOf(layout, role)) ?? [], largest), smallest };
    }
    return { ...theme, sizes };
  };
}

function agreed(sizes: readonly number[], largest: number): number {
  const shared = sizes.filter((size) => size >= largest * leastShared);
  if (shared.length > 0) return Math.min(...shared);
  return sizes.length > 0 ? Math.max(...sizes) : largest;
}

function keyOf(layout: LayoutName, role: SizeRole): string {
  return heads.has(role) ? role : `${layout} ${role}`;
}
