/** Cells of a table of statistics as an office types them: full-width digits, thousands separators, dates, units in brackets. */
import { valueOfDigits } from '../../text/chinese-numerals.js';

/** The characters without spaces, full-width ones as half-width. */
export function plainCell(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/g, '');
}

export interface CellNumber {
  readonly number: number;
  /** As written: 3,812.37. */
  readonly digits: string;
  /** Behind the number; empty where the cell has none. */
  readonly unit: string;
}

const number = /^(?<sign>[+\-−–]?)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<unit>[^\d,.]*)$/u;
const noValue = /^(?:[-—–…/.·*]*|无|暂无|缺|空|N\/?A|待定|待补)$/iu;

/** The number of a cell; `'blank'` where it says that there is none, `undefined` for anything else. */
export function numberInCell(cell: string): CellNumber | 'blank' | undefined {
  const text = plainCell(cell);
  if (noValue.test(text)) return 'blank';
  const { sign = '', digits = '', unit = '' } = number.exec(text)?.groups ?? {};
  if (digits === '') return undefined;
  const size = Number(digits.replaceAll(',', ''));
  return { number: sign === '' || sign === '+' ? size : -size, digits, unit: unitInCell(unit) ?? '' };
}

/** A unit as texts write it; `undefined` for what is none. */
export function unitInCell(cell: string): string | undefined {
  const unit = plainCell(cell)
    .replace(/人民币/u, '')
    .replace(/^(?:百分比|百分数|百分率)$/u, '%')
    .replace(/^百分点$/u, '个百分点')
    .replace(/^(.*元)\/人$/u, '$1');
  return unit === '' || /[\d=#]/.test(unit) || unit.length > 10 ? undefined : unit;
}

const wholeYear = /^(?<year>\d{4})(?:年|年度|年?全年|年?1[-—–~～至到]12月|年[底末])?$/u;
const day = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})(?:[-/.月](?<day>\d{1,2})日?|月)?$/u;

/** The year that a cell means: 2023年, 二〇二三年, 2023年1-12月, a date at its end or on its first day; else `undefined`. */
export function yearInCell(cell: string): number | undefined {
  const text = plainCell(cell).replace(/^[〇○零一二三四五六七八九]{4}(?=年|$)/u, (written) =>
    String(valueOfDigits(written)),
  );
  const date = day.exec(text)?.groups;
  const isWhole = date && (Number(date.month) === 12 || (Number(date.month) === 1 && Number(date.day) === 1));
  const year = Number(isWhole ? date.year : wholeYear.exec(text)?.groups?.year);
  return year >= 1900 && year <= 2200 ? year : undefined;
}

export interface CellName {
  readonly name: string;
  /** That the name gives in brackets. */
  readonly unit: string | undefined;
  readonly kind: 'level' | 'change' | undefined;
}

const numbering = /^(?:[#*·]+|其中[:：]?|[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]?\d{1,2}[)）、.．](?!\d))+/u;
const growth = /(?:比上年|较上年|同比)?(?:增长率|增长速度|增长|增速|增幅|增减|涨幅|涨跌幅)$/u;

/** The name of an indicator without its numbering: 一、地区生产总值（亿元）, 其中：工业增加值增速(%). */
export function nameInCell(cell: string): CellName {
  const text = plainCell(cell)
    .replace(numbering, '')
    .replace(/[①-⑳*]+$/u, '');
  const [bracket = '', inner = ''] = /\(([^()]*)\)$/u.exec(text) ?? [];
  const unit = /^[^\d]*[元%‰吨人次户家个项件亩米里公顷千瓦时斤克辆套平方立点]$/u.test(inner)
    ? unitInCell(inner)
    : undefined;
  const bare = unit === undefined ? text : text.slice(0, -bracket.length);
  const name = bare.replace(growth, '');
  return name !== '' && name !== bare ? { name, unit, kind: 'change' } : { name: bare, unit, kind: undefined };
}
