/**
 * Numbers with their labels and movements, in cells that hang from a hairline; nothing is boxed.
 *
 * A cell is a stack (numeral, label, movement) or a line (the numeral on the left, label and movement beside it). All
 * numerals of a slide have one size, so that they can be compared. A value in words is set so that it looks as high as
 * the numerals, on their baseline.
 */
import type { Slide, SlideIndicator } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, LineBox, Paragraph, Region } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { descent, heightOf, linesOf, widthOf } from '../fit/measure.js';
import { type FittedSize, fitFewestLines, fitLabels, fitSize } from '../fit/type-size.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext } from './layout.js';
import { isNumeral, setValue } from './value.js';

/** So many numbers are set one under the other; more in two columns. */
const mostInOneColumn = 3;
/** Words at this share of the numeral look as high as it. */
const wordShare = 0.68;
/** From the hairline to the value, from it to the label, from that to the movement, and below, at least; inches. */
const gap = { top: 0.03, label: 0.03, change: 0.03, bottom: 0.03 };
/** Between a line and the hairlines above and below it, in inches. */
const linePadding = 0.07;
/** The share of a stack that its label takes at most, usually and where it is long. */
const labelShare = { usual: 0.3, long: 0.42 };
/** The share of a cell that a movement takes at most. */
const changeShare = 0.36;
/** Shares of the spare height of a stack that go above the value and above the label; the most above the label. */
const spareShare = { top: 0.4, label: 0.14 };
const mostAboveLabel = 0.14;
/** The shares of a line that the numeral may take: usually, beside long labels, and where it is long itself; the least of it. */
const numeralShares = [0.54, 0.46, 0.38, 0.7];
/** A label of more lines has too narrow a column. */
const mostLines = 2;
const leastShare = 0.3;
/** Between the widest numeral and the labels, in inches. */
const beside = 0.3;

export interface IndicatorCell extends Region {
  readonly figure: SlideIndicator;
}

export type NumeralRole = 'numeral' | 'row-numeral';

export function figures(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  return combine(layout, indicatorLines(slide.figures, body, theme));
}

/** The indicators in lines that share the height of the body, in one column or two, read across. */
export function indicatorLines(figures: readonly SlideIndicator[], body: Region, theme: DeckTheme): Layout {
  if (figures.length === 0) return combine();
  const across = figures.length <= mostInOneColumn ? 1 : 2;
  const h = body.h / Math.ceil(figures.length / across);
  const cells = figures.map((figure, i) => {
    return { figure, ...part(theme, i % across, across), y: body.y + Math.floor(i / across) * h, h };
  });
  const feet = Array.from({ length: across }, (_, i) => ({ ...body, ...part(theme, i, across) }));
  return combine(indicatorLinesIn(cells, 'numeral', theme), { boxes: feet.map((foot, i) => ruleAtFoot(foot, i + 1)) });
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
  const arrangements = numeralShares.map((share) => linesAt(share, cells, role, theme));
  const fitting = arrangements.filter(({ layout }) => layout.overfull.length === 0);
  const whole = fitting.filter(({ broken }) => !broken);
  return (whole.find(({ narrow }) => !narrow) ?? whole[0] ?? fitting[0] ?? arrangements[0]!).layout;
}

function linesAt(share: number, cells: readonly IndicatorCell[], role: NumeralRole, theme: DeckTheme) {
  const figures = cells.map(({ figure }) => figure);
  const [{ w, h }] = cells as [IndicatorCell];
  const room = h - 2 * linePadding;
  const values = fitValues(figures, { w: w * share, h: room }, theme.sizes[role], theme);
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
    setLabel(figure, labels.size, w - left, theme).flatMap((each) => linesOf(each, w - left)).length;
  return { layout, broken: !set.every(isOnOneLine), narrow: figures.some((each) => linesOfLabel(each) > mostLines) };
}

/** The value in its fitted size. */
function valueIn(figure: SlideIndicator, values: Values, w: number, theme: DeckTheme): SetValue {
  return { w, paragraphs: setValue(figure, isNumeral(figure) ? values.numeral : values.words, w, theme) };
}

interface SetValue {
  readonly w: number;
  readonly paragraphs: readonly Paragraph[];
}

function isOnOneLine({ w, paragraphs }: SetValue): boolean {
  return paragraphs.every((each) => linesOf(each, w).length === 1);
}

