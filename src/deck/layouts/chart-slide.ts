/** A slide of charts: side by side, on a slide of 4:3 one under the other, or one of few bars beside its main number. */
import type { Slide, SlideChart, SlideIndicator } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Region } from '../canvas/box.js';
import { part, span } from '../canvas/grid.js';
import type { DeckTheme } from '../canvas/theme.js';
import { chartsIn, hasPoints } from './chart.js';
import { head } from './frame.js';
import { indicatorStacks, ruleAtFoot } from './indicators.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { measures } from './measures.js';
import { ringsIn } from './ring.js';

/** Columns of the twelve for a chart beside its main number, and the share of the height that the number takes. */
const chartColumns = 7;
const readingShare = 0.48;
/** Two charts narrower than this stand one under the other, and the distance between them; inches. */
const leastWidth = 4.5;
const gap = 0.2;

export function chart(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  const charts = slide.charts.filter(hasPoints);
  const [figure] = slide.figures;
  if (figure && charts.length === 1) return combine(layout, besideReading(slide, figure, charts, body, theme));
  const beside = charts.map((_, i) => ({ ...body, ...part(theme, i, charts.length) }));
  const under = charts.length === 2 && beside[0]!.w < leastWidth;
  const regions = under ? charts.map((_, i) => rowOf(body, i, charts.length)) : beside;
  return combine(layout, drawn(regions, charts, plain(slide.title), theme));
}

/** Row `i` of `count` of equal height. */
function rowOf(body: Region, i: number, count: number): Region {
  const h = (body.h - gap * (count - 1)) / count;
  return { ...body, y: body.y + i * (h + gap), h };
}

/** Charts of bars and rings, each in its region. */
function drawn(regions: readonly Region[], charts: readonly SlideChart[], title: string, theme: DeckTheme): Layout {
  const of = (isRing: boolean) =>
    charts.flatMap((chart, i) => ((chart.kind === 'doughnut') === isRing ? [{ chart, region: regions[i]! }] : []));
  const [bars, rings] = [of(false), of(true)];
  return combine(
    chartsIn(regionsOf(bars), chartsOf(bars), title, theme),
    ringsIn(regionsOf(rings), chartsOf(rings), title, theme),
  );
}

interface Placed {
  readonly chart: SlideChart;
  readonly region: Region;
}

const regionsOf = (placed: readonly Placed[]) => placed.map(({ region }) => region);
const chartsOf = (placed: readonly Placed[]) => placed.map(({ chart }) => chart);

/** A chart of few bars, and beside it its main number in large type over the clauses of the report that state it. */
function besideReading(
  { title, items }: Slide,
  figure: SlideIndicator,
  charts: readonly SlideChart[],
  body: Region,
  theme: DeckTheme,
): Layout {
  const left = { ...body, ...span(theme, 0, chartColumns) };
  const right = { ...body, ...span(theme, chartColumns, 12) };
  const h = items.length === 0 ? body.h : body.h * readingShare;
  const under = { ...right, y: body.y + h, h: body.h - h };
  return combine(
    drawn([left], charts, plain(title), theme),
    indicatorStacks([{ figure, ...right, h }], 'numeral', theme),
    measures(items, under, 1, 'text', theme),
    { boxes: [ruleAtFoot(right)] },
  );
}
