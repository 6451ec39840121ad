/**
 * This year's targets beside last year's results: a native table, and charts of those that have numbers.
 *
 * All targets of a year stand on one slide where they can: a long table takes the whole width instead of the chart,
 * which only repeats it, or stands in two columns of rows.
 */
import type { Slide, SlideChart, SlideTable } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Region } from '../canvas/box.js';
import { part, span } from '../canvas/grid.js';
import type { DeckTheme } from '../canvas/theme.js';
import { chartsIn, hasPoints } from './chart.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { good, tableIn } from './target-table.js';

/** Columns of the twelve that the table takes; the others are the chart's. */
const tableColumns = 7;
/** Rows fewer than this are not worth a second column. */
const leastInTwo = 8;

export function targets(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  const charts = slide.charts.filter(hasPoints);
  const { table } = slide;
  if (!table) return combine(layout, chartsOf(slide, charts, body, theme));
  if (charts.length === 0) return combine(layout, bestOf(tablesIn(body, table, theme), theme));
  const beside = tableIn([{ ...body, ...span(theme, 0, tableColumns) }], table, theme);
  const chartField = { ...body, ...span(theme, tableColumns, 12) };
  const withCharts = () => combine(layout, beside, chartsOf(slide, charts, chartField, theme));
  if (isGood(beside, theme)) return withCharts();
  const alone = bestOf([beside, ...tablesIn(body, table, theme)], theme);
  return alone === beside ? withCharts() : combine(layout, alone);
}

function chartsOf(slide: Slide, charts: readonly SlideChart[], field: Region, theme: DeckTheme): Layout {
  const h = field.h / charts.length;
  const regions = charts.map((_, i) => ({ ...field, y: field.y + h * i, h }));
  return chartsIn(regions, charts, plain(slide.title), theme);
}

/** The table over the whole width, and in two columns of rows. */
function tablesIn(body: Region, table: SlideTable, theme: DeckTheme): Layout[] {
  const two = [0, 1].map((i) => ({ ...body, ...part(theme, i, 2) }));
  return [tableIn([body], table, theme), ...(table.rows.length < leastInTwo ? [] : [tableIn(two, table, theme)])];
}

/** The first good arrangement; where there is none, the one in the largest type of those that fit. */
function bestOf(arrangements: readonly Layout[], theme: DeckTheme): Layout {
  const sizeOf = ({ overfull, sizes }: Layout) => (overfull.length > 0 ? 0 : (sizes.cell ?? 0));
  const largest = (best: Layout, each: Layout) => (sizeOf(each) > sizeOf(best) ? each : best);
  return arrangements.find((each) => isGood(each, theme)) ?? arrangements.reduce(largest);
}

function isGood({ overfull, sizes }: Layout, theme: DeckTheme): boolean {
  return overfull.length === 0 && (sizes.cell ?? 0) >= theme.sizes.cell.largest * good;
}
