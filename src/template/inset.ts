/**
 * `<table>` and `<figure>` of the markup → blocks of the book.
 *
 * Checks what the vocabulary cannot express: a cell for every column, proportions that are numbers, and pictures that
 * the report has. A template names pictures, it does not read files.
 */

import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Figure, Table } from '../document/book.js';
import type { Picture } from '../image/picture.js';
import type { Element } from './markup.js';
import { childText, elements, placed, textOf } from './tree.js';

/** What reading a block needs besides its element. */
export interface BlockContext {
  /** The pictures of the report by `src`, with their places in it. */
  readonly pictures: ReadonlyMap<string, { readonly picture: Picture; readonly at: Place }>;
  readonly note: Note;
}

/** Reads a checked element as a table. Notes `markup/uneven-row` and `markup/invalid-attribute`. */
export function tableOf(element: Element, note: Note): Table {
  const cells = (row: Element) => elements(row, 'cell').map(textOf);
  const header = elements(element, 'header').flatMap(cells);
  const rows = elements(element, 'row').map((row) => {
    const texts = cells(row);
    if (texts.length !== header.length)
      note(error('markup/uneven-row', { cells: texts.length, columns: header.length }, row.at));
    return texts;
  });
  const { widths: value = '' } = element.attributes;
  const widths = value.split(/\s+/).filter(Boolean).map(Number);
  if (widths.length > 0 && (widths.length !== header.length || !widths.every((width) => width > 0 && width < 1e6))) {
    const known = [header.map(() => '1').join(' ')];
    note(error('markup/invalid-attribute', { name: 'widths', element: 'table', value, known }, element.at));
  }
  const [caption, unit, below] = [
    childText(element, 'caption'),
    childText(element, 'unit'),
    childText(element, 'note'),
  ];
  return { kind: 'table', caption, unit, header, rows, note: below, widths, ...placed(element) };
}

/** Reads a checked element as a figure; `undefined` after noting `markup/invalid-attribute` for its picture or height. */
export function figureOf(element: Element, { pictures, note }: BlockContext): Figure | undefined {
  const { src = '', alt = '', lines: height = '' } = element.attributes;
  const known = pictures.get(src);
  const lines = Number(height);
  const wrong = (name: string, value: string, known: readonly string[]) =>
    note(error('markup/invalid-attribute', { name, element: 'figure', value, known }, element.at));
  if (!known) wrong('src', src, [...pictures.keys()]);
  const isHeight = Number.isInteger(lines) && lines >= 1 && lines <= 100;
  if (!isHeight) wrong('lines', height, ['8']);
  if (!known || !isHeight) return undefined;
  return { kind: 'figure', src, alt, lines, caption: childText(element, 'caption'), ...known };
}
