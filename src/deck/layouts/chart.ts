/**
 * One native bar chart: values of one unit in the order given, each with its number.
 */
import type { Slide, SlideChart } from '../../document/deck.js';
import { plain } from '../../document/text.js';
import type { Box, ChartBox, Region } from '../box.js';
import { fitSize } from '../fit.js';
import { inchesOf } from '../measure.js';
import { paragraph, paragraphOf, runsOf } from '../style.js';
import { type Context, fitContext, head } from './frame.js';

const unitHeight = 0.34;
const widestLabels = 0.36;

export function chart(slide: Slide, context: Context): Box[] {
  const { boxes, body } = head(slide, context);
  if (!slide.chart || slide.chart.points.length === 0) return boxes;
  const field = { ...body, y: body.y + unitHeight + 0.1, h: body.h - unitHeight - 0.1 };
  return [...boxes, ...unitNote(slide, slide.chart, body, context), bars(slide, slide.chart, field, context)];
}

function unitNote(slide: Slide, { unit }: SlideChart, body: Region, { theme, note }: Context): Box[] {
  if (unit === '') return [];
  const place = { x: body.x, y: body.y, w: body.w, h: unitHeight };
  const text = [{ text: `单位：${unit}` }];
  const set = (size: number) => [paragraphOf(text, { size, colour: 'muted' }, theme.leading.tight)];
  const size = fitSize({ largest: 14, smallest: 12 }, [{ text, ...place, set }], fitContext(slide, note));
  return [{ kind: 'text', name: '单位', role: 'body', ...place, valign: 'top', paragraphs: set(size) }];
}

function bars(slide: Slide, { unit, points }: SlideChart, field: Region, { theme, note }: Context): ChartBox {
  const places = Math.max(...points.map(({ value }) => decimals(value)));
  const sign = unit === '%' ? '%' : '';
  const values = points.map(({ value }) => value);
  const shown = values.map((value) => value.toFixed(places) + sign);
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
    alt: `条形图，${unit ? `单位：${unit}。` : ''}${points.map(({ label }, i) => `${plain(label)}${shown[i]}`).join('，')}。`,
    series: unit === '' ? plain(slide.title) : unit,
    labels: points.map(({ label }) => plain(label)),
    values,
    shown,
    format: (places > 0 ? `0.${'0'.repeat(places)}` : '0') + (sign ? '"%"' : ''),
    plot: { x: left, y: 0.02, w: room, h: 0.96 },
    axis: axisOf(values, below ? numbers / room : 0),
    size,
  };
}

/** From zero to the longest bar on either side; bars below zero leave room for their numbers. */
function axisOf(values: readonly number[], numbers: number): ChartBox['axis'] {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  if (most === 0 && least === 0) return { least: 0, most: 1 };
  return { least: least === 0 ? 0 : least - (most - least) * numbers, most };
}

function decimals(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}
