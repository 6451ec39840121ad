/**
 * Doughnut charts: the shares of one whole as a ring, and beside it a key of their names and numbers; of a share alone
 * the number in the hole, its name beside the ring, and the rest of the ring pale.
 *
 * The greatest share has the accent, whatever the order. Rings side by side have one size and one size of type. The key
 * of a ring that has a slide for itself is as wide as there is room, in rows over hairlines.
 */
import type { SlideChart, SlidePoint } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import { slice } from '../../text/slice.js';
import type { Box, LineBox, Paragraph, Region, RingBox, Slice, TextBox } from '../canvas/box.js';
import { ring as ringForm } from '../canvas/ring.js';
import { paragraphOf, runsOf } from '../canvas/style.js';
import type { ColourName, DeckTheme, SizeRange } from '../canvas/theme.js';
import { endsInOrphan } from '../fit/lines.js';
import { inchesOf } from '../fit/measure.js';
import { type FittedSize, type Fitting, fitSize, fits, fitTidy } from '../fit/type-size.js';
import { titlesOver } from './chart.js';
import { combine, type Layout } from './layout.js';
import { edgeOf, indentOf } from './numeral-edge.js';
import { setValue } from './value.js';

/** The colours of the slices from the greatest on; those beyond begin again. */
const shades: readonly { readonly colour: ColourName; readonly lighter: number }[] = [
  { colour: 'accent', lighter: 0 },
  { colour: 'ornament', lighter: 0 },
  { colour: 'accent', lighter: 0.4 },
  { colour: 'ornament', lighter: 0.4 },
  { colour: 'accent', lighter: 0.7 },
  { colour: 'ornament', lighter: 0.7 },
];
/** What a share alone leaves of its whole: named in the workbook only. */
const rest = { label: '其余', colour: 'line', lighter: 0 } as const;

/** The most breadth of a ring, as a share of its place, and in inches. */
const most = { share: 0.5, ring: 4.2 };
/** The least share of its place to which a ring is reduced so that names beside it need not be broken. */
const leastShare = 0.36;
/** Inches: from the ring to its key, the square of a colour, from it to the name, from the name to the number, a row. */
const space = { key: 0.4, square: 0.2, name: 0.14, number: 0.3, row: 0.75 };
/** The same of a ring that has a slide for itself. */
const wide = { key: 0.8, row: 1.05 };
/** A field as broad has one chart, inches. */
const leastWide = 8;
/** Width and height of the number in the hole, as shares of its diameter; Impress draws every hole half as wide as its ring. */
const hole = { w: 0.78, h: 0.6 };
/** Some programs set texts wider than measured. */
const slack = 0.94;

/** A ring before its type size is known. */
interface Plan {
  readonly chart: SlideChart;
  readonly points: readonly SlidePoint[];
  readonly ring: Region;
  readonly key: Region;
  /** Whether it has a slide for itself. */
  readonly isWide: boolean;
  readonly slices: readonly Slice[];
  /** The number of each share; empty for a share alone. */
  readonly numbers: readonly Text[];
}

/** The rings, one in each region; `title` is the name of series whose unit is not stated. */
export function ringsIn(
  regions: readonly Region[],
  charts: readonly SlideChart[],
  title: string,
  theme: DeckTheme,
): Layout {
  if (charts.length === 0) return combine();
  const titles = titlesOver(regions, charts, theme, '环题');
  const plans = planned(regions, charts, titles.h, theme.sizes.label.smallest);
  const role = plans.length === 1 && plans[0]!.isWide ? 'heading' : 'label';
  const range = theme.sizes[role];
  const { size, overfull } = fitNames(plans, range, theme);
  const boxes = plans.flatMap((plan, i): Box[] => {
    const name = plans.length === 1 ? '环形图' : `环形图${i + 1}`;
    const box: RingBox = {
      kind: 'ring',
      name,
      ...plan.ring,
      alt: altOf(plan),
      series: plan.chart.unit || title,
      slices: plan.slices,
    };
    return [...(titles.boxes[i] ?? []), box, ...keyOf(plan, name, size, theme)];
  });
  const inHoles = plans.map((plan, i) => numeralIn(plan, i, theme));
  return combine({ boxes, overfull: [...titles.overfull, ...overfull], sizes: { [role]: size } }, ...inHoles);
}

