/**
 * Numbers with their labels and movements, in cells that hang from a hairline; nothing is boxed.
 *
 * A cell is a stack (numeral, label, movement) or a line (the numeral on the left, label and movement beside it). All
 * numerals of a slide have one size, so that they can be compared. A value in words is set so that it looks as high as
 * the numerals, on their baseline.
 */
import type { Slide, SlideIndicator } from '../../document/deck.js';
import type { LineBox, Region } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { heightOf, lineCount } from '../fit/lines.js';
import { head } from './frame.js';
import {
  cellBoxes,
  fitValues,
  fitWords,
  gap,
  type IndicatorCell,
  isMoved,
  isOnOneLine,
  leastLine,
  type NumeralRole,
  outcomeOf,
  setLabel,
  valueIn,
  widthIn,
} from './indicator-cell.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { isNumeral } from './value.js';

/** So many numbers are set one under the other; more in two columns. */
const mostInOneColumn = 3;
/** A cell narrower than this has no room for a label beside its numeral, and a higher one has room for it below; inches. */
const leastBeside = 4;
const leastStack = 1.6;
/** Between a line and the hairlines above and below it, in inches. */
const linePadding = 0.07;
/** Above and below the digits of a line at least so much is left clear to the hairlines, in inches. */
const leastClear = 0.3;
/** The height of digits as a share of their size. */
const digitShare = 0.72;
/** The share of a stack that its label takes at most, usually and where it is long. */
const labelShare = { usual: 0.3, long: 0.42 };
/** Shares of the spare height of a stack that go above the value and above the label; the most above the label. */
const spareShare = { top: 0.4, label: 0.14 };
const mostAboveLabel = 0.14;
/** The shares of a line that the numeral may take: usually, beside long labels, and where it is long itself; the least of it. */
const numeralShares = [0.54, 0.46, 0.38, 0.7];
/** A label of more lines has too narrow a column. */
const mostLines = 2;
const leastShare = 0.3;
/** Between the widest numeral and the labels, in inches. */
const beside = 0.26;

export function figures(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  return combine(layout, indicatorLines(slide.figures, body, theme));
}

/** The indicators in lines that share the height of the body, in one column or two, read across; as stacks where they are narrow and high. */
export function indicatorLines(figures: readonly SlideIndicator[], body: Region, theme: DeckTheme): Layout {
  if (figures.length === 0) return combine();
  const across = figures.length <= mostInOneColumn ? 1 : 2;
  const h = body.h / Math.ceil(figures.length / across);
  const cells = figures.map((figure, i) => {
    return { figure, ...part(theme, i % across, across), y: body.y + Math.floor(i / across) * h, h };
  });
  const set = isNarrowForLine(cells[0]!) && h >= leastStack ? indicatorStacks : indicatorLinesIn;
  const feet = Array.from({ length: across }, (_, i) => ({ ...body, ...part(theme, i, across) }));
  return combine(set(cells, 'numeral', theme), { boxes: feet.map((foot, i) => ruleAtFoot(foot, i + 1)) });
}

/** Whether a cell has no room for a numeral with its label beside it. */
export function isNarrowForLine({ w }: Pick<Region, 'w'>): boolean {
  return w < leastBeside;
}

/** A hairline at the foot of a region. */
export function ruleAtFoot({ x, y, w, h }: Region, n = 1): LineBox {
  return { kind: 'line', name: `底线${n}`, x, y: y + h, w, h: 0, colour: 'line', weight: 1 };
}

/**
 * Lines in cells of one size: the numerals on their left edges, the labels on one edge behind the widest of them. The
 * numerals have the first share of the width with which all fits, no number is broken and no label is narrow.
 */
export function indicatorLinesIn(cells: readonly IndicatorCell[], role: NumeralRole, theme: DeckTheme): Layout {
  const tried: ReturnType<typeof linesAt>[] = [];
  for (const share of numeralShares) {
    const lines = linesAt(share, cells, role, theme);
    tried.push(lines);
    if (lines.layout.overfull.length === 0 && !lines.broken && !lines.narrow) return lines.layout;
  }
  const fitting = tried.filter(({ layout }) => layout.overfull.length === 0);
  return (fitting.find(({ broken }) => !broken) ?? fitting[0] ?? tried[0]!).layout;
}

