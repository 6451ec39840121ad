/** Dates as reports write them: 2024年2月4日, 二〇二四年二月四日, 2024-2-4, and those not filled in yet (20××年×月×日). */
import { valueOfDigits } from '../../text/chinese-numerals.js';
import { numberOf } from './heading-forms.js';

const year = String.raw`(?:\d{4}|[12二][0-9oOxX×*○〇零Ｏ]{2,3}[xX×*]?|[二一][○〇O零一二三四五六七八九]{3})`;
const month = String.raw`[\dxX×*一二三四五六七八九十元]{0,3} *月`;
const day = String.raw`[\dxX×*一二三四五六七八九十]{0,3} *[日号]`;
/** A date in folded text, as the source of a pattern. */
export const datePattern = `${year} *年 *(?:${month} *)?(?:${day})?`;
/** A line that is nothing but a date. */
export const dateOnly = new RegExp(`^[(〔\\[]? *(?:${datePattern}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}) *[)〕\\]]?$`);

const typedDate =
  /([12]\d{3}|[二一][○〇O零一二三四五六七八九]{3}) *年 *(?:([\d一二三四五六七八九十]{1,3}) *月)? *(?:([\d一二三四五六七八九十]{1,3}) *[日号])?/;
const plainDate = /([12]\d{3})[-./](\d{1,2})[-./](\d{1,2})/;

/**
 * The first date in a text as `YYYY-MM-DD`, with January or the first where month or day is missing; `undefined` where it has none,
 * or none that exists in the years 1949 to 2100.
 */
export function isoDate(text: string): string | undefined {
  const match = typedDate.exec(text) ?? plainDate.exec(text);
  if (!match) return undefined;
  const year = /^\d/.test(match[1]!) ? Number(match[1]) : valueOfDigits(match[1]!);
  const month = match[2] ? numberOf(match[2]) : 1;
  const date = match[3] ? numberOf(match[3]) : 1;
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1949 || year > 2100 || !exists) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
