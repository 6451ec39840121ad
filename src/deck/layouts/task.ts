/**
 * A task or an area of the work: its direction in one line, its numbers large, and what is done or was done.
 *
 * How much there is chooses the arrangement, which fills the body: statements alone are rows over the whole width,
 * numbers alone lines. A single number is the hero on a tinted field in the left third; two to four stand in a column on
 * one edge; the statements are rows beside them, with hairlines where there are as many. Of results the numbers lead: as many as there are statements, they stand
 * in the same columns over them. More numbers are a grid over columns of statements. In a
 * narrow body, as beside a picture, the numbers stand over rows of statements.
 */
import type { Slide, SlideIndicator } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Region } from '../canvas/box.js';
import { part, span } from '../canvas/grid.js';
import type { DeckTheme } from '../canvas/theme.js';
import { head } from './frame.js';
import type { IndicatorCell } from './indicator-cell.js';
import { indicatorLines, indicatorLinesIn, indicatorStacks, isNarrowForLine, ruleAtFoot } from './indicators.js';
import { combine, firstGood, type Layout, type LayoutContext } from './layout.js';
import { measures } from './measures.js';
import { listedPoints } from './points.js';

/** Columns of the twelve for numbers beside statements: of up to two, each over its label, and of more, beside them. */
const besideColumns = { few: 4, more: 5 };
/** So many numbers stand over their labels, and all in a narrow column, as on a slide of 4:3. */
const mostStacked = 2;
/** A column of numbers holds so many; more stand in a grid. */
const mostInColumn = 4;
/** A single number is larger than those that are compared, by this factor. */
const heroShare = 1.5;
/** The size of headings alone at most, in points. */
const largestHeading = 26;
/** Between the hero's field and the statements, and within it above and below; inches. */
const field = { gap: 0.35, padding: 0.3 };
/** The shares of the body for numbers over statements, from the largest. */
const overShares = [0.68, 0.6, 0.54, 0.48, 0.42];
/** Between rows of numbers, and between them and statements; inches. */
const gap = { row: 0.15, statements: 0.1 };
/** Numbers in a row of a grid. */
const mostAcross = 4;
/** A body less wide than so many times its height, as beside a picture, has no room for columns beside each other. */
const narrow = { share: 1.8, mostAcross: 3 };

export function task(slide: Slide, context: LayoutContext): Layout {
  const { layout, body } = head(slide, context.theme);
  return combine(layout, below(slide, body, context));
}

function below({ layout, figures, items }: Slide, body: Region, context: LayoutContext): Layout {
  const { theme } = context;
  const inWords = items.some(({ text }) => plain(text) !== '');
  if (items.length === 0) return indicatorLines(figures, body, theme);
  if (figures.length === 0) {
    return inWords ? listedPoints(items, body, 'text', context) : headings(items, body, theme);
  }
  if (isNarrow(body)) return overStatements(figures, items, body, theme);
  if (figures.length === 1) return hero(figures[0]!, items, body, theme);
  const lead = layout === 'area' && figures.length === items.length && items.every(({ text }) => plain(text) !== '');
  return lead || figures.length > mostInColumn
    ? overStatements(figures, items, body, theme)
    : columnBeside(figures, items, body, theme);
}

function isNarrow({ w, h }: Region): boolean {
  return w < h * narrow.share;
}

type Items = Slide['items'];

/** One number on a field from the edge of the slide to its left third, statements in rows on the right. */
function hero(figure: SlideIndicator, items: Items, body: Region, theme: DeckTheme): Layout {
  const left = span(theme, 0, besideColumns.few);
  const right = span(theme, besideColumns.few, 12);
  const { numeral } = theme.sizes;
  const range = { ...numeral, largest: Math.round(numeral.largest * heroShare) };
  const edge = left.x + left.w + theme.grid.gutter - field.gap;
  const cell = {
    figure,
    ...left,
    w: edge - left.x - field.gap,
    y: body.y + field.padding,
    h: body.h - 2 * field.padding,
  };
  const number = indicatorStacks([cell], 'numeral', theme, range);
  const ground = { kind: 'rect', name: '浅底', x: 0, y: body.y, w: edge, h: body.h, fill: 'field' } as const;
  return combine(
    { boxes: [ground] },
    { ...number, boxes: number.boxes.filter(({ kind }) => kind !== 'line') },
    statements(items, { ...body, ...right }, theme),
  );
}

