/**
 * A finished deck, read from its XML: slides in the order in which they are shown, each with the texts of its shapes
 * and tables, its notes, and its charts with the values they show and those of their workbooks.
 *
 * Fields, such as the slide number, are not text. Limit: pictures are not read.
 */
import { posix } from 'node:path';
import { Damaged, type OfficeFile, readingOffice } from './office-file.js';
import type { Element } from './xml.js';
import { find, textOf, within } from './xml.js';

export interface DeckSlide {
  /** Position in the show, from 1. */
  readonly number: number;
  readonly title: string;
  /** The paragraphs of shapes and tables in reading order. */
  readonly paragraphs: readonly string[];
  /** Alternative texts of charts and tables. */
  readonly descriptions: readonly string[];
  readonly notes: readonly string[];
  readonly charts: readonly DeckChart[];
}

export interface DeckChart {
  /** Whether it is a doughnut, whose shares are those of a whole. */
  readonly isRing?: boolean;
  readonly points: readonly DeckPoint[];
}

/** A point of a chart: as the chart shows it, and as its embedded workbook has it. */
export interface DeckPoint {
  readonly series: string;
  readonly label: string;
  readonly value: string;
  /** `undefined` if there is no workbook. */
  readonly inBook: { readonly label: string | undefined; readonly value: string | undefined } | undefined;
}

/** A show of more slides, or a chart of more points, is not one of ours. */
const MOST_SLIDES = 2_000;
const MOST_POINTS = 10_000;
/** Paragraphs, notes and points of a show, each as often as it is shown: small parts may be shown many times. */
const MOST_SHOWN = 100_000;

/** The slides of a deck; `undefined` if it is damaged, too large or no presentation. */
export function readDeck(bytes: Uint8Array): readonly DeckSlide[] | undefined {
  return readingOffice(bytes, (file) => {
    // Each part is read once, however often it is named.
    const slideAt = oncePerName((name) => slideOf(file, name, chartAt));
    const chartAt = oncePerName((name) => chartOf(file, name));
    const slides = showOf(file).map((name, index) => ({ number: index + 1, ...slideAt(name) }));
    if (slides.reduce((sum, slide) => sum + shownOn(slide), 0) > MOST_SHOWN) throw new Damaged();
    return slides;
  });
}

function shownOn({ paragraphs, notes, charts }: DeckSlide): number {
  return paragraphs.length + notes.length + charts.reduce((sum, { points }) => sum + points.length, 0);
}

/** Names of the parts of the slides in the order of the show. Throws `Damaged`. */
export function showOf(file: OfficeFile): readonly string[] {
  // Only this list: sections name the same slides again further down.
  const list = find(file.xml('ppt/presentation.xml'), 'sldIdLst');
  const targets = relations(file, 'ppt/presentation.xml');
  const ids = list ? [...within(list, 'sldId')].map(idOf) : [];
  if (ids.length > MOST_SLIDES) throw new Damaged();
  return ids.map((id) => targets.get(id)?.target ?? '');
}

function oncePerName<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? read(name);
    known.set(name, found);
    return found;
  };
}

/** The id of a relationship: the attribute `r:id`, with any prefix. */
function idOf({ attributes }: Element): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

interface Relation {
  readonly id: string;
  /** The last segment of its type: `chart`, `notesSlide`, `package`. */
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** The relationships of a part by their ids. */
export function relations(file: OfficeFile, name: string): ReadonlyMap<string, Relation> {
  const path = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
  if (!file.names.includes(path)) return new Map();
  const found = [...within(file.xml(path), 'Relationship')].map(({ attributes }): Relation => {
    const { Id = '', Type = '', Target = '' } = attributes;
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(name), Target);
    return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target };
  });
  return new Map(found.map((relation) => [relation.id, relation]));
}

function slideOf(file: OfficeFile, name: string, chartAt: (name: string) => DeckChart): Omit<DeckSlide, 'number'> {
  const slide = file.xml(name);
  const tree = find(slide, 'spTree') ?? slide;
  const related = relations(file, name);
  const notes = [...related.values()].find(({ type }) => type === 'notesSlide');
  const charts = [...within(tree, 'chart')].flatMap((chart) => related.get(idOf(chart))?.target ?? []);
  // What a picture shows is not in the report.
  const pictures = new Set([...within(tree, 'nvPicPr')].map((head) => find(head, 'cNvPr')));
  return {
    title: textsIn([...within(tree, 'sp')].filter((shape) => isPlaceholder(shape, /^(title|ctrTitle)$/))).join(''),
    paragraphs: textsIn([tree]),
    descriptions: [...within(tree, 'cNvPr')].flatMap((shape) =>
      pictures.has(shape) ? [] : shape.attributes.descr || [],
    ),
    notes: notes
      ? textsIn([...within(file.xml(notes.target), 'sp')].filter((shape) => isPlaceholder(shape, /^body$/)))
      : [],
    charts: charts.map(chartAt),
  };
}

