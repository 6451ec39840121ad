/**
 * One native bar chart: values of one unit in the order given, each with its number in the
 * digits and words of the report.
 */
import type { Slide, SlideChart } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import type { Box, ChartBox, Region } from '../box.js';
import { fitSize } from '../fit.js';
import { inchesOf } from '../measure.js';
import { paragraph, runsOf } from '../style.js';
import { type Context, fitContext, head } from './frame.js';

const widestLabels = 0.4;

export function chart(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  if (!slide.chart || slide.chart.points.length === 0) return boxes;
  return [...boxes, bars(slide, slide.chart, body, context)];
}

function bars(slide: Slide, { unit, points }: SlideChart, field: Region, { theme, note, sized }: Context): ChartBox {
  const values = points.map(({ value }) => value);
  const shown = points.map((point) => plain(point.shown) || `${point.value}${unit}`);
  // Few bars stay slender: the chart is only as high as they need.
  const h = Math.min(field.h, 0.5 + points.length * 0.85);
  const labelWidth = field.w * widestLabels;
  const size = fitSize(
    theme.sizes.chart,
    points.map(({ label }) => ({
      text: label,
      w: labelWidth,
      h: (h / points.length) * 0.95,
      set: (size: number) => [paragraph(runsOf(label, { size, colour: 'ink' }), size, theme.leading.tight)],
    })),
    fitContext(slide, note),
  );
  sized?.('chart', size);
  const widest = Math.max(...points.map(({ label }) => inchesOf(runsOf(label, { size, colour: 'ink' }))));
  const left = Math.min(labelWidth, widest) / field.w + 0.02;
  const numbers =
    Math.max(...shown.map((text) => inchesOf([{ text, size, bold: true, colour: 'ink', font: 'body' }]))) / field.w +
    0.02;
  const below = values.some((value) => value < 0);
  const above = values.some((value) => value > 0);
  const room = 1 - left - (above ? numbers : 0.01);
  return {
    kind: 'chart',
    name: '图表',
    ...field,
    h,
    alt: `条形图：${points.map(({ label }, i) => `${plain(label)}${shown[i]}`).join('，')}。`,
    series: unit === '' ? plain(slide.title) : unit,
    labels: points.map(({ label }) => plain(label)),
    values,
    shown,
    formats: shown.map(formatOf),
    plot: { x: left, y: 0.02, w: room, h: 0.96 },
    axis: axisOf(values, below ? numbers / room : 0),
    size,
    signed: below && above,
  };
}

/** From zero to the longest bar on either side; bars below zero leave room for their numbers. */
function axisOf(values: readonly number[], numbers: number): ChartBox['axis'] {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  if (most === 0 && least === 0) return { least: 0, most: 1 };
  return { least: least === 0 ? 0 : least - (most - least) * numbers, most };
}

/**
 * The number format that prints a value as the report has it: 近30% is `"近"0"%"`, with as many
 * decimals as are written. A minus is the format's own and not repeated.
 */
export function formatOf(shown: string): string {
  const [, before = '', digits = '', after = ''] = /^([^\d]*)(\d[\d,]*(?:\.\d+)?)?(.*)$/su.exec(shown)!;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const number = (digits.includes(',') ? '#,##0' : '0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
  const words = before.replace(/[-−]$/, '');
  const format = (sign: string) => quoted(words) + sign + number + quoted(after);
  return digits === '' ? quoted(shown) : `${format('')};${format('-')}`;
}

/** Text within a number format; a quotation mark cannot stand in it. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '”')}"`;
}