function linesAt(share: number, cells: readonly IndicatorCell[], role: NumeralRole, theme: DeckTheme) {
  const figures = cells.map(({ figure }) => figure);
  const [{ w, h }] = cells as [IndicatorCell];
  const room = h - 2 * linePadding;
  const values = fitValues(figures, { w: w * share, h: room }, rangeInLine(role, h, theme), theme);
  const set = figures.map((figure) => valueIn(figure, values, w * share, theme));
  const left = Math.max(w * leastShare, Math.max(...set.map(widthIn)) + beside);
  const moved = figures.some(isMoved) ? gap.change + leastLine(theme) : 0;
  const { labels, changes } = fitWords(figures, { w: w - left, h: room }, (room - moved) / room, theme);
  const boxes = cells.flatMap((cell, i) => {
    const { figure, x, y } = cell;
    const own = heightOf(setLabel(figure, labels.size, w - left, theme), w - left);
    const tall = heightOf(valueIn(figure, values, w * share, theme).paragraphs, w * share);
    const below = isMoved(figure) ? gap.change + changes.height : 0;
    return cellBoxes(cell, i + 1, { labels, changes, values }, theme, {
      value: {
        x,
        y: y + linePadding + (room - tall) / 2,
        w: left - beside,
        h: tall + (isNumeral(figure) ? 0 : values.lift),
      },
      label: { x: x + left, y: y + linePadding + (room - own - below) / 2, w: w - left, h: own },
    });
  });
  const layout = combine({ boxes, ...outcomeOf(figures, { labels, changes, values }, role) });
  const linesOfLabel = (figure: SlideIndicator) =>
    setLabel(figure, labels.size, w - left, theme).reduce((sum, each) => sum + lineCount(each, w - left), 0);
  return { layout, broken: !set.every(isOnOneLine), narrow: figures.some((each) => linesOfLabel(each) > mostLines) };
}

/** The sizes in points that a numeral may have in a line of this height in inches; beside texts it is small already. */
function rangeInLine(role: NumeralRole, height: number, { sizes }: DeckTheme): SizeRange {
  const { largest, smallest } = sizes[role];
  if (role === 'row-numeral') return sizes[role];
  return {
    largest: Math.max(smallest, Math.min(largest, Math.floor(((height - 2 * leastClear) * 72) / digitShare))),
    smallest,
  };
}

/**
 * Stacks: from the hairline down value, label, movement, each in as much height as the highest on the slide needs, so
 * that those of a row are aligned. The cells are of one size; `role` is the range of the numerals, `largest` of a
 * single one that no other is compared with.
 */
export function indicatorStacks(
  cells: readonly IndicatorCell[],
  role: NumeralRole,
  theme: DeckTheme,
  range: SizeRange = theme.sizes[role],
): Layout {
  const figures = cells.map(({ figure }) => figure);
  const [{ w, h }] = cells as [IndicatorCell];
  const usual = fitWords(figures, { w, h }, labelShare.usual, theme);
  const words = usual.labels.overfull.length > 0 ? fitWords(figures, { w, h }, labelShare.long, theme) : usual;
  const { labels, changes } = words;
  const moved = changes.height > 0 ? gap.change + changes.height : 0;
  const room = h - gap.top - labels.height - gap.label - moved - gap.bottom;
  const values = fitValues(figures, { w, h: room }, range, theme);
  const spare = Math.max(0, room - values.height);
  const above = Math.min(mostAboveLabel, spare * spareShare.label);
  const boxes = cells.flatMap((cell, i) => {
    const { x, y } = cell;
    const value = { x, y: y + gap.top + spare * spareShare.top, w, h: values.height };
    const label = { x, y: value.y + values.height + gap.label + above, w, h: labels.height };
    return cellBoxes(cell, i + 1, { ...words, values }, theme, { value, label });
  });
  const { sizes, overfull } = outcomeOf(figures, { ...words, values }, role);
  // A size of its own is not harmonized with those of other slides.
  const { [role]: _, ...others } = sizes;
  return { boxes, overfull, sizes: range === theme.sizes[role] ? sizes : others };
}