function isPlaceholder(shape: Element, type: RegExp): boolean {
  return type.test(find(shape, 'nvSpPr', 'ph')?.attributes.type ?? '');
}

function textsIn(elements: readonly Element[]): string[] {
  const paragraphs = elements.flatMap((element) => {
    const bodies = [...within(element, 'txBody')];
    const texts = bodies.map((body) => qualified([...within(body, 'p')].map(paragraphText)));
    return texts.flat();
  });
  return paragraphs.filter((text) => text.trim() !== '');
}

/** The longest qualifier, as 原则上不低于. */
const longestQualifier = 8;

/** The paragraphs of a text; a qualifier on a line of its own over a number is read with it: 不少于, 40亿元. */
export function qualified([first = '', ...rest]: readonly string[]): readonly string[] {
  const [number = '', ...others] = rest;
  const isOver = /^\p{Script=Han}+$/u.test(first) && first.length <= longestQualifier && /^[-−－+]?\d/.test(number);
  return isOver ? [first + number, ...others] : [first, ...rest];
}

function paragraphText({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'br') return '\n';
      return child.name === 'r' ? textOf(find(child, 't')) : '';
    })
    .join('');
}

function chartOf(file: OfficeFile, name: string): DeckChart {
  const chart = file.xml(name);
  const book = [...relations(file, name).values()].find(({ type }) => type === 'package');
  const cells = book && file.names.includes(book.target) ? cellsOf(file.embedded(book.target)) : undefined;
  let left = MOST_POINTS;
  const points = [...within(chart, 'ser')].flatMap((series) => {
    const labels = cacheOf(find(series, 'cat'));
    const values = cacheOf(find(series, 'val'));
    const seriesName = cacheOf(find(series, 'tx')).texts[0] ?? '';
    left -= Math.max(labels.texts.length, values.texts.length);
    if (left < 0) throw new Damaged();
    return values.texts.map((value, index): DeckPoint => {
      const inBook = cells && {
        label: cells.get(labels.cells[index] ?? ''),
        value: cells.get(values.cells[index] ?? ''),
      };
      return { series: seriesName, label: labels.texts[index] ?? '', value, inBook };
    });
  });
  return { points, ...(find(chart, 'doughnutChart') && { isRing: true }) };
}

/** The values cached in a chart, and the names of the cells they were taken from. */
function cacheOf(holder: Element | undefined): {
  readonly texts: readonly string[];
  readonly cells: readonly string[];
} {
  const texts: string[] = [];
  for (const point of holder ? within(holder, 'pt') : []) {
    const index = Number(point.attributes.idx);
    // An index is a place in a list, which would be as long as the largest of them.
    if (!(index >= 0 && index < MOST_POINTS)) throw new Damaged();
    texts[index] = textOf(find(point, 'v'));
  }
  return { texts: Array.from(texts, (text) => text ?? ''), cells: cellsIn(textOf(find(holder, 'f'))) };
}

/** `Sheet1!$B$2:$B$4` → B2, B3, B4. */
function cellsIn(reference: string): string[] {
  const [, column = '', first, last = first] = /!\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(reference) ?? [];
  if (first === undefined) return [];
  const count = Math.max(0, Math.min(Number(last) - Number(first) + 1, MOST_POINTS));
  return Array.from({ length: count }, (_, row) => `${column}${Number(first) + row}`);
}

/** The cells of the first sheet of a workbook by name. */
function cellsOf(workbook: OfficeFile): ReadonlyMap<string, string> {
  const sheet = workbook.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort()[0];
  const strings = 'xl/sharedStrings.xml';
  const shared = workbook.names.includes(strings) ? [...within(workbook.xml(strings), 'si')].map(textOf) : [];
  const cells = [...within(workbook.xml(sheet ?? ''), 'c')].map((cell): [string, string] => {
    const { r = '', t } = cell.attributes;
    if (t === 'inlineStr') return [r, textOf(find(cell, 'is'))];
    const value = textOf(find(cell, 'v'));
    return [r, t === 's' ? (shared[Number(value)] ?? '') : value];
  });
  return new Map(cells);
}