/** Width in inches of the value on its longest line. */
function widthIn({ w, paragraphs }: SetValue): number {
  return Math.max(...paragraphs.flatMap((each) => linesOf(each, w).map(widthOf))) / 72;
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

/** Height in inches of a movement in its smallest size. */
function leastLine({ sizes, leading }: DeckTheme): number {
  return (sizes.change.smallest * leading.tight) / 72;
}

function isMoved({ change }: SlideIndicator): boolean {
  return plain(change) !== '';
}

/** Label and movement of all cells; the labels take a `share` of the height at most. */
function fitWords(
  figures: readonly SlideIndicator[],
  { w, h }: Pick<Region, 'w' | 'h'>,
  share: number,
  theme: DeckTheme,
): { readonly labels: Line; readonly changes: Line } {
  const labels = fitLine('label', figures, { w, h: h * share }, fitLabels, theme.sizes.label, theme);
  const moved = figures.filter(isMoved);
  const range = noLargerThan(labels.size, theme.sizes.change);
  return {
    labels,
    changes: fitLine('change', moved, { w, h: Math.max(h * changeShare, leastLine(theme)) }, fitSize, range, theme),
  };
}

/** The label or movement of all cells: their size in points and the height in inches of the highest. */
interface Line extends FittedSize {
  readonly height: number;
}

function fitLine(
  line: 'label' | 'change',
  figures: readonly SlideIndicator[],
  { w, h }: Pick<Region, 'w' | 'h'>,
  fitIn: typeof fitSize,
  range: SizeRange,
  theme: DeckTheme,
): Line {
  const set = line === 'label' ? setLabel : setChange;
  const fitted = fitIn(
    range,
    figures.map((figure) => ({ text: figure[line], w, h, set: (size) => set(figure, size, w, theme) })),
  );
  const heights = figures.map((figure) => heightOf(set(figure, fitted.size, w, theme), w));
  return { ...fitted, height: Math.max(0, ...heights) };
}

/** The values of all cells. */
interface Values {
  /** Sizes in points of values in digits and of those in words. */
  readonly numeral: number;
  readonly words: number;
  /** Height in inches of the highest. */
  readonly height: number;
  /** How far the lower edge of a value in words is raised in inches to stand on the baseline of the numerals. */
  readonly lift: number;
  readonly overfull: Layout['overfull'];
}

function fitValues(
  figures: readonly SlideIndicator[],
  { w, h }: Pick<Region, 'w' | 'h'>,
  range: SizeRange,
  theme: DeckTheme,
): Values {
  const { sizes, leading } = theme;
  const fitIn = (range: SizeRange, some: readonly SlideIndicator[]) =>
    fitFewestLines(
      range,
      some.map((figure) => ({ text: figure.value, w, h, set: (size) => setValue(figure, size, w, theme) })),
    );
  const inDigits = figures.filter(isNumeral);
  const inWords = figures.filter((figure) => !isNumeral(figure));
  const numeral = fitIn(range, inDigits);
  const besideIt = noLargerThan(Math.round(numeral.size * wordShare), sizes.words);
  const words = fitIn(inDigits.length > 0 ? besideIt : sizes.words, inWords);
  // The larger numerals reach further below the baseline.
  const below = (figure: SlideIndicator, size: number) => {
    const [last] = setValue(figure, size, w, theme).slice(-1);
    return ((last?.leading ?? 0) * descent) / 72;
  };
  const [first] = inDigits;
  const lift = first && inWords[0] ? below(first, numeral.size) - below(inWords[0], words.size) : 0;
  const heights = [
    ...inDigits.map((figure) => heightOf(setValue(figure, numeral.size, w, theme), w)),
    ...inWords.map((figure) => heightOf(setValue(figure, words.size, w, theme), w) + Math.max(0, lift)),
  ];
  return {
    numeral: numeral.size,
    words: words.size,
    height: Math.max(...heights, (words.size * leading.tight) / 72),
    lift: Math.max(0, lift),
    overfull: [...numeral.overfull, ...words.overfull],
  };
}

interface FittedCells {
  readonly labels: Line;
  readonly changes: Line;
  readonly values: Values;
}

function outcomeOf(
  figures: readonly SlideIndicator[],
  { labels, changes, values }: FittedCells,
  role: NumeralRole,
): Pick<Layout, 'overfull' | 'sizes'> {
  return {
    overfull: [...labels.overfull, ...changes.overfull, ...values.overfull],
    sizes: {
      label: labels.size,
      ...(figures.some(isMoved) ? { change: changes.size } : {}),
      ...(figures.some(isNumeral) ? { [role]: values.numeral } : {}),
      ...(figures.every(isNumeral) ? {} : { words: values.words }),
    },
  };
}

type Spots = { readonly value: Region; readonly label: Region };

/** The hairline, label, value and movement of a cell. The label comes first in reading order. */
function cellBoxes(
  { figure, x, y, w }: IndicatorCell,
  n: number,
  { labels, changes, values }: FittedCells,
  theme: DeckTheme,
  spots: Spots,
): Box[] {
  const body = { kind: 'text', role: 'body' } as const;
  const { label } = spots;
  const lift = isNumeral(figure) ? 0 : values.lift;
  const value = valueIn(figure, values, spots.value.w, theme);
  const change: Box = {
    ...body,
    name: `变化${n}`,
    ...label,
    y: label.y + label.h + gap.change,
    h: changes.height,
    valign: 'top',
    paragraphs: setChange(figure, changes.size, label.w, theme),
  };
  return [
    { kind: 'line', name: `数据线${n}`, x, y, w, h: 0, colour: 'line', weight: 1 },
    {
      ...body,
      name: `指标${n}`,
      ...label,
      valign: 'top',
      paragraphs: setLabel(figure, labels.size, label.w, theme),
    },
    {
      ...body,
      name: `数值${n}`,
      ...spots.value,
      h: spots.value.h - lift,
      valign: 'bottom',
      paragraphs: value.paragraphs,
      ...(isNumeral(figure) && isOnOneLine(value) ? { wrap: 'none' as const } : {}),
    },
    ...(isMoved(figure) ? [change] : []),
  ];
}

function setLabel({ label }: SlideIndicator, size: number, w: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraph(balance(runsOf(label, { size, colour: 'ink' }), w), size, leading.tight)];
}

function setChange({ change }: SlideIndicator, size: number, _: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraphOf(change, { size, colour: 'accent' }, leading.tight)];
}

/** The range down from `size` points. */
function noLargerThan(size: number, { largest, smallest }: SizeRange): SizeRange {
  return { largest: Math.max(smallest, Math.min(largest, size)), smallest };
}
