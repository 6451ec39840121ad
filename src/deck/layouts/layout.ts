/**
 * The type of a layout: a pure function from a slide and its context to boxes and to what was decided on the way.
 */
import type { Slide } from '../../document/deck.js';
import type { Box } from '../canvas/box.js';
import type { DeckTheme, SizeRole } from '../canvas/theme.js';
import type { Overflow } from '../fit/type-size.js';

/** The layout of a slide, or of a part of it. */
export interface Layout {
  readonly boxes: readonly Box[];
  /** Texts that run over their boxes even at the smallest size, in the order they were fitted. */
  readonly overfull: readonly Overflow[];
  /** The size in points of each role of the theme's ranges that was set. */
  readonly sizes: Readonly<Partial<Record<SizeRole, number>>>;
  /** The column, of twelve, at which the texts of this slide alone would begin beside their headings. */
  readonly split?: number | undefined;
}

/** What a layout depends on beside its slide. */
export interface LayoutContext {
  /** The theme; its largest sizes are those harmonized with the sibling slides, once these are known. */
  readonly theme: DeckTheme;
  /** The column, of twelve, at which the texts of all sibling slides begin beside their headings, once it is known. */
  readonly split?: number | undefined;
}

/** A layout of the deck. */
export type LayoutFunction = (slide: Slide, context: LayoutContext) => Layout;

/** The parts of a slide as one layout, in order. No two of them set the same role. */
export function combine(...parts: readonly Partial<Layout>[]): Layout {
  const split = parts.find((part) => part.split !== undefined)?.split;
  return {
    boxes: parts.flatMap(({ boxes }) => boxes ?? []),
    overfull: parts.flatMap(({ overfull }) => overfull ?? []),
    sizes: Object.assign({}, ...parts.map(({ sizes }) => sizes)),
    ...(split === undefined ? {} : { split }),
  };
}

/** Texts of this size in points are good: no arrangement is given up for larger ones. */
const GOOD_TEXT = 16;

/**
 * The first of several arrangements in which all fits and the texts of `role` are of a good size, or as large as in the
 * last one; else the last. Only those are laid out that decide it.
 */
export function firstGood<T>(arrangements: readonly T[], role: SizeRole, layOut: (arrangement: T) => Layout): Layout {
  let last: Layout | undefined;
  const lastOne = () => (last ??= layOut(arrangements.at(-1)!));
  for (const arrangement of arrangements.slice(0, -1)) {
    const layout = layOut(arrangement);
    const size = layout.sizes[role] ?? 0;
    if (layout.overfull.length === 0 && (size >= GOOD_TEXT || size >= (lastOne().sizes[role] ?? 0))) return layout;
  }
  return lastOne();
}

/** A slide with its layout. */
export interface LaidOutSlide extends Layout {
  readonly slide: Slide;
}
