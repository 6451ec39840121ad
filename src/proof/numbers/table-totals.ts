/**
 * Totals of tables: a row 合计 against the numbers of its column.
 *
 * Only tables are read whose rows are all of one level, since a part under 其中 or （一） is counted with the row above it, and
 * only columns of amounts; of shares the total is 100.
 */

import type { ReportTable } from '../../report/report.js';
import { numberOf } from '../../text/quantity-pieces.js';
import { plain } from '../../text/running-text.js';
import { oncePer } from '../../world/memo.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';

const total = /^(?:合\s*计|总\s*计|共\s*计)$/u;
/** Rows within others, and totals of some rows. */
const nested = /^(?:其中|#|[（(]|[-—]|小\s*计)|[：:]$/u;
/** Columns whose numbers are no parts of a whole. */
const noPart = /增长|增速|增幅|同比|人均|平均|单价|序号|排名|率|年份|时间|编号|电话|±/u;

interface Column {
  readonly sum: number;
  /** How far the sum may be off, as each of its numbers may be rounded. */
  readonly room: number;
}

/** The number of a cell in 0–9; `undefined` for words, 0 for an empty cell. */
function valueOfCell(cell: string): number | undefined {
  const written = cell.trim().replace(/%$/u, '');
  return /^[—–\-/]*$/u.test(written) ? 0 : numberOf(written);
}

function columnOf({ rows }: ReportTable, column: number, totalRow: number): Column | undefined {
  const cells = rows.filter((_, i) => i !== totalRow).map((row) => plain(row[column] ?? []));
  const values = cells.map(valueOfCell);
  if (values.length < 2 || !values.every((value) => value !== undefined)) return undefined;
  if (values.filter((value) => value !== 0).length < 2) return undefined;
  const decimals = Math.max(...cells.map((cell) => /\.(\d+)/u.exec(cell)?.[1]?.length ?? 0));
  const room = decimals === 0 && cells.every((cell) => !cell.includes('%')) ? 0.5 : (cells.length + 1) / 2;
  return { sum: values.reduce<number>((sum, value) => sum + value!, 0), room: room * 10 ** -decimals * 1.01 };
}

const totalRowOf = oncePer(({ rows }: ReportTable): number => {
  const labels = rows.map((row) => plain(row[0] ?? []).trim());
  const at = labels.findIndex((label) => total.test(label));
  const isAtEdge = at === 0 || at === rows.length - 1;
  return isAtEdge && !labels.some((label) => nested.test(label)) ? at : -1;
});

function findTotals({ passages }: Subject, find: FindIn): void {
  for (const passage of passages) if (passage.kind === 'cell') findTotal(passage, find);
}

function findTotal(passage: Passage, find: FindIn): void {
  const { table, row, column } = passage.within.cell!;
  if (column === 0 || row !== totalRowOf(table)) return;
  const header = plain(table.header[column] ?? []);
  const said = valueOfCell(passage.text);
  const summed = noPart.test(header) || said === undefined ? undefined : columnOf(table, column, row);
  if (!summed || said === undefined || Math.abs(summed.sum - said) <= summed.room) return;
  const sum = `${Number(summed.sum.toFixed(6))}${passage.text.endsWith('%') ? '%' : ''}`;
  find(passage, { start: 0, end: passage.text.length }, { args: { sum } });
}

export const tableTotalRule: Rule = {
  code: 'numbers/table-total',
  level: 'likely',
  source: '编校常识：表中合计与各行一致',
  wrong: '表：镇，项目\n表：东坪镇，12\n表：西河镇，15\n表：合计，28',
  right: '表：镇，项目\n表：东坪镇，12\n表：西河镇，15\n表：合计，27',
  words: {
    'zh-CN': { title: '表中合计与各行不合', reason: '各行合计{sum}，表中是{words}', advice: '核对这一列' },
    en: {
      title: 'The total of a column of a table',
      reason: 'the rows add up to {sum}, but the total is {words}',
      advice: 'Check the column',
    },
  },
  report: findTotals,
};
