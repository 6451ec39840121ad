/**
 * Where PowerPoint draws the bars, labels and numbers of a chart.
 *
 * Horizontal bars have the first group on top, columns the first group on the left; the bars of a
 * group touch. Labels are at the low end of the values, numbers at the ends of the bars.
 * Lengths are inches on the slide.
 */
import type { ChartBox, Region } from './box.js';

export interface Plot {
  /** The line at zero. */
  readonly axis: Region;
  /** Room of each label: left of the plot area of bars, below that of columns. */
  readonly labels: readonly Region[];
  /** For each series, the bar of each value. */
  readonly bars: readonly (readonly PlottedBar[])[];
}

interface PlottedBar {
  readonly bar: Region;
  /** Room of the number, beyond the end of the bar. */
  readonly number: Region;
  /** The side of the bar on which the number is. */
  readonly side: 'left' | 'right' | 'above' | 'below';
}

/** A bar whose number is not exact: a pale field within an outline in the colour of its series, in points. */
export const hollow = { fill: 'field', outline: 1.5 } as const;

/** Between a bar and its label or number, in inches. */
const space = 0.06;

/** The places of everything in a chart except its legend. */
export function plotOf(chart: ChartBox): Plot {
  const { x, y, w, h, plot, form, axis, labels, series, gap, size } = chart;
  const field = { x: x + plot.x * w, y: y + plot.y * h, w: plot.w * w, h: plot.h * h };
  const lying = form === 'bar';
  const share = (value: number) => (value - axis.least) / (axis.most - axis.least);
  const along = (value: number) => (lying ? field.x + share(value) * field.w : field.y + (1 - share(value)) * field.h);
  const zero = along(0);
  const slot = (lying ? field.h : field.w) / Math.max(1, labels.length);
  const broad = slot / (series.length + gap);
  const line = (size * 1.3) / 72;
  const start = (i: number) => (lying ? field.y : field.x) + i * slot;
  return {
    axis: lying ? { x: zero, y: field.y, w: 0, h: field.h } : { x: field.x, y: zero, w: field.w, h: 0 },
    labels: labels.map((_, i) =>
      lying
        ? { x, y: start(i), w: field.x - space - x, h: slot }
        : { x: start(i), y: field.y + field.h + space, w: slot, h: y + h - field.y - field.h - space },
    ),
    bars: series.map(({ values }, n) =>
      values.map((value, i): PlottedBar => {
        const across = start(i) + (slot - broad * series.length) / 2 + n * broad;
        const end = along(value);
        const from = Math.min(zero, end);
        const long = Math.abs(end - zero);
        if (!lying) {
          const side = value < 0 ? 'below' : 'above';
          const top = side === 'above' ? end - line : end;
          return {
            bar: { x: across, y: from, w: broad, h: long },
            number: { x: across, y: top, w: broad, h: line },
            side,
          };
        }
        const beside = { y: across, h: broad };
        const bar = { ...beside, x: from, w: long };
        return value < 0
          ? { bar, side: 'left', number: { ...beside, x: field.x, w: end - space - field.x } }
          : { bar, side: 'right', number: { ...beside, x: end + space, w: x + w - end - space } };
      }),
    ),
  };
}
