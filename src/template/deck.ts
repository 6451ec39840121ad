/**
 * Report → Deck: renders `templates/briefing/deck.hbs` and reads its markup.
 *
 * Checks what the vocabulary cannot express: values of points are numbers, the series of a chart have the same labels,
 * rows have a cell for every column, and links lead to a slide.
 */

import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import type { Deck, LayoutName, Slide, SlideChart, SlideImage, SlidePoint, SlideTable } from '../document/deck.js';
import { chartKinds, imageFits, imageSides } from '../document/deck.js';
import { plain } from '../text/running-text.js';
import type { World } from '../world/world.js';
import type { Element } from './markup.js';
import { parseMarkup } from './markup.js';
import { render } from './render.js';
import { childText, elements, placed, textOf } from './tree.js';
import { check, deckVocabulary } from './vocabulary.js';

interface SlideContext {
  readonly note: Note;
  readonly pictures: LoadedReport['pictures'];
}

/** The deck of a report, whose notes name no pages yet; `undefined` after noting what was wrong. */
export function deckOf(report: LoadedReport, world: World, note: Note): Deck | undefined {
  const folder = world.asset('templates/briefing');
  const markup = render(report, world, folder, 'deck', note);
  const root = markup && parseMarkup(markup, `${folder}/deck.hbs`, note);
  if (!root) return undefined;
  const problems = counting(note);
  check(root, deckVocabulary, problems.note);
  if (problems.errors > 0) return undefined;
  const { title = '', author = '' } = root.attributes;
  checkLinks(root, problems.note);
  const context = { pictures: report.pictures, note: problems.note };
  const slides = inParts(elements(root, 'slide').map((element) => slide(element, context)));
  return problems.errors > 0 ? undefined : { kind: 'deck', meta: { title, author, date: report.date }, slides };
}

/** The slides with the part each belongs to: a part begins with a slide that names a section, and ends before the closing. */
function inParts(slides: readonly Slide[]): Slide[] {
  const of = slides.filter(({ section }) => section).length;
  let index = -1;
  return slides.map((slide) => {
    if (slide.section) index++;
    return index < 0 || of < 2 || slide.layout === 'closing' ? slide : { ...slide, part: { index, of } };
  });
}

function slide(element: Element, context: SlideContext): Slide {
  const [picture] = elements(element, 'image');
  const image = picture && imageOf(picture, context);
  const { id, section, back } = element.attributes;
  const [table] = elements(element, 'table');
  const notes = elements(element, 'notes').flatMap((all) => elements(all, 'p'));
  const notePages = notes.map((p) => elements(p, 'where').map(textOf)[0]);
  return {
    kind: 'slide',
    layout: element.attributes.layout as LayoutName,
    ...(id && { id }),
    ...(section && { section }),
    ...(back && { back }),
    title: childText(element, 'title'),
    kicker: childText(element, 'kicker'),
    lines: elements(element, 'line').map(textOf),
    figures: elements(element, 'figure').map((figure) => ({
      label: childText(figure, 'label'),
      value: childText(figure, 'value'),
      unit: childText(figure, 'unit'),
      change: childText(figure, 'change'),
    })),
    charts: elements(element, 'chart').map((chart) => chartOf(chart, context.note)),
    ...(table && { table: tableOf(table, context.note) }),
    items: elements(element, 'item').map((item) => ({
      number: childText(item, 'number'),
      heading: childText(item, 'heading'),
      text: childText(item, 'text'),
      ...(item.attributes.to && { to: item.attributes.to }),
    })),
    ...(image && { image }),
    notes: notes.map(textOf),
    ...(notePages.some((words) => words) && { notePages }),
    ...placed(element),
  };
}

