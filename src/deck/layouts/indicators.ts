/**
 * Numbers side by side, each with its unit, and under it its label and movement.
 *
 * Every cell hangs from a hairline; nothing is boxed. All numerals of a slide have one
 * size, so that they can be compared, and units and qualifiers a fixed share of it. A value
 * in words is set so that it looks as high as the numerals, on their baseline.
 */
import type { Slide, SlideIndicator } from '../../document/deck.js';
import { splitAtDigits } from '../../text/quantities.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Box, Paragraph, Region, StyledRun } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { balance } from '../fit/balance.js';
import { descent, heightOf } from '../fit/measure.js';
import { type FittedSize, fitFewestLines, fitLabels, fitSize } from '../fit/type-size.js';
import { head } from './frame.js';
import { combine, type Layout, type LayoutContext } from './layout.js';

/** Cells in each row: few to a row, so that the numerals are large. */
export function rowsFor(count: number): readonly number[] {
  if (count <= 3) return [count];
  if (count === 4) return [2, 2];
  const across = count <= 6 ? 3 : 4;
  return Array.from({ length: Math.ceil(count / across) }, (_, row) => Math.min(across, count - row * across));
}

/** Units and qualifiers as a share of the numeral, and their largest size in points. */
const unitShare = 0.36;
const largestUnit = 20;
/** A percent sign at this share of the numeral looks as large as a unit in Han. */
const signShare = 0.46;
/** Words at this share of the numeral look as high as it. */
const wordShare = 0.68;

/** Between rows; between the hairline, value, label and movement at least. Inches. */
const gap = { row: 0.35, top: 0.06, label: 0.02, change: 0.05 };

/** The share of a cell that its label takes at most, usually and where it is long. */
const labelShare = { usual: 0.3, long: 0.42 };

/** Shares of the spare height that go above the value and above the label, and the most of each in inches. */
const spareShare = { top: 0.35, label: 0.2 };
const mostSpare = { top: 0.22, label: 0.12 };

export interface IndicatorCell extends Region {
  readonly figure: SlideIndicator;
}

export function figures(slide: Slide, { theme }: LayoutContext): Layout {
  const { layout, body } = head(slide, theme);
  return combine(layout, indicatorRows(slide.figures, body, theme));
}

/** The indicators in rows over the whole body. */
export function indicatorRows(figures: readonly SlideIndicator[], body: Region, theme: DeckTheme): Layout {
  if (figures.length === 0) return combine();
  const rows = rowsFor(figures.length);
  const across = Math.max(...rows);
  const h = Math.min((body.h - gap.row * (rows.length - 1)) / rows.length, 2.9);
  // A single row stands on the upper third of the body and is not stretched over all of it.
  const y = rows.length === 1 ? body.y + (body.h - h) * 0.3 : body.y;
  const cells = figures.map((figure, i) => {
    const row = Math.floor(i / across);
    return { figure, ...part(theme, i - row * across, across), y: y + row * (h + gap.row), h };
  });
  return indicatorCells(cells, 'numeral', theme);
}

/**
 * From the hairline down: value, label, movement, each in as much height as the highest on the slide needs, so that
 * those of a row are aligned. The label comes first in reading order.
 * The cells are of one size; `role` is the range of the numerals.
 */
