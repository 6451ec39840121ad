/**
 * The values that a chart was last drawn with, as the rows of a table (ECMA-376-1 21.2; [MS-ODRAWXML] 2.24.3). They are in
 * the chart itself, also where its workbook is linked, removed, or in a form that cannot be read.
 */
import { percentDecimals } from './workbook.js';
import type { XmlElement } from './xml.js';
import { below, child } from './xml.js';

/** More categories and series than these are left out, as those of a workbook are. */
const MOST = { rows: 200, columns: 60 };

/** Labels or values by the index of their point. */
type Points = ReadonlyMap<number, string>;

interface Series {
  readonly name: string;
  readonly categories: Points;
  readonly values: Points;
}

/** A row of names and one for each category; `undefined` for a chart that has no values of its own. */
export function chartCells(chart: XmlElement): string[][] | undefined {
  const own = below(chart, 'c:ser').map(seriesOf);
  const series = (own.length > 0 ? own : extendedSeries(chart)).slice(0, MOST.columns);
  const labels = series.find(({ categories }) => categories.size > 0)?.categories ?? new Map<number, string>();
  const points = [...new Set([labels, ...series.map(({ values }) => values)].flatMap((each) => [...each.keys()]))];
  if (points.length === 0) return undefined;
  // A series with categories of its own, such as the x of a scatter chart, has them in a column before it.
  const columns = series.flatMap(({ name, categories, values }) => [
    ...(isSame(categories, labels) ? [] : [{ name: '', points: categories }]),
    { name, points: values },
  ]);
  return [
    ['', ...columns.map(({ name }) => name)],
    ...points
      .sort((a, b) => a - b)
      .map((i) => [labels.get(i) ?? '', ...columns.map((column) => column.points.get(i) ?? '')]),
  ];
}

/** The rows of a chart with a name over its categories, which charts leave empty and tables have. */
export function withCorner(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [header = [], ...body] = rows;
  if (header[0]?.trim() !== '') return rows;
  const name = body.every(([label = '']) => /^\s*(?:19|20)\d{2}年?\s*$/.test(label)) ? '年份' : '项目';
  return [[name, ...header.slice(1)], ...body];
}

function seriesOf(series: XmlElement): Series {
  const of = (...names: string[]) => pointsIn(names.map((name) => child(series, name)).find((each) => each));
  const name = child(series, 'c:tx');
  return {
    name: [...pointsIn(name).values()].join('') || (name && child(name, 'c:v')?.text) || '',
    categories: of('c:cat', 'c:xVal'),
    values: of('c:val', 'c:yVal'),
  };
}

/** The points of all levels of a reference or of literals; those of the innermost level of categories come last. */
function pointsIn(element: XmlElement | undefined): Points {
  const points = new Map<number, string>();
  if (!element) return points;
  const code = below(element, 'c:formatCode')[0]?.text ?? '';
  const levels = below(element, 'c:lvl');
  for (const level of levels.length > 0 ? [...levels].reverse() : [element])
    for (const point of below(level, 'c:pt')) {
      const text = shownAs(child(point, 'c:v')?.text ?? '', point.attributes.formatCode ?? code);
      addPoint(points, Number(point.attributes.idx), text);
    }
  return points;
}

/** The series of the newer kinds of charts: waterfall, funnel, map. */
function extendedSeries(chart: XmlElement): Series[] {
  const read = (data: XmlElement, name: string): Points => {
    const points = new Map<number, string>();
    for (const level of below(data, name)
      .flatMap((dimension) => below(dimension, 'cx:lvl'))
      .reverse())
      for (const { attributes, text } of below(level, 'cx:pt'))
        addPoint(points, Number(attributes.idx), shownAs(text.trim(), level.attributes.formatCode ?? ''));
    return points;
  };
  const names = below(chart, 'cx:series').map((series) => below(series, 'cx:v')[0]?.text ?? '');
  return below(chart, 'cx:data').map((data, i) => ({
    name: names[i] ?? '',
    categories: read(data, 'cx:strDim'),
    values: read(data, 'cx:numDim'),
  }));
}

function addPoint(points: Map<number, string>, index: number, text: string): void {
  if (!(index >= 0 && index < MOST.rows) || text === '') return;
  points.set(index, (points.get(index) ?? '') + text);
}

/** A value as its format shows it as far as percent; else without the digits that only binary numbers have. */
function shownAs(value: string, code: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  const decimals = percentDecimals(code);
  return decimals === undefined ? String(Number(number.toPrecision(12))) : `${(number * 100).toFixed(decimals)}%`;
}

function isSame(points: Points, others: Points): boolean {
  return points.size === 0 || (points.size === others.size && [...points].every(([i, text]) => others.get(i) === text));
}