/** Numbers in a column on the left edge, statements in rows on the right. */
function columnBeside(figures: readonly SlideIndicator[], items: Items, body: Region, theme: DeckTheme): Layout {
  const columns = figures.length > mostStacked ? besideColumns.more : besideColumns.few;
  const left = { ...body, ...span(theme, 0, columns) };
  const isStacked = figures.length <= mostStacked || isNarrowForLine(left);
  const h = body.h / figures.length;
  const cells = figures.map((figure, i): IndicatorCell => ({ figure, ...left, y: body.y + i * h, h }));
  const right = { ...body, ...span(theme, columns, 12) };
  const set = isStacked ? indicatorStacks : indicatorLinesIn;
  const beside = statements(items, right, theme);
  // Hairlines at other heights than those of the numbers would be a second grid.
  const isAligned = items.length === figures.length;
  const boxes = beside.boxes.filter((box) => isAligned || !isRule(box) || box.y === right.y);
  return combine(set(cells, 'row-numeral', theme), { boxes: [ruleAtFoot(left, 2)] }, { ...beside, boxes });
}

/** Whether a box is a hairline over a statement. */
function isRule({ kind, name }: Box): boolean {
  return kind === 'line' && name.startsWith('分隔线');
}

/** Statements that share the height of the region, down to a hairline at its foot. */
function statements(items: Items, region: Region, theme: DeckTheme): Layout {
  return combine(measures(items, region, 1, 'text', theme), { boxes: [ruleAtFoot(region)] });
}

/** Headings alone over the whole width, in a size of their own, as those of other slides have texts or numbers beside them. */
function headings(items: Items, body: Region, theme: DeckTheme): Layout {
  const { entry } = theme.sizes;
  const heading = { ...entry, largest: Math.max(entry.smallest, Math.min(entry.largest, largestHeading)) };
  const { sizes, ...layout } = statements(items, body, { ...theme, sizes: { ...theme.sizes, heading } });
  return { ...layout, sizes: sizes.heading === undefined ? {} : { entry: sizes.heading } };
}

/** Numbers over statements in columns down to the foot: the numbers take what height the texts leave. */
function overStatements(figures: readonly SlideIndicator[], items: Items, body: Region, theme: DeckTheme): Layout {
  return firstGood(overShares, 'text', (share) => over(figures, items, body, body.h * share, theme));
}

function over(
  figures: readonly SlideIndicator[],
  items: Items,
  body: Region,
  height: number,
  theme: DeckTheme,
): Layout {
  const rows = Math.ceil(figures.length / (isNarrow(body) ? narrow.mostAcross : mostAcross));
  const inRow = Math.ceil(figures.length / rows);
  const h = (height - gap.row * (rows - 1)) / rows;
  const cells = figures.map((figure, i) => ({
    figure,
    ...part(theme, i % inRow, inRow),
    y: body.y + Math.floor(i / inRow) * (h + gap.row),
    h,
  }));
  const y = body.y + height + gap.statements;
  const under = { ...body, y, h: body.y + body.h - y };
  const columns = items.length <= mostAcross ? items.length : Math.ceil(items.length / 2);
  const across = isNarrow(body) ? 1 : columns;
  return combine(indicatorStacks(cells, 'row-numeral', theme), measures(items, under, across, 'text', theme), {
    boxes: [ruleAtFoot(body)],
  });
}
