/**
 * Native charts, one or several side by side: values of one unit in the order given, each with
 * its number in the digits and words of the report.
 *
 * Charts have horizontal bars or vertical columns; columns too narrow for their numbers become bars.
 * Charts side by side share the breadth of bars and the size of texts.
 */
import type { SlideChart, SlidePoint } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import type { Box, ChartBox, ChartSeries, Region, TextBox } from '../canvas/box.js';
import { paragraph, paragraphOf, runsOf } from '../canvas/style.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { endsInOrphan, heightOf } from '../fit/lines.js';
import { inchesOf } from '../fit/measure.js';
import { type Fitting, fitSize, fitTidy } from '../fit/type-size.js';
import { combine, type Layout } from './layout.js';
import { formatOf, isQualified } from './number-format.js';

/** The most width of the labels beside bars, as a share of the chart. */
const widestLabels = 0.5;
/** The share of that width counted on: some programs set labels wider than measured. */
const labelSlack = 0.94;
/** Widths at which a label must not end in an orphan, as multiples of the width counted on. */
const labelWidths = [1, 1.06, 1.12];
/** Columns become bars where their numbers would be smaller, in points. */
const leastUpright = 14;
/** The most height of a group of bars, for one series, and the most breadth of a lying bar and of a column; inches. */
const most = { band: 1.1, bar: 0.42, column: 0.6 };
/** Space between groups, usual and least, as a share of a bar, and between a number and its bar in inches. */
const space = { groups: 0.75, least: 0.25, number: 0.06 };
/** Height of the line over a chart in inches. */
export const titleHeight = 0.42;
const legendHeight = 0.4;

export function hasPoints({ series }: SlideChart): boolean {
  return series.some(({ points }) => points.length > 0);
}

/** The charts, one in each region of equal height, with their titles; `title` is the name of series without one. */
export function chartsIn(
  regions: readonly Region[],
  charts: readonly SlideChart[],
  title: string,
  theme: DeckTheme,
): Layout {
  if (charts.length === 0) return combine();
  const titles = titlesOver(regions, charts, theme, '图题');
  const plans = charts.map((chart, i) => {
    const region = regions[i]!;
    return plan(chart, { ...region, y: region.y + titles.h, h: region.h - titles.h }, theme);
  });
  const band = bandOf(plans);
  const { size, overfull } = fitTidy(
    theme.sizes.chart,
    plans.flatMap((plan) => labelRooms(plan, band, theme)),
    // Some programs break labels slightly sooner, others later.
    (label, w) => labelWidths.every((share) => !endsInOrphan(label, w * share)),
  );
  const left = labelsBeside(plans, size);
  const boxes = plans.flatMap((plan, i): Box[] => {
    const box = plan.form === 'bar' ? bars(plan, band, left, size) : columns(plan, size, theme);
    const name = charts.length === 1 ? '图表' : `图表${i + 1}`;
    const series = box.series.map((each) => (each.name === '' ? { ...each, name: plan.unit || title } : each));
    return [...(titles.boxes[i] ?? []), { ...box, name, series, alt: altOf(box, charts[i]!) }];
  });
  return { boxes, overfull: [...titles.overfull, ...overfull], sizes: { chart: size } };
}

/** Height in inches of a group of lying bars with the space around it: the same in all charts of the slide. */
function bandOf(plans: readonly Plan[]): number {
  const lying = plans.filter(({ form }) => form === 'bar');
  const room = Math.min(...plans.map(({ field }) => field.h - legendOf(plans)));
  const count = Math.max(0, ...lying.map(({ labels }) => labels.length));
  const deep = Math.max(1, ...lying.map(({ series }) => 1 + (series.length - 1) * 0.6));
  return Math.min((room * 0.98) / Math.max(1, count), most.band * deep);
}

/** Sizes of the line over a chart or a table: a little smaller than labels. */
export function titleRange({ label: { largest, smallest } }: DeckTheme['sizes']): SizeRange {
  return { largest: Math.max(smallest, largest - 2), smallest };
}

/**
 * A small line over each chart that has a title: for each chart a list of one box or none, named so with its number, and
 * the height in inches that the lines take from all regions.
 */
