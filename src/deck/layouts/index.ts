/**
 * The layouts by name: what all slides of one share, and the boxes of a slide.
 */
import type { LayoutName, Slide } from '../../document/deck.js';
import type { Box } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import type { Overflow } from '../fit/type-size.js';
import { chart, hasPoints } from './chart.js';
import { closing, closingFrame, cover, coverFrame } from './cover.js';
import { type Context, contentFrame, type Frame } from './frame.js';
import { figures } from './indicators.js';
import { laidBefore } from './laid.js';
import { contents, overview } from './overview.js';
import { points } from './points.js';
import { targets } from './targets.js';
import { task } from './task.js';

const boxesByLayout: Readonly<Record<LayoutName, (slide: Slide, context: Context) => Box[]>> = {
  cover,
  contents,
  figures,
  chart,
  area: task,
  points,
  targets,
  overview,
  task,
  closing,
};

const items = ({ items }: Slide) => (items.length === 0 ? 'items' : undefined);
const itemsOrFigures = (slide: Slide) => (slide.figures.length === 0 ? items(slide) : undefined);

/** What a slide of the layout must carry to say anything. */
const needs: Readonly<Partial<Record<LayoutName, (slide: Slide) => string | undefined>>> = {
  contents: items,
  figures: ({ figures }) => (figures.length === 0 ? 'figures' : undefined),
  chart: ({ charts }) => (charts.some(hasPoints) ? undefined : 'chart'),
  area: itemsOrFigures,
  points: items,
  targets: ({ charts, table }) => (table || charts.some(hasPoints) ? undefined : 'table'),
  overview: items,
  task: itemsOrFigures,
};

/** The frame of a layout; `deckTitle` stands in its footer. */
export function frameOf(layout: LayoutName, theme: DeckTheme, deckTitle: string): Frame {
  switch (layout) {
    case 'cover':
      return coverFrame(theme);
    case 'closing':
      return closingFrame(theme);
    default:
      return contentFrame(theme, deckTitle);
  }
}

/** What the slide lacks of what its layout shows, if anything. */
export function lackOf(slide: Slide): string | undefined {
  return needs[slide.layout]?.(slide);
}

/** A slide with its boxes. */
export interface LaidSlide {
  readonly slide: Slide;
  readonly boxes: readonly Box[];
}

/** The boxes of one slide, and the texts that run over theirs. */
export interface Laid {
  readonly boxes: readonly Box[];
  readonly overfull: readonly Overflow[];
}

/** What the slides of one layout agree on. */
export interface Agreed {
  readonly theme: DeckTheme;
  /** The column, of twelve, at which texts begin beside their headings. */
  readonly split?: number | undefined;
}

/** Lays out one slide; sizes and columns it chose are told, so that they can be agreed on. */
export function layOut(slide: Slide, { theme, split }: Agreed, told: Pick<Context, 'sized' | 'split'> = {}): Laid {
  return laidBefore(slide, { theme, split }, told, (told) => {
    const overflows: Overflow[] = [];
    const overfull = (overflow: Overflow) => overflows.push(overflow);
    const agreed = split === undefined ? {} : { agreedSplit: split };
    const boxes = boxesByLayout[slide.layout](slide, { theme, overfull, ...told, ...agreed });
    return { boxes, overfull: overflows };
  });
}
