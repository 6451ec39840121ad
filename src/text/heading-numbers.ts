/** The numbers of headings by level (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）; and of annexes: 附件2. */
import { chineseNumeral } from './chinese-numerals.js';

/** The number of the `n`th heading of a level; 1 is the highest, and below the fourth all are as the fourth. */
export function headingNumber(level: number, n: number): string {
  if (level <= 1) return `${chineseNumeral(n)}、`;
  if (level === 2) return `（${chineseNumeral(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

/** The label of the `n`th of several annexes (GB/T 9704-2012 7.3.7): 附件： and 附件3 as 附件2, without a colon. */
export function annexLabel(label: string, n: number): string {
  return `${label.slice(0, labelWords(label))}${n}`;
}

/** Characters of a label without its number and its colon; each kind is taken off by itself, in time linear in the label. */
export function labelWords(label: string): number {
  const withoutColon = label
    .trimEnd()
    .replace(/[：:.、]$/u, '')
    .trimEnd();
  return withoutColon.replace(/(?<![\d０-９一二三四五六七八九十])[\d０-９一二三四五六七八九十]+$/u, '').trimEnd()
    .length;
}
