/**
 * The layouts by name: what all slides of one share, and the boxes of a slide.
 */
import { error } from '../../diagnostic.js';
import type { LayoutName, Slide } from '../../document/deck.js';
import type { Box } from '../box.js';
import type { DeckTheme } from '../theme.js';
import { chart } from './chart.js';
import { closing, closingFrame, cover, coverFrame } from './cover.js';
import { figures } from './figures.js';
import { type Context, contentFrame, type Frame } from './frame.js';
import { overview } from './overview.js';
import { task } from './task.js';

const boxesByLayout: Readonly<Record<LayoutName, (slide: Slide, context: Context) => Box[]>> = {
  cover,
  figures,
  chart,
  overview,
  task,
  closing,
};

/** What a slide of the layout must carry to say anything. */
const needs: Readonly<Partial<Record<LayoutName, (slide: Slide) => string | undefined>>> = {
  figures: ({ figures }) => (figures.length === 0 ? 'figures' : undefined),
  chart: ({ chart }) => (chart && chart.points.length > 0 ? undefined : 'chart'),
  overview: ({ items }) => (items.length === 0 ? 'items' : undefined),
  task: ({ items }) => (items.length === 0 ? 'items' : undefined),
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

/** The boxes of one slide. Notes `deck/empty-slide` where it has nothing to show, `deck/overfull` where too much. */
export function layOut(slide: Slide, context: Context): Box[] {
  const missing = needs[slide.layout]?.(slide);
  if (missing) context.note(error('deck/empty-slide', { layout: slide.layout, needs: missing }, slide.at));
  return boxesByLayout[slide.layout](slide, context);
}