function planned(regions: readonly Region[], charts: readonly SlideChart[], above: number, smallest: number): Plan[] {
  const fields = charts.map((_, i) => ({ ...regions[i]!, y: regions[i]!.y + above, h: regions[i]!.h - above }));
  const breadths = fields.map(({ w, h }, i) => {
    const free = w - space.key - keyWidth(charts[i]!, smallest);
    return Math.min(h, Math.max(w * leastShare, Math.min(w * most.share, free)));
  });
  const d = Math.min(most.ring, ...breadths);
  return charts.map((chart, i) => {
    const { x, y, w, h } = fields[i]!;
    const points = chart.series[0]?.points ?? [];
    const ring = { x, y: y + (h - d) / 2, w: d, h: d };
    const isWide = w > leastWide;
    const from = d + (isWide ? wide.key : space.key);
    const key = { x: x + from, y, w: w - from, h };
    const isAlone = points.length === 1;
    const numbers = isAlone ? [] : points.map((point) => shownOf(point, chart));
    return { chart, points, ring, key, isWide, slices: slicesOf(points), numbers };
  });
}

/** The width of a key whose names are on one line; a name alone may take several. */
function keyWidth(chart: SlideChart, size: number): number {
  const points = chart.series[0]?.points ?? [];
  if (points.length < 2) return 0;
  const { w } = numberColumn(
    points.map((point) => shownOf(point, chart)),
    size,
  );
  return space.square + space.name + space.number + w + Math.max(...points.map(({ label }) => nameWidth(label, size)));
}

function slicesOf(points: readonly SlidePoint[]): Slice[] {
  const ranked = [...points].sort((a, b) => b.value - a.value);
  const slices = points.map((point) => ({
    label: plain(point.label),
    value: point.value,
    ...shades[ranked.indexOf(point) % shades.length]!,
  }));
  const [alone, ...others] = slices;
  if (!alone || others.length > 0) return slices;
  // In decimals: 100 − 58.4 is not 41.6 in binary.
  const value = Math.max(0, Math.round((100 - alone.value) * 1e6) / 1e6);
  return [alone, { ...rest, value }];
}

function shownOf({ shown, value }: SlidePoint, { unit }: SlideChart): Text {
  return plain(shown) === '' ? [{ text: `${value}${unit}` }] : shown;
}

const bold = (size: number) => ({ size, colour: 'ink', bold: true }) as const;

/** Where the numbers of a key stand in a size: the indent of each and the width of all, in inches. */
function numberColumn(
  numbers: readonly Text[],
  size: number,
): { readonly w: number; readonly indents: readonly number[] } {
  const edge = edgeOf(numbers, Number.POSITIVE_INFINITY);
  const indents = numbers.map((number) => (indentOf(number, edge) * size) / 72);
  const ends = numbers.map((number, i) => indents[i]! + inchesOf(runsOf(number, bold(size))) / slack);
  return { w: Math.max(0, ...ends), indents };
}

/** The width that the names of a key have at most in a size. */
function nameRoom({ key, numbers }: Plan, size: number): number {
  if (numbers.length === 0) return key.w;
  return key.w - space.square - space.name - space.number - numberColumn(numbers, size).w;
}

function rowHeight({ key, ring, points, numbers, isWide }: Plan): number {
  if (numbers.length === 0) return ring.h;
  return Math.min(isWide ? wide.row : space.row, key.h / points.length);
}

function setName(label: Text, size: number, { leading }: DeckTheme): Paragraph[] {
  return [paragraphOf(label, { size, colour: 'ink' }, leading.tight)];
}

/** The largest size in which all names of keys stand on one line, else in which all names fit. */
function fitNames(plans: readonly Plan[], range: SizeRange, theme: DeckTheme): FittedSize {
  const rooms = plans.map((plan) => nameRooms(plan, range.largest, theme));
  for (let size = range.largest; size >= range.smallest; size--) {
    const isGood = plans.every((plan, i) =>
      plan.numbers.length === 0
        ? rooms[i]!.every((room) => fits(room, size))
        : plan.points.every(({ label }) => nameWidth(label, size) <= nameRoom(plan, size)),
    );
    if (isGood) return { size, overfull: [] };
  }
  return fitTidy(range, rooms.flat(), (name, w) => !endsInOrphan(name, w));
}

