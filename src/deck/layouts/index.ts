/**
 * The layouts by name.
 */
import type { LayoutName, Slide } from '../../document/deck.js';
import type { Box, Paragraph } from '../canvas/box.js';
import type { DeckTheme } from '../canvas/theme.js';
import { wrapAtWords } from '../fit/wrap.js';
import { hasPoints } from './chart.js';
import { chart } from './chart-slide.js';
import { closing, closingFrame, cover, coverFrame } from './cover.js';
import { divider, dividerFrame } from './divider.js';
import { contentFrame, type Frame } from './frame.js';
import { besideImage } from './image.js';
import { figures } from './indicators.js';
import type { Layout, LayoutContext, LayoutFunction } from './layout.js';
import { contents, overview } from './overview.js';
import { points } from './points.js';
import { targets } from './targets.js';
import { task } from './task.js';

const functions: Readonly<Record<LayoutName, LayoutFunction>> = {
  cover,
  contents,
  divider,
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

/** What a slide of the layout needs: the name of the key it lacks, or `undefined`. */
const needs: Readonly<Partial<Record<LayoutName, (slide: Slide) => string | undefined>>> = {
  contents: items,
  divider: items,
  figures: ({ figures }) => (figures.length === 0 ? 'figures' : undefined),
  chart: ({ charts }) => (charts.some(hasPoints) ? undefined : 'chart'),
  area: itemsOrFigures,
  points: items,
  targets: ({ charts, table }) => (table || charts.some(hasPoints) ? undefined : 'table'),
  overview: items,
  task: itemsOrFigures,
};

/** The frame of a layout; `deckTitle` is the text of its footer. */
export function frameOf(layout: LayoutName, theme: DeckTheme, deckTitle: string): Frame {
  switch (layout) {
    case 'cover':
      return coverFrame(theme);
    case 'closing':
      return closingFrame(theme);
    case 'divider':
      return theme.area ? contentFrame(theme, deckTitle) : dividerFrame(theme);
    default:
      return contentFrame(theme, deckTitle);
  }
}

/** The key that the slide lacks and its layout needs, if any. */
export function lackOf(slide: Slide): string | undefined {
  return needs[slide.layout]?.(slide);
}

/** Lays out one slide by the layout it names, its lines broken between words. */
export function layOut(slide: Slide, context: LayoutContext): Layout {
  // A cover has a place of its own for a picture, and a closing has none.
  const own = functions[slide.layout];
  const layout = isTitlePage(slide) ? own(slide, context) : besideImage(slide, context, own);
  const within = withinArea({ ...layout, boxes: layout.boxes.map(withWholeWords) }, context.theme);
  return isTitlePage(slide) ? within : { ...within, boxes: [...fieldOf(context.theme), ...within.boxes] };
}

/** Around the content on its field, inches: the space within a placeholder. */
const AROUND = 0.1;

/** The field under the content, on a ground of an office on which no type can be read everywhere. */
function fieldOf({ area }: DeckTheme): Box[] {
  if (!area?.onField) return [];
  const { x, y, w, h } = area.body;
  const place = { x: x - AROUND, y: y - AROUND, w: w + 2 * AROUND, h: h + 2 * AROUND };
  return [{ kind: 'rect', name: '底色', ...place, fill: 'paper' }];
}

/** The layout with its fields cut at the sides of the area that the master of an office leaves. */
function withinArea(layout: Layout, { area }: DeckTheme): Layout {
  if (!area) return layout;
  const { x, w } = area.body;
  const boxes = layout.boxes.map((box) => {
    if (box.kind !== 'rect') return box;
    const left = Math.max(box.x, x);
    return { ...box, x: left, w: Math.max(0, Math.min(box.x + box.w, x + w) - left) };
  });
  return { ...layout, boxes };
}

function isTitlePage({ layout }: Slide): boolean {
  return layout === 'cover' || layout === 'closing';
}

/** The box with its texts broken between words where a program would cut one. */
function withWholeWords(box: Box): Box {
  if (box.kind === 'text' && box.wrap !== 'none')
    return { ...box, paragraphs: box.paragraphs.map((each) => wrapAtWords(each, box.w)) };
  if (box.kind !== 'table') return box;
  const setCell = (cell: readonly Paragraph[], column: number) =>
    cell.map((each) => (each.indent ? each : wrapAtWords(each, box.columns[column]! - box.padding.right)));
  return { ...box, rows: box.rows.map((row) => ({ ...row, cells: row.cells.map(setCell) })) };
}
