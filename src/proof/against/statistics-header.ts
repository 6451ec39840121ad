/**
 * The header of a table of statistics: which column is the indicator, its period, its values, its unit.
 *
 * It is the first row that names an indicator column and a column of values; rows above are a title. Years may head
 * columns of values, in one row or in two, the upper of them merged or with empty cells behind its first.
 */
import type { SheetRow } from '../../import/docx/workbook.js';
import { plainCell, unitInCell, yearInCell } from './statistics-cells.js';

export interface Column {
  readonly index: number;
  readonly role: 'name' | 'period' | 'unit' | 'level' | 'change';
  /** Of the values of the column. */
  readonly year?: number;
  readonly unit?: string;
}

export interface Header {
  readonly columns: readonly Column[];
  /** Index of the first row behind it. */
  readonly next: number;
  /** What the rows above say of all values. */
  readonly year: number | undefined;
  readonly unit: string | undefined;
}

const roles: readonly (readonly [Column['role'], RegExp])[] = [
  ['name', /^(?:(?:统计|主要|核心|经济)*(?:指标|项目)(?:名称)?|名称)$/u],
  ['period', /^(?:统计|报告|数据)?(?:时期|年份|年度|时间|期间|期别|报告期|日期|年)$/u],
  ['unit', /^(?:计量|数量|数据)?单位$/u],
  [
    'change',
    /^(?:比?(?:同比|上年|较上年|比上年|去年)?(?:同期)?(?:增长|增减|增幅|增速|涨跌|涨幅|变化)(?:率|速度|幅度?|情况)?[±%]*)$/u,
  ],
  [
    'level',
    /^(?:(?:指标|统计|实际)?(?:数值|数据|数|值)|(?:本期|全年|本年|累计|绝对|完成)(?:累计)?(?:数值?|值|量|额)?|总量|总额|规模|实绩|完成情况)$/u,
  ],
];

const MOST_ROWS_ABOVE = 30;

/** The header of a sheet; `undefined` where it has none. */
export function headerOf(rows: readonly SheetRow[]): Header | undefined {
  for (const [i, { cells }] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const below = rows[i + 1]?.cells ?? [];
    const isTwofold = isSecondRow(cells, below);
    const columns = columnsOf(isTwofold ? joined(cells, below) : cells);
    if (
      !columns.some(({ role }) => role === 'name') ||
      !columns.some(({ role }) => role === 'level' || role === 'change')
    )
      continue;
    return { columns, next: i + (isTwofold ? 2 : 1), ...aboveOf(rows.slice(0, i)) };
  }
  return undefined;
}

function columnsOf(cells: readonly string[]): Column[] {
  const columns = cells.flatMap((cell, index) => columnOf(cell, index) ?? []);
  // The first column of a kind counts; only values have several.
  return columns.filter(
    ({ role }, i) => role === 'level' || role === 'change' || columns.findIndex((column) => column.role === role) === i,
  );
}

function columnOf(cell: string, index: number): Column | undefined {
  const text = plainCell(cell);
  const [bracket = '', inner = ''] = /\(([^()]*)\)$/u.exec(text) ?? [];
  const words = text.slice(0, text.length - bracket.length);
  const unit = unitInCell(inner);
  const [opening = ''] = /^\d{4}年?(?:全年)?/u.exec(words) ?? [];
  const year = yearInCell(words) ?? (opening === '' ? undefined : yearInCell(opening));
  const rest = yearInCell(words) === undefined ? words.slice(opening.length) : '';
  const role =
    roles.find(([, names]) => names.test(rest))?.[0] ?? (year !== undefined && rest === '' ? 'level' : undefined);
  if (role === undefined) return undefined;
  return { index, role, ...(year !== undefined && { year }), ...(unit !== undefined && { unit }) };
}

/** Whether a row goes on with the header above it: 总量, 增速 under years. */
function isSecondRow(above: readonly string[], cells: readonly string[]): boolean {
  const hasYears = above.some((cell) => yearInCell(cell) !== undefined);
  const isValue = (cell: string) =>
    /level|change/.test(columnOf(cell, 0)?.role ?? '') && yearInCell(cell) === undefined;
  const own = cells.filter((cell, i) => cell !== '' && cell !== above[i]);
  return hasYears && own.length > 0 && own.every(isValue);
}

/** Two rows as one; a year reaches over the empty cells behind it. */
function joined(above: readonly string[], below: readonly string[]): string[] {
  let year = '';
  return below.map((cell, i) => {
    const upper = above[i] ?? '';
    if (upper !== '') year = yearInCell(upper) === undefined ? '' : upper;
    return cell === '' || cell === upper ? upper : `${year}${cell}`;
  });
}

/** 2023年主要经济指标, 单位：亿元. */
function aboveOf(rows: readonly SheetRow[]): Pick<Header, 'year' | 'unit'> {
  const words = rows.map(({ cells }) => [...new Set(cells)].map(plainCell).join(' ')).join(' ');
  const years = new Set([...words.matchAll(/(?<!\d)(?:19|20)\d\d(?=年)/g)].map(([year]) => Number(year)));
  const [year] = years;
  const unit = /单位[:：]([^\s()（）]+)/u.exec(words)?.[1];
  return { year: years.size === 1 ? year : undefined, unit: unit === undefined ? undefined : unitInCell(unit) };
}
