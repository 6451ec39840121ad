/**
 * A task or an area of the work: its direction in one line, its numbers large, and its measures or facts.
 *
 * On an area several numbers are in a row over the facts; a single one, and those of a task, beside the measures: two by two, or up to two one under
 * the other, which leaves the measures more room. Both begin at the same height on every such slide. Without numbers
 * the measures take the whole slide, without measures the numbers do.
 */
import type { Slide, SlideIndicator } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Region } from '../canvas/box.js';
import { part, span } from '../canvas/grid.js';
import type { DeckTheme } from '../canvas/theme.js';
import { band, panel, pillars } from './field.js';
import { head } from './frame.js';
import { type IndicatorCell, indicatorCells, indicatorRows } from './indicators.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { measures } from './measures.js';
import { listed } from './overview.js';
import { listedPoints } from './points.js';

/** The share of the body that the numbers take above texts. */
const overTexts = 0.48;
/** Height of the facts below the numbers in one row and in two, and the space above them; inches. */
const facts = { one: 1.42, two: 1.9, above: 0.26 };
/**
 * Columns of the twelve for the numbers of a task, by how many there are: two by two, two one under the other, one;
 * the indent of its measures in their field in inches.
 */
const beside = { columns: { more: 7, two: 5, one: 4 }, inset: 0.4 };
/** Between numbers and texts below them, and between rows of numbers; inches. */
const gap = 0.1;
const rowGap = 0.3;
/** More measures are set in rows of three. */
const mostAcross = 4;
/** More statements without numbers are set as a list. */
const mostPillars = 3;

export function task(slide: Slide, context: LayoutContext): Layout {
  const { layout, body } = head(slide, context.theme);
  return combine(layout, below(slide, body, context));
}

function below({ layout, figures, items }: Slide, body: Region, context: LayoutContext): Layout {
  const { theme } = context;
  const short = items.every(({ text }) => plain(text) === '');
  if (items.length === 0) return indicatorRows(figures, body, theme);
  if (figures.length === 0) {
    if (!short) return listedPoints(items, body, 'text', context);
    return items.length <= mostPillars ? pillars(items, body, theme) : listed(items, body, 'heading', theme);
  }
  if (!short) return overMeasures(figures, items, body, theme);
  return layout === 'area' && figures.length > 1
    ? overFacts(figures, items, body, theme)
    : besideMeasures(figures, items, body, theme);
}

type Items = Slide['items'];

function overMeasures(figures: readonly SlideIndicator[], items: Items, body: Region, theme: DeckTheme): Layout {
  const h = body.h * overTexts;
  const cells = figures.map((figure, i) => ({
    figure,
    ...part(theme, i, figures.length),
    y: body.y,
    h: h - gap,
  }));
  const under = { ...body, y: body.y + h + gap, h: body.h - h - gap };
  const across = items.length <= mostAcross ? items.length : 3;
  return combine(indicatorCells(cells, 'row-numeral', theme), measures(items, under, across, 'text', theme));
}

/** Numbers and facts in the same columns; the facts at the foot of the slide. */
function overFacts(figures: readonly SlideIndicator[], items: Items, body: Region, theme: DeckTheme): Layout {
  const h = items.length > 3 ? facts.two : facts.one;
  const y = body.y + body.h - h;
  const across = Math.max(figures.length, Math.min(3, items.length));
  const cells = figures.map((figure, i) => ({
    figure,
    ...part(theme, i, across),
    y: body.y,
    h: y - body.y - facts.above,
  }));
  return combine(indicatorCells(cells, 'numeral', theme), band(items, { ...body, y, h }, theme));
}

/** Numbers in two rows, two in each where there are more than two; the measures take the rest of the width. */
function besideMeasures(figures: readonly SlideIndicator[], items: Items, body: Region, theme: DeckTheme): Layout {
  const across = figures.length > 2 ? 2 : 1;
  const columns = beside.columns[figures.length > 2 ? 'more' : figures.length === 2 ? 'two' : 'one'];
  const left = span(theme, 0, columns);
  const right = span(theme, columns, 12);
  const rows = Math.max(2, Math.ceil(figures.length / across));
  const w = (left.w - theme.grid.gutter * (across - 1)) / across;
  const h = (body.h - rowGap * (rows - 1)) / rows;
  const cells = figures.map((figure, i): IndicatorCell => {
    const row = Math.floor(i / across);
    return { figure, x: left.x + (i % across) * (w + theme.grid.gutter), w, y: body.y + row * (h + rowGap), h };
  });
  return combine(indicatorCells(cells, 'numeral', theme), panel(items, { ...body, ...right }, beside.inset, theme));
}