function nameWidth(label: Text, size: number): number {
  return inchesOf(runsOf(label, { size, colour: 'ink' })) / slack + 0.02;
}

function nameRooms(plan: Plan, largest: number, theme: DeckTheme): Fitting[] {
  const w = nameRoom(plan, largest) * slack;
  const h = rowHeight(plan) * 0.95;
  return plan.points.map(({ label }) => ({ text: label, w, h, set: (size) => setName(label, size, theme) }));
}

/** The rows of the key in the order of the ring, as high as its middle; the numbers on one edge beside the widest name. */
function keyOf(plan: Plan, name: string, size: number, theme: DeckTheme): Box[] {
  const { points, key, ring, numbers, slices } = plan;
  const h = rowHeight(plan);
  const isAlone = numbers.length === 0;
  const left = key.x + (isAlone ? 0 : space.square + space.name);
  const room = nameRoom(plan, size);
  const widest = Math.max(0, ...points.map(({ label }) => nameWidth(label, size)));
  const w = plan.isWide ? room : Math.min(room, widest);
  const column = numberColumn(numbers, size);
  const top = ring.y + (ring.h - h * points.length) / 2;
  return points.flatMap(({ label }, i): Box[] => {
    const { colour, lighter } = slices[i]!;
    const y = top + i * h;
    const text = { kind: 'text', role: 'body', y, h, valign: 'middle' } as const;
    const names: TextBox = {
      ...text,
      name: `${name}名称${i + 1}`,
      x: left,
      w,
      paragraphs: setName(label, size, theme),
    };
    if (isAlone) return [names];
    const square = { x: key.x, y: y + (h - space.square) / 2, w: space.square, h: space.square };
    const paragraph = paragraphOf(numbers[i]!, bold(size), theme.leading.tight);
    const indent = column.indents[i]!;
    const place = { x: left + w + space.number + indent, w: column.w - indent };
    return [
      { kind: 'rect', name: `${name}色块${i + 1}`, ...square, fill: colour, ...(lighter > 0 && { lighter }) },
      names,
      { ...text, name: `${name}数值${i + 1}`, ...place, wrap: 'none', paragraphs: [paragraph] },
      ...(plan.isWide && i < points.length - 1 ? [hairline(`${name}线${i + 1}`, key, y + h)] : []),
    ];
  });
}

function hairline(name: string, { x, w }: Region, y: number): LineBox {
  return { kind: 'line', name, x, y, w, h: 0, colour: 'line', weight: 0.75 };
}

/** The number of a share alone, as large as the hole takes; its size is the ring's, not that of other numerals. */
function numeralIn({ chart, points, ring, numbers }: Plan, i: number, theme: DeckTheme): Partial<Layout> {
  const [point] = points;
  if (!point || numbers.length > 0) return {};
  const shown = shownOf(point, chart);
  const sign = plain(shown).search(/[%‰]/);
  const end = sign < 0 ? plain(shown).length : sign;
  const figure = { label: point.label, value: slice(shown, 0, end), unit: slice(shown, end), change: [] };
  const d = ring.w * ringForm.hole;
  const [w, h] = [d * hole.w, d * hole.h];
  const set = (size: number) => setValue(figure, size, w, theme).map((each) => ({ ...each, align: 'center' as const }));
  const { size, overfull } = fitSize({ largest: theme.sizes.numeral.largest, smallest: theme.sizes.label.smallest }, [
    { text: shown, w, h, set },
  ]);
  const place = { x: ring.x + (ring.w - w) / 2, y: ring.y + (ring.h - h) / 2, w, h };
  const name = `环中数值${i + 1}`;
  const box: TextBox = {
    kind: 'text',
    role: 'body',
    name,
    ...place,
    valign: 'middle',
    wrap: 'none',
    paragraphs: set(size),
  };
  return { boxes: [box], overfull };
}

/** As 环形图：第一产业2.1，第二产业39.5，第三产业58.4。 */
function altOf({ chart, points }: Plan): string {
  const said = points.map((point) => plain(point.label) + plain(shownOf(point, chart)));
  return `环形图：${said.join('，')}。`;
}
