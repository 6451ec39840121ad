/** How pages are numbered: the cover not, the contents with roman numbers, the text with arabic ones. */

/** The numbering of the pages from one label to the next (ISO 32000-1:2008 12.4.2). */
export interface PageLabel {
  /** Index of its first page in the file; 0 for the first label. */
  readonly from: number;
  readonly style: 'none' | 'roman' | 'decimal';
  /** Number of that page. */
  readonly start: number;
}

/** The number as it is printed; `undefined` for pages without one. */
export function printedNumber(number: number, style: PageLabel['style']): string | undefined {
  return style === 'none' ? undefined : style === 'roman' ? roman(number) : String(number);
}

const romanDigits = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** 4 → iv, the lower-case form that PDF readers show. Digits above x are not needed: contents have few pages. */
function roman(number: number): string {
  const [value, digits] = romanDigits.find(([least]) => number >= least) ?? [0, ''];
  return value === 0 ? '' : digits + roman(number - value);
}
