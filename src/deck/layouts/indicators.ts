/**
 * Numbers side by side, each with its unit, and under it its label and movement.
 *
 * Every cell hangs from a hairline; nothing is boxed. All numerals of a slide have one
 * size, so that they can be compared, and units and qualifiers one share of it. A value
 * in words is set as high as the numerals look, standing on their line.
 */
import type { Slide, SlideIndicator } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Box, Paragraph, Region, StyledRun } from '../canvas/box.js';
import { part } from '../canvas/grid.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import { balance } from '../fit/balance.js';
import { descent, heightOf } from '../fit/measure.js';
import { type Fitting, fitFewestLines, fitLabels, fitSize } from '../fit/type-size.js';
import { type Context, head } from './frame.js';

/** Cells in each row: few to a row, so that the numerals are large. */
export function rowsFor(count: number): readonly number[] {
  if (count <= 3) return [count];
  if (count === 4) return [2, 2];
  const across = count <= 6 ? 3 : 4;
  return Array.from({ length: Math.ceil(count / across) }, (_, row) => Math.min(across, count - row * across));
}

/** Units and qualifiers as a share of the numeral, up to as many points; and words that look as high as it. */
const unitShare = 0.36;
const largestUnit = 20;
/** A percent sign looks as large as a unit in Han at this share. */
const signShare = 0.46;
const wordShare = 0.68;

const gap = { row: 0.35, top: 0.06, label: 0.02, change: 0.05 };

/** How room that is left is shared out, and the most of it in inches. */
const airShare = { top: 0.35, label: 0.2 };
const mostAir = { top: 0.22, label: 0.12 };

export interface IndicatorCell extends Region {
  readonly figure: SlideIndicator;
}

export function figures(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  return [...boxes, ...indicatorRows(slide.figures, body, context)];
}

/** The figures in rows over the whole body. */
export function indicatorRows(figures: readonly SlideIndicator[], body: Region, context: Context): Box[] {
  if (figures.length === 0) return [];
  const rows = rowsFor(figures.length);
  const across = Math.max(...rows);
  const h = Math.min((body.h - gap.row * (rows.length - 1)) / rows.length, 2.9);
  // A single row stands on the upper third of the body, not stretched over all of it.
  const y = rows.length === 1 ? body.y + (body.h - h) * 0.3 : body.y;
  const cells = figures.map((figure, i) => {
    const row = Math.floor(i / across);
    return { figure, ...part(context.theme, i - row * across, across), y: y + row * (h + gap.row), h };
  });
  return indicatorCells(cells, 'numeral', context);
}

/**
 * From the hairline down: value, label, movement, each in as much height as the largest of the slide needs, so that
 * each begins on one line. Read out, the label comes first.
 * The cells are of one size; `role` is the range of the numerals.
 */
