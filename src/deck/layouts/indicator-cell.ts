/**
 * The cell of an indicator: the sizes in which the labels, movements and values of a group fit, and the boxes of one.
 */
import type { SlideIndicator } from '../../document/deck.js';
import { plain } from '../../text/running-text.js';
import type { Box, Paragraph, Region } from '../canvas/box.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { heightOf, lineCount, linesOf } from '../fit/lines.js';
import { descent, WIDER, widthOf } from '../fit/measure.js';
import { setOnce } from '../fit/set-once.js';
import { type FittedSize, fitFewestLines, fitLabels, fitSize } from '../fit/type-size.js';
import type { Layout } from './layout.js';
import { isNumeral, setValue } from './value.js';

/** Words at this share of the numeral look as high as it. */
const wordShare = 0.68;
/** From the hairline to the value, from it to the label, from that to the movement, and below, at least; inches. */
export const gap = { top: 0.03, label: 0.03, change: 0.03, bottom: 0.03 };
/** The share of a cell that a movement takes at most. */
const changeShare = 0.36;

export interface IndicatorCell extends Region {
  readonly figure: SlideIndicator;
}

export type NumeralRole = 'numeral' | 'row-numeral';

/** The value in its fitted size. */
export function valueIn(figure: SlideIndicator, values: Values, w: number, theme: DeckTheme): SetValue {
  return { w, paragraphs: setValue(figure, isNumeral(figure) ? values.numeral : values.words, w, theme) };
}

interface SetValue {
  readonly w: number;
  readonly paragraphs: readonly Paragraph[];
}

export function isOnOneLine({ w, paragraphs }: SetValue): boolean {
  return paragraphs.every((each) => lineCount(each, w) === 1);
}

/** Width in inches of a box that has room for the value on its longest line. */
export function widthIn({ w, paragraphs }: SetValue): number {
  return (Math.max(...paragraphs.flatMap((each) => linesOf(each, w).map(widthOf))) * WIDER) / 72;
}

/** Height in inches of a movement in its smallest size. */
export function leastLine({ sizes, leading }: DeckTheme): number {
  return (sizes.change.smallest * leading.tight) / 72;
}

export function isMoved({ change }: SlideIndicator): boolean {
  return plain(change) !== '';
}

/** Label and movement of all cells; the labels take a `share` of the height at most. */
export function fitWords(
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

export function fitValues(
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

export function outcomeOf(
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
export function cellBoxes(
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

export const setLabel = setOnce(({ label }: SlideIndicator, size, w, { leading }): Paragraph[] => [
  paragraph(balance(runsOf(label, { size, colour: 'ink' }), w), size, leading.tight),
]);

const setChange = setOnce(({ change }: SlideIndicator, size, _, { leading }): Paragraph[] => [
  paragraphOf(change, { size, colour: 'accent' }, leading.tight),
]);

/** The range down from `size` points. */
function noLargerThan(size: number, { largest, smallest }: SizeRange): SizeRange {
  return { largest: Math.max(smallest, Math.min(largest, size)), smallest };
}