export function indicatorCells(
  cells: readonly IndicatorCell[],
  role: 'numeral' | 'row-numeral',
  theme: DeckTheme,
): Layout {
  const figures = cells.map(({ figure }) => figure);
  const { w, h } = cells[0]!;
  const labelsIn = (share: number) =>
    fitLine('label', figures, { w, h: h * share }, fitLabels, theme.sizes.label, theme);
  const short = labelsIn(labelShare.usual);
  const labels = short.overfull.length > 0 ? labelsIn(labelShare.long) : short;
  const moved = figures.filter(({ change }) => plain(change) !== '');
  const changeRange = noLargerThan(labels.size, theme.sizes.change);
  const changes = fitLine('change', moved, { w, h: h * 0.2 }, fitSize, changeRange, theme);
  const room = { w, h: h - gap.top - labels.height - gap.label - gap.change - changes.height };
  const values = fitValues(figures, room, role, theme);
  const spaces = spacesOf(room.h, values.height, changes.height, theme);
  return {
    boxes: cells.flatMap((cell, i) => cellBoxes(cell, i + 1, { labels, changes, values, spaces }, theme)),
    overfull: [...labels.overfull, ...changes.overfull, ...values.overfull],
    sizes: {
      label: labels.size,
      ...(moved.length > 0 ? { change: changes.size } : {}),
      ...(figures.some(isNumeral) ? { [role]: values.numeral } : {}),
      ...(figures.every(isNumeral) ? {} : { words: values.words }),
    },
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
  role: 'numeral' | 'row-numeral',
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
  const numeral = fitIn(sizes[role], inDigits);
  const beside = noLargerThan(Math.round(numeral.size * wordShare), sizes.words);
  const words = fitIn(inDigits.length > 0 ? beside : sizes.words, inWords);
  // The larger numerals reach further below the baseline.
  const lift = inDigits.length === 0 ? 0 : ((numeral.size - words.size) * leading.tight * descent) / 72;
  const heights = [
    ...inDigits.map((figure) => heightOf(setValue(figure, numeral.size, w, theme), w)),
    ...inWords.map((figure) => heightOf(setValue(figure, words.size, w, theme), w) + lift),
  ];
  return {
    numeral: numeral.size,
    words: words.size,
    height: Math.max(...heights),
    lift,
    overfull: [...numeral.overfull, ...words.overfull],
  };
}

/** The space above the value and above the label in inches, given the room for the value. */
function spacesOf(room: number, valueHeight: number, changeHeight: number, { sizes, leading }: DeckTheme) {
  // A line is kept free for the movement where there is none, so that the values of sibling slides are aligned.
  const unmoved = Math.max(0, (sizes.change.largest * leading.tight) / 72 - changeHeight);
  const spare = Math.max(0, room - valueHeight - unmoved);
  return {
    value: gap.top + Math.min(mostSpare.top, spare * spareShare.top),
    label: gap.label + Math.min(mostSpare.label, spare * spareShare.label),
  };
}

interface FittedCells {
  readonly labels: Line;
  readonly changes: Line;
  readonly values: Values;
  readonly spaces: ReturnType<typeof spacesOf>;
}

function cellBoxes({ figure, x, y, w }: IndicatorCell, n: number, fitted: FittedCells, theme: DeckTheme): Box[] {
  const { labels, changes, values, spaces } = fitted;
  const valueTop = y + spaces.value;
  const labelTop = valueTop + values.height + spaces.label;
  const body = { kind: 'text', role: 'body', x, w } as const;
  const [size, lift] = isNumeral(figure) ? [values.numeral, 0] : [values.words, values.lift];
  const change: Box = {
    ...body,
    name: `变化${n}`,
    y: labelTop + labels.height + gap.change,
    h: changes.height,
    valign: 'top',
    paragraphs: setChange(figure, changes.size, w, theme),
  };
  return [
    { kind: 'line', name: `数据线${n}`, x, y, w, h: 0, colour: 'line', weight: 1 },
    {
      ...body,
      name: `指标${n}`,
      y: labelTop,
      h: labels.height,
      valign: 'top',
      paragraphs: setLabel(figure, labels.size, w, theme),
    },
    {
      ...body,
      name: `数值${n}`,
      y: valueTop,
      h: values.height - lift,
      valign: 'bottom',
      paragraphs: setValue(figure, size, w, theme),
    },
    ...(plain(figure.change) === '' ? [] : [change]),
  ];
}

function setLabel({ label }: SlideIndicator, size: number, w: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraph(balance(runsOf(label, { size, colour: 'ink' }), w), size, leading.tight)];
}

function setChange({ change }: SlideIndicator, size: number, _: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraphOf(change, { size, colour: 'accent' }, leading.tight)];
}

function setValue(figure: SlideIndicator, size: number, w: number, theme: DeckTheme): Paragraph[] {
  const { value, unit } = figure;
  const { sizes, leading } = theme;
  if (!isNumeral(figure)) {
    const runs = [...runsOf(value, { size, colour: 'accent', bold: true }), ...runsOf(unit, { size, colour: 'muted' })];
    return [paragraph(balance(runs, w), size, leading.tight)];
  }
  const small = Math.max(sizes.label.smallest, Math.min(largestUnit, Math.round(size * unitShare)));
  const sign = Math.max(sizes.label.smallest, Math.round(size * signShare));
  return [paragraph([...numeralRuns(value, size, small), ...unitRuns(unit, small, sign)], size, leading.tight)];
}

function isNumeral({ value }: SlideIndicator): boolean {
  return /\d/.test(plain(value));
}

/** The number large, qualifiers beside it small, as in 超1000; a range as 2—3 or 5%—5.5% is one number. */
function numeralRuns(value: Text, size: number, small: number): StyledRun[] {
  return value.flatMap((run) =>
    splitAtDigits(run.text).flatMap((text) => {
      const number = /^\d/.test(text);
      if (/^[%‰℃]?[—–～~－-]+$/.test(text))
        return runsOf([{ ...run, text }], { size: Math.round(size * signShare), colour: 'accent', bold: true });
      return runsOf([{ ...run, text }], {
        size: number ? size : small,
        colour: number ? 'accent' : 'muted',
        bold: number,
      });
    }),
  );
}

/** Units small; signs as % larger and in the colour of the number. */
function unitRuns(unit: Text, small: number, sign: number): StyledRun[] {
  return unit.flatMap((run) =>
    run.text
      .split(/([%‰℃])/)
      .flatMap((text) =>
        runsOf(
          [{ ...run, text }],
          /^[%‰℃]$/.test(text) ? { size: sign, colour: 'accent' } : { size: small, colour: 'muted' },
        ),
      ),
  );
}

/** The range down from `size` points. */
function noLargerThan(size: number, { largest, smallest }: SizeRange): SizeRange {
  return { largest: Math.max(smallest, Math.min(largest, size)), smallest };
}
