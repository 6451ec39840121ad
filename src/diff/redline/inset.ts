/** Tables and pictures of the redline: changes cell by cell, another picture named as such. */
import type { Block, Figure, Table } from '../../document/book.js';
import type { ReportFigure, ReportTable } from '../../report/report.js';
import type { Run, Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { alignedColumns, alignedRows } from '../compare/aligned.js';
import type { Row } from '../compare/rows.js';
import { changedWords } from '../compare/words.js';
import { runOf } from './marked-row.js';

type Change = Run['change'];

/** The block of a table or a picture; `from` says where it stood if it was moved. */
export function insetBlock(row: Row, from: readonly Run[]): Block {
  const [before, after] = [row.before?.inset, row.after?.inset];
  const inset = (after ?? before)!;
  return inset.kind === 'table'
    ? tableBlock(before as ReportTable | undefined, after as ReportTable | undefined, from)
    : figureBlock(before as ReportFigure | undefined, after as ReportFigure | undefined, from);
}

/** Columns and rows of both revisions in one table. */
function tableBlock(before: ReportTable | undefined, after: ReportTable | undefined, from: readonly Run[]): Table {
  const [olds, news] = [before, after].map((table) =>
    table ? [table.header, ...table.rows].map((row) => row.map(plain)) : [],
  );
  const columns = alignedColumns(columnTexts(olds!), columnTexts(news!));
  const rowTexts = (rows: readonly (readonly string[])[]) => rows.slice(1).map((row) => row.join('\n'));
  const rows = alignedRows(rowTexts(olds!), rowTexts(news!));
  const cells = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
    columns.map(({ before: x, after: y }) =>
      marked(x === undefined ? undefined : a?.[x], y === undefined ? undefined : b?.[y]),
    );
  const around = (name: 'caption' | 'unit' | 'note') =>
    marked(before && plain(before[name]), after && plain(after[name]));
  const isSame = !before || !after || columns.every(({ before: x, after: y }) => x === y);
  return {
    kind: 'table',
    caption: [...from, ...around('caption')],
    unit: around('unit'),
    header: cells(olds![0], news![0]),
    rows: rows.map(({ before: a, after: b }) =>
      cells(a === undefined ? undefined : olds![a + 1], b === undefined ? undefined : news![b + 1]),
    ),
    note: around('note'),
    widths: isSame ? (after ?? before)!.widths : [],
  };
}

function columnTexts(rows: readonly (readonly string[])[]): string[] {
  return (rows[0] ?? []).map((_, c) => rows.map((row) => row[c]).join('\n'));
}

/** The words of both, of which one may be absent. */
function marked(before: string | undefined, after: string | undefined): Text {
  return changedWords(before ?? '', after ?? '').map(runOf);
}

/** The picture with its caption; one that was removed by its name alone. */
function figureBlock(before: ReportFigure | undefined, after: ReportFigure | undefined, from: readonly Run[]): Block {
  const nameOf = ({ caption, alt }: ReportFigure) => plain(caption) || plain(alt);
  const note = (text: string, change: Change) => (change ? [{ text, change }] : []);
  if (!after) return { kind: 'paragraph', lead: [], text: note(`【图】${nameOf(before!)}`, 'deleted') };
  const { src, picture, alt, lines } = after;
  const change = !before ? '【新增的图】' : same(before.picture.data, picture.data) ? '' : '【图片已更换】';
  const caption = [
    ...from,
    ...(change === '' ? [] : note(change, 'inserted')),
    ...marked(before && nameOf(before), nameOf(after)),
  ];
  return { kind: 'figure', src, picture, alt: plain(alt), lines, caption } satisfies Figure;
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);
