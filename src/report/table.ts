/** A table of `report.yaml`: caption, header and rows, every cell with its place. */
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Text } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import { textAt } from './inline.js';
import type { ReportTable } from './report.js';
import type { ReportFile } from './schema.js';

type FileTable = Extract<ReportFile['body'][number], { table: string }>;

/**
 * The table at `path`. `undefined` after noting `content/uneven-row` for a row that has not one cell for each column, or
 * `content/invalid-value` for widths that are not one for each column.
 */
export function tableAt(
  file: Sourced<unknown>,
  { header, rows, widths = [] }: FileTable,
  path: NodePath,
  note: Note,
): ReportTable | undefined {
  const columns = header.length;
  const uneven = [...rows.entries()].filter(([, row]) => row.length !== columns);
  for (const [r, { length }] of uneven)
    note(error('content/uneven-row', { cells: length, columns }, file.placeOf([...path, 'rows', r])));
  const hasWrongWidths = widths.length > 0 && widths.length !== columns;
  if (hasWrongWidths) {
    const args = { expected: `${columns} widths`, found: widths.join(', ') };
    note(error('content/invalid-value', args, file.placeOf([...path, 'widths'])));
  }
  if (hasWrongWidths || uneven.length > 0) return undefined;
  const read = (...keys: NodePath): Text => textAt(file, [...path, ...keys], note);
  return {
    kind: 'table',
    caption: read('table'),
    unit: read('unit'),
    header: header.map((_, c) => read('header', c)),
    rows: rows.map((row, r) => row.map((_, c) => read('rows', r, c))),
    note: read('note'),
    widths,
    at: file.placeOf(path),
  };
}