/** A picture of the report by its `src`; `undefined` after noting `markup/invalid-attribute` for one it does not have. */
function imageOf(element: Element, { pictures, note }: SlideContext): SlideImage | undefined {
  const { src = '', alt = '', side, fit } = element.attributes;
  const picture = pictures.get(src);
  if (!picture) {
    const known = [...pictures.keys()];
    note(error('markup/invalid-attribute', { name: 'src', element: 'image', value: src, known }, element.at));
    return undefined;
  }
  return {
    picture,
    alt,
    caption: childText(element, 'caption'),
    side: imageSides.find((one) => one === side) ?? imageSides[0],
    fit: imageFits.find((one) => one === fit) ?? imageFits[0],
  };
}

function chartOf(element: Element, note: Note): SlideChart {
  const several = elements(element, 'series').map((series) => ({
    name: series.attributes.name ?? '',
    points: pointsOf(series, note),
    at: series.at,
  }));
  const alone = pointsOf(element, note);
  const kind = chartKinds.find((one) => one === element.attributes.kind) ?? chartKinds[0];
  if (kind === 'doughnut') checkDoughnut(element, [...alone, ...several.flatMap(({ points }) => points)], note);
  if (several.length === 0 && alone.length === 0) {
    note(error('markup/missing-element', { name: 'point', parent: 'chart' }, element.at));
  }
  const labels = (points: readonly SlidePoint[]) => points.map(({ label }) => plain(label));
  const [first] = several;
  for (const { name, points, at } of several) {
    const expected = labels(first!.points);
    if (labels(points).join('\n') !== expected.join('\n')) {
      note(error('markup/uneven-series', { name, labels: labels(points), expected }, at));
    }
  }
  return {
    kind,
    title: childText(element, 'heading'),
    unit: element.attributes.unit ?? '',
    series: [
      ...(alone.length > 0 ? [{ name: '', points: alone }] : []),
      ...several.map(({ name, points }) => ({ name, points })),
    ],
  };
}

/** A doughnut has points alone, and none of them below zero. */
function checkDoughnut(element: Element, points: readonly SlidePoint[], note: Note): void {
  const [series] = elements(element, 'series');
  if (series)
    note(error('markup/misplaced', { name: 'series', parent: 'chart', known: ['heading', 'point'] }, series.at));
  const below = points.find(({ value }) => value < 0);
  if (!below) return;
  const args = { name: 'value', element: 'point', value: `${below.value}`, known: ['12.3'] };
  note(error('markup/invalid-attribute', args, below.at ?? element.at));
}

function pointsOf(element: Element, note: Note): SlidePoint[] {
  return elements(element, 'point').map((point) => {
    const text = plain(childText(point, 'value')).trim();
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) {
      note(
        error('markup/invalid-attribute', { name: 'value', element: 'point', value: text, known: ['12.3'] }, point.at),
      );
    }
    return { label: childText(point, 'label'), value, shown: childText(point, 'shown'), ...placed(point) };
  });
}

/** The first row is the header. */
function tableOf(element: Element, note: Note): SlideTable {
  const [header = [], ...rows] = elements(element, 'row').map((row, _, all) => {
    const cells = elements(row, 'cell').map(textOf);
    const columns = elements(all[0]!, 'cell').length;
    if (cells.length !== columns) note(error('markup/uneven-row', { cells: cells.length, columns }, row.at));
    return cells;
  });
  return { header, rows };
}

/** Notes ids that two slides share, and links to slides that do not exist. */
function checkLinks(root: Element, note: Note): void {
  const slides = elements(root, 'slide');
  const ids = slides.flatMap(({ attributes }) => attributes.id || []);
  const wrong = (name: string, { name: element, attributes, at }: Element, known: readonly string[]) =>
    note(error('markup/invalid-attribute', { name, element, value: attributes[name] ?? '', known }, at));
  for (const [i, element] of slides.entries()) {
    const { id, back } = element.attributes;
    if (id && slides.findIndex(({ attributes }) => attributes.id === id) < i) wrong('id', element, []);
    if (back && !ids.includes(back)) wrong('back', element, ids);
    for (const item of elements(element, 'item')) {
      const { to } = item.attributes;
      if (to && !ids.includes(to)) wrong('to', item, ids);
    }
  }
}
