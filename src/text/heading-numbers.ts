/** The numbers of headings by level (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）. */
import { chineseNumeral } from './chinese-numerals.js';

/** The number of the `n`th heading of a level; 1 is the highest, and below the fourth all are as the fourth. */
export function headingNumber(level: number, n: number): string {
  if (level <= 1) return `${chineseNumeral(n)}、`;
  if (level === 2) return `（${chineseNumeral(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}
