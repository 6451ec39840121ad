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

/** A slide with its layout. */
export interface LaidOutSlide extends Layout {
  readonly slide: Slide;
}