export function titlesOver(
  regions: readonly Region[],
  charts: readonly SlideChart[],
  { sizes, leading }: DeckTheme,
  name: string,
) {
  if (charts.every(({ title }) => plain(title) === '')) return { boxes: [], overfull: [], h: 0 };
  const set = (text: Text, size: number) => [paragraphOf(text, { size, colour: 'muted' }, leading.tight)];
  const { size, overfull } = fitSize(
    titleRange(sizes),
    charts.map(({ title }, i) => ({
      text: title,
      w: regions[i]!.w,
      h: titleHeight,
      set: (size) => set(title, size),
    })),
  );
  const boxes = charts.map(({ title }, i): TextBox[] => {
    if (plain(title) === '') return [];
    const { x, y, w } = regions[i]!;
    const place = { x, y, w, h: titleHeight, valign: 'middle' } as const;
    return [{ kind: 'text', role: 'body', name: `${name}${i + 1}`, ...place, paragraphs: set(title, size) }];
  });
  return { boxes, overfull, h: titleHeight + 0.12 };
}

/** A chart before its type size is known. */
interface Plan {
  readonly form: ChartBox['form'];
  readonly field: Region;
  readonly unit: string;
  readonly labels: readonly Text[];
  readonly series: readonly ChartSeries[];
  readonly below: boolean;
  readonly above: boolean;
}

/** The number at a bar: without the unit where the line over the chart names it. */
function shownOf({ shown, value }: SlidePoint, { unit, title }: SlideChart): string {
  const text = plain(shown) || `${value}${unit}`;
  const isNamed = unit !== '' && plain(title).includes(unit);
  return isNamed ? text.replace(unit, '') : text;
}

function plan(chart: SlideChart, field: Region, theme: DeckTheme): Plan {
  const { kind, unit, series } = chart;
  const labels = series[0]?.points.map(({ label }) => label) ?? [];
  const read = series.map(({ name, points }, i): ChartSeries => {
    const shown = points.map((point) => shownOf(point, chart));
    const values = points.map(({ value }) => value);
    // The last series is the message; those before it are for comparison.
    const last = i === series.length - 1;
    const colours = last
      ? ({ colour: 'accent', numbers: 'accent' } as const)
      : ({ colour: 'ornament', numbers: 'muted' } as const);
    const qualified = points.map((point) => isQualified(plain(point.shown)));
    return { name, ...colours, values, shown, formats: shown.map(formatOf), qualified };
  });
  const values = read.flatMap(({ values }) => values);
  const widest = widestNumber(read, Math.max(leastUpright, theme.sizes.chart.smallest));
  const slot = field.w / Math.max(1, labels.length);
  const upright = kind === 'column' && slot >= widest * (series.length + space.least);
  return {
    form: upright ? 'column' : 'bar',
    field,
    unit,
    labels,
    series: read,
    below: values.some((value) => value < 0),
    above: values.some((value) => value > 0),
  };
}

/** Height of the legend in inches: 0 where no chart has several series. */
function legendOf(plans: readonly Plan[]): number {
  return plans.some(({ series }) => series.length > 1) ? legendHeight : 0;
}

function widestNumber(series: readonly ChartSeries[], size: number): number {
  const widths = series.flatMap(({ shown }) =>
    shown.map((text) => inchesOf([{ text, size, bold: true, colour: 'ink', font: 'body' }])),
  );
  return Math.max(0, ...widths) + space.number;
}

function setLabel(label: Text, size: number, { leading }: DeckTheme) {
  return [paragraph(runsOf(label, { size, colour: 'ink' }), size, leading.tight)];
}

/** The most height of a label under a column, as a share of the chart, and its width, as a share of its slot. */
const labelShare = 0.2;
const labelWidth = 0.84;

/** The labels with their rooms. Those of columns also fail in sizes in which the numbers over the columns would meet. */
function labelRooms({ form, field, labels, series }: Plan, band: number, theme: DeckTheme): Fitting[] {
  const slot = field.w / Math.max(1, labels.length);
  const room =
    form === 'bar'
      ? { w: field.w * widestLabels * labelSlack, h: band * 0.95 }
      : { w: slot * labelWidth, h: field.h * labelShare };
  return labels.map((text) => ({
    text,
    ...room,
    set: (size) => {
      const tooWide = form === 'column' && widestNumber(series, size) * (series.length + space.least) > slot;
      const label = setLabel(text, size, theme);
      return tooWide && size > theme.sizes.chart.smallest ? [{ ...label[0]!, leading: field.h * 72 }] : label;
    },
  }));
}

type Drawn = Omit<ChartBox, 'name' | 'alt'>;

