/** Sheets of a statistics bureau → values of indicators, each with its cell, and what was not understood. */

import type { Sheet, SheetRow } from '../../import/docx/workbook.js';
import type { Stated } from '../../indicators/agreement.js';
import { stated } from '../../indicators/agreement.js';
import { coreKeyOf } from '../../indicators/core/identity.js';
import { isUnitOf, vocabulary } from '../../indicators/core/vocabulary.js';
import { amountOf } from '../../indicators/statement.js';
import { columnName } from '../../spreadsheet/write.js';
import { addAll } from '../../text/add-to.js';
import { nameInCell, numberInCell, plainCell, unitInCell, yearInCell } from './statistics-cells.js';
import { type Column, type Header, headerOf } from './statistics-header.js';

/** A value of the table. */
export interface Statistic {
  /** As the table has it. */
  readonly name: string;
  /** Its core indicator, where it is one. */
  readonly core: string | undefined;
  readonly kind: 'level' | 'change';
  readonly year: number;
  readonly unit: string;
  readonly stated: Stated;
  /** With its unit: 3812.37亿元. */
  readonly shown: string;
  /** Sheet and cell: `Sheet1!C5`; of a text, C5. */
  readonly cell: string;
}

/** What a cell should have. */
export type Expected = 'name' | 'year' | 'number' | 'unit';

/** A row that was not understood. */
export interface OddRow {
  readonly sheet: string;
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly cell: string;
  readonly found: string;
  readonly expected: Expected;
}

export interface Statistics {
  readonly file: string;
  readonly values: readonly Statistic[];
  readonly odd: readonly OddRow[];
  /** How many rows have no value yet, as in a template that is not filled in. */
  readonly unfilled: number;
}

/**
 * The values of all sheets that have a header; `undefined` where none has.
 * @param usualYear the year of values where neither a column nor the title gives one
 */
export function statisticsIn(file: string, sheets: readonly Sheet[], usualYear: number): Statistics | undefined {
  const tables = sheets.flatMap((sheet) => {
    const header = headerOf(sheet.rows);
    return header ? [{ sheet, header }] : [];
  });
  if (tables.length === 0) return undefined;
  const values: Statistic[] = [];
  const odd: OddRow[] = [];
  let unfilled = 0;
  for (const { sheet, header } of tables) {
    const reader = new RowReader(sheet, header, usualYear);
    for (const row of sheet.rows.slice(header.next)) {
      const read = reader.read(row);
      if (read === 'unfilled') unfilled++;
      else if (Array.isArray(read)) addAll(values, read);
      else if (read) odd.push(read);
    }
  }
  return { file, values, odd, unfilled };
}

/** Rows that explain a table. */
const remark = /^(?:注|说明|备注|资料来源|数据来源|来源|填表|制表|审核|\d\.)/u;

class RowReader {
  #name = '';
  readonly #sheet: Sheet;
  readonly #header: Header;
  readonly #usualYear: number;

  constructor(sheet: Sheet, header: Header, usualYear: number) {
    this.#sheet = sheet;
    this.#header = header;
    this.#usualYear = usualYear;
  }

  /** The values of a row, why it has none, or nothing for a row that is none of the table. */
  read(row: SheetRow): Statistic[] | OddRow | 'unfilled' | undefined {
    const { columns } = this.#header;
    const at = (role: Column['role']) => columns.find((column) => column.role === role);
    const named = this.#text(row, at('name'));
    const valueColumns = columns.filter(({ role }) => role === 'level' || role === 'change');
    const filled = valueColumns.filter((column) => this.#text(row, column) !== '');
    const own = [...columns.filter(({ role }) => role !== 'name')].some((column) => this.#text(row, column) !== '');
    if (!own || (named !== '' && (remark.test(named) || this.#isHeaderAgain(named)))) return undefined;
    if (named !== '') this.#name = named;
    if (this.#name === '') return this.#odd(row, at('name')!, 'name');
    if (filled.length === 0) return 'unfilled';
    const period = at('period');
    const year = period && this.#text(row, period) !== '' ? yearInCell(this.#text(row, period)) : undefined;
    if (period && year === undefined) return this.#odd(row, period, 'year');
    const values: Statistic[] = [];
    for (const column of filled) {
      const value = this.#value(row, column, this.#text(row, at('unit')), year);
      if (value === 'blank') continue;
      if ('expected' in value) return value;
      values.push(value);
    }
    return values.length > 0 ? values : 'unfilled';
  }

  #isHeaderAgain(named: string): boolean {
    return /^(?:指标|项目|指标名称)$/u.test(named);
  }

  #text({ cells }: SheetRow, column: Column | undefined): string {
    return plainCell(cells[column?.index ?? -1] ?? '');
  }

  #odd(row: SheetRow, column: Column, expected: Expected): OddRow {
    const cell = `${columnName(column.index)}${row.number}`;
    const { index } = column;
    return {
      sheet: this.#sheet.name,
      row: row.number,
      column: index,
      cell,
      found: row.cells[column.index] ?? '',
      expected,
    };
  }

  #value(row: SheetRow, column: Column, unitOfRow: string, year: number | undefined): Statistic | OddRow | 'blank' {
    const read = numberInCell(this.#text(row, column));
    if (read === 'blank') return 'blank';
    if (read === undefined) return this.#odd(row, column, 'number');
    const { name, unit: named, kind: ofName } = nameInCell(this.#name);
    const rowUnit = unitOfRow === '' ? undefined : unitInCell(unitOfRow);
    const isChange = column.role === 'change' || ofName === 'change';
    const usual = isChange ? '%' : this.#header.unit;
    // A column of growth beside amounts has a unit of its own.
    const unit = read.unit || column.unit || named || (column.role === 'change' ? '%' : (rowUnit ?? usual));
    const unitColumn = this.#header.columns.find(({ role }) => role === 'unit') ?? column;
    if (unit === undefined || unit === '' || (unitOfRow !== '' && rowUnit === undefined))
      return this.#odd(row, unitColumn, 'unit');
    const core = coreKeyOf(name);
    const kind = isChange || isAlwaysChange(core, unit) ? 'change' : 'level';
    if (core !== undefined && !isUnitOf(core, amountOf(1, unit).unit)) return this.#odd(row, unitColumn, 'unit');
    // A price index counts the year before as 100.
    const isIndex = core === 'prices' && read.number > 80 && read.number < 130;
    const number = isIndex ? Number((read.number - 100).toPrecision(12)) : read.number;
    const sheet = this.#sheet.name === '' ? '' : `${this.#sheet.name}!`;
    return {
      name,
      core,
      kind,
      year: year ?? column.year ?? this.#header.year ?? this.#usualYear,
      unit,
      stated: stated(number, unit, read.digits, ''),
      shown: `${number < 0 ? '-' : ''}${isIndex ? Math.abs(number) : read.digits}${unit}`,
      cell: `${sheet}${columnName(column.index)}${row.number}`,
    };
  }
}

/** Whether a core indicator has no level in a unit, so that a number in % is its growth. */
function isAlwaysChange(core: string | undefined, unit: string): boolean {
  if (core === undefined || !/^(?:%|‰|个百分点)$/u.test(unit)) return false;
  const level = vocabulary.find(({ key }) => key === core)?.level;
  return level === undefined || !new RegExp(`^(?:${level})$`, 'u').test(unit);
}