export function indicatorCells(
  cells: readonly IndicatorCell[],
  role: 'numeral' | 'row-numeral',
  context: Context,
): Box[] {
  const { theme, sized } = context;
  const { sizes } = theme;
  const { w, h } = cells[0]!;
  const setting = settingOf(theme, w);
  const room = (text: Text, h: number, set: Fitting['set']): Fitting => ({ text, w, h, set });

  const labels = cells.map(({ figure }) => figure);
  const label = fitLabels(
    sizes.label,
    labels.map((figure) => room(figure.label, h * 0.3, (size) => setting.label(figure, size))),
    context,
  );
  sized?.('label', label);
  const labelHeight = Math.max(...labels.map((figure) => heightOf(setting.label(figure, label), w)));

  const moved = labels.filter((figure) => plain(figure.change) !== '');
  const change = fitSize(
    { ...sizes.change, largest: Math.max(sizes.change.smallest, Math.min(sizes.change.largest, label)) },
    moved.map((figure) => room(figure.change, h * 0.2, (size) => setting.change(figure, size))),
    context,
  );
  if (moved.length > 0) sized?.('change', change);
  const changeHeight = Math.max(0, ...moved.map((figure) => heightOf(setting.change(figure, change), w)));

  const left = h - gap.top - labelHeight - gap.label - gap.change - changeHeight;
  const numerals = labels.filter(({ value }) => isNumeral(value));
  const words = labels.filter(({ value }) => !isNumeral(value));
  const values = (figures: readonly SlideIndicator[]) =>
    figures.map((figure) => room(figure.value, left, (size) => setting.value(figure, size)));
  const numeral = fitFewestLines(sizes[role], values(numerals), context);
  if (numerals.length > 0) sized?.(role, numeral);
  const likeNumerals = Math.min(sizes.words.largest, Math.round(numeral * wordShare));
  const inWords = { ...sizes.words, largest: Math.max(sizes.words.smallest, likeNumerals) };
  const word = fitFewestLines(numerals.length > 0 ? inWords : sizes.words, values(words), context);
  if (words.length > 0) sized?.('words', word);
  const sizeOf = ({ value }: SlideIndicator) => (isNumeral(value) ? numeral : word);
  // Words stand on the line of the numerals, whose descent is larger.
  const lift = (figure: SlideIndicator) =>
    numerals.length === 0 ? 0 : ((numeral - sizeOf(figure)) * theme.leading.tight * descent) / 72;
  const valueHeight = Math.max(
    ...labels.map((figure) => heightOf(setting.value(figure, sizeOf(figure)), w) + lift(figure)),
  );

  // Room that is left goes over the value and under it. A line for the movement is kept free where there is none,
  // so that the values of sister slides stand at one height.
  const unmoved = Math.max(0, (sizes.change.largest * theme.leading.tight) / 72 - changeHeight);
  const spare = Math.max(0, left - valueHeight - unmoved);
  const above = gap.top + Math.min(mostAir.top, spare * airShare.top);
  const apart = gap.label + Math.min(mostAir.label, spare * airShare.label);

  return cells.flatMap(({ figure, x, y }, i): Box[] => {
    const n = i + 1;
    const valueTop = y + above;
    const labelTop = valueTop + valueHeight + apart;
    const body = { kind: 'text', role: 'body', x, w } as const;
    return [
      { kind: 'line', name: `数据线${n}`, x, y, w, h: 0, colour: 'line', weight: 1 },
      {
        ...body,
        name: `指标${n}`,
        y: labelTop,
        h: labelHeight,
        valign: 'top',
        paragraphs: setting.label(figure, label),
      },
      {
        ...body,
        name: `数值${n}`,
        y: valueTop,
        h: valueHeight - lift(figure),
        valign: 'bottom',
        paragraphs: setting.value(figure, sizeOf(figure)),
      },
      ...(plain(figure.change) === ''
        ? []
        : [
            {
              ...body,
              name: `变化${n}`,
              y: labelTop + labelHeight + gap.change,
              h: changeHeight,
              valign: 'top',
              paragraphs: setting.change(figure, change),
            } as const,
          ]),
    ];
  });
}

/** The texts of a figure in a given size and width. */
function settingOf({ sizes, leading }: Context['theme'], w: number) {
  return {
    label: (figure: SlideIndicator, size: number): Paragraph[] => [
      paragraph(balance(runsOf(figure.label, { size, colour: 'ink' }), w), size, leading.tight),
    ],
    value: ({ value, unit }: SlideIndicator, size: number): Paragraph[] => {
      if (!isNumeral(value)) {
        const runs = [
          ...runsOf(value, { size, colour: 'red', bold: true }),
          ...runsOf(unit, { size, colour: 'muted' }),
        ];
        return [paragraph(balance(runs, w), size, leading.tight)];
      }
      const small = Math.max(sizes.label.smallest, Math.min(largestUnit, Math.round(size * unitShare)));
      const sign = Math.max(sizes.label.smallest, Math.round(size * signShare));
      const units = unit.flatMap((run) =>
        run.text
          .split(/([%‰℃])/)
          .flatMap((text) =>
            runsOf(
              [{ ...run, text }],
              /^[%‰℃]$/.test(text) ? { size: sign, colour: 'red' } : { size: small, colour: 'muted' },
            ),
          ),
      );
      return [paragraph([...numeralRuns(value, size, small), ...units], size, leading.tight)];
    },
    change: (figure: SlideIndicator, size: number): Paragraph[] => [
      paragraphOf(figure.change, { size, colour: 'red' }, leading.tight),
    ],
  };
}

function isNumeral(value: Text): boolean {
  return /\d/.test(plain(value));
}

/** 超1000: what is no digit beside the number is set small; 2—3 is one number. */
function numeralRuns(value: Text, size: number, small: number): StyledRun[] {
  return value.flatMap((run) =>
    run.text.split(/(\d[\d.,]*(?:[—–~～-]+\d[\d.,]*)*)/).flatMap((text) => {
      const number = /^\d/.test(text);
      return runsOf([{ ...run, text }], {
        size: number ? size : small,
        colour: number ? 'red' : 'muted',
        bold: number,
      });
    }),
  );
}