/** The width of the labels left of bars in inches: one for charts side by side, so that their axes stand alike. */
function labelsBeside(plans: readonly Plan[], size: number): number {
  const lying = plans.filter(({ form }) => form === 'bar');
  const widths = lying.flatMap(({ labels }) => labels.map((label) => inchesOf(runsOf(label, { size, colour: 'ink' }))));
  const room = Math.min(...lying.map(({ field }) => field.w * widestLabels));
  return Math.min(room, Math.max(0, ...widths) / labelSlack);
}

/** Bars from a common axis, the labels in a column left of it and the numbers at their ends. */
function bars(plan: Plan, band: number, labelColumn: number, size: number): Drawn {
  const { field, labels, series, below, above } = plan;
  const legend = legendOf([plan]);
  const h = (band * labels.length) / 0.98 + legend;
  const left = labelColumn / field.w + 0.02;
  const numbers = widestNumber(series, size) / field.w + 0.01;
  const room = 1 - left - (above ? numbers : 0.01);
  return {
    kind: 'chart',
    form: 'bar',
    ...field,
    h,
    labels: labels.map(plain),
    series,
    plot: { x: left, y: (legend + (h - legend) * 0.01) / h, w: room, h: ((h - legend) * 0.98) / h },
    ...legendPlace(series, left, field.w, h, size),
    axis: axisOf(series, below ? numbers / room : 0),
    gap: gapIn(band, Math.min(most.bar, band / (series.length + space.groups)), series.length),
    size,
    signed: below && above,
  };
}

/** Columns on a common axis, the labels below it and the numbers above the columns. */
function columns(plan: Plan, size: number, theme: DeckTheme): Drawn {
  const { field, labels, series, below, above } = plan;
  const { w, h } = field;
  const legend = legendOf([plan]);
  const slot = w / labels.length;
  const labelHeight =
    Math.max(...labels.map((label) => heightOf(setLabel(label, size, theme), slot * labelWidth))) + 0.14;
  const number = (size * 1.3) / 72 + 0.06;
  const top = legend + (above ? number : 0.02);
  const plotHeight = h - top - labelHeight;
  // Numbers over neighbouring columns may not meet.
  const beside = series.length > 1 ? widestNumber(series, size) : 0;
  const breadth = Math.max(Math.min(most.column, slot / (series.length + space.groups)), beside);
  return {
    kind: 'chart',
    form: 'column',
    ...field,
    labels: labels.map(plain),
    series,
    plot: { x: 0, y: top / h, w: 1, h: plotHeight / h },
    ...legendPlace(series, 0, w, h, size),
    axis: axisOf(series, below ? number / plotHeight : 0),
    gap: gapIn(slot, breadth, series.length),
    size,
    signed: below && above,
  };
}

/** Space between groups as a share of the breadth of a bar, to a hundredth, as the file format stores it. */
function gapIn(slot: number, breadth: number, series: number): number {
  return Math.min(5, Math.round((slot / breadth - series) * 100) / 100);
}

/** The legend at the upper edge of the chart, from the axis on where there is room. */
function legendPlace(
  series: readonly ChartSeries[],
  x: number,
  w: number,
  h: number,
  size: number,
): Pick<ChartBox, 'legend'> {
  if (series.length < 2) return {};
  const names = series.map(({ name }) => inchesOf([{ text: name, size, bold: false, colour: 'ink', font: 'body' }]));
  const wanted = names.reduce((sum, name) => sum + name + 0.6, 0);
  const share = Math.min(1, wanted / w);
  return { legend: { x: Math.min(x, 1 - share), y: 0, w: share, h: (legendHeight - 0.08) / h } };
}

/** From zero to the longest bar on either side, with room for the numbers of bars below zero. */
function axisOf(series: readonly ChartSeries[], numbers: number): ChartBox['axis'] {
  const values = series.flatMap(({ values }) => values);
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  if (most === 0 && least === 0) return { least: 0, most: 1 };
  return { least: least === 0 ? 0 : least - (most - least) * numbers, most };
}

/** As 条形图：旅游77.2%，会展67.3%。 Several series are named: 柱形图：2023年，…；2024年，…。 Every number has its unit. */
function altOf({ form, labels }: Drawn, { series, unit }: SlideChart): string {
  const kind = form === 'bar' ? '条形图' : '柱形图';
  const said = series.map(({ name, points }) => {
    const values = points.map(({ value, shown }, i) => `${labels[i]}${plain(shown) || `${value}${unit}`}`).join('，');
    return series.length > 1 ? `${name}，${values}` : values;
  });
  return `${kind}：${said.join('；')}。`;
}
