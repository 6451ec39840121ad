/**
 * Numbers in text: digits with what belongs to them behind: 3810.24亿元, 24.3万户, 4.5%.
 *
 * A number of a slide is the report's where the report has the same digits with the same unit behind them. Only
 * the beginning of the unit is compared: 万户 may end a line of the slide as 万.
 */
import { squeeze } from './squeeze.js';

export interface NumberIn {
  readonly digits: string;
  /** What follows at once: powers of ten and the first character of the unit. */
  readonly unit: string;
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
}

const number = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
const unit = /^[余多]?[万亿千百十]*(?:[%‰℃°]|\p{Script=Han})?/u;

/** All numbers of a text without white space, full-width digits read as digits. */
export function numbersIn(text: string): NumberIn[] {
  return [...text.matchAll(number)].map(({ 0: digits, index }) => {
    const behind = index + digits.length;
    const [own = ''] = unit.exec(text.slice(behind, behind + 8)) ?? [];
    return { digits, unit: own, start: index, end: behind + own.length };
  });
}

/** Digits and percent signs in the usual width, no white space. */
export function comparable(text: string): string {
  return squeeze(text)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('％', '%')
    .replaceAll('．', '.');
}

/** What a text says in numbers, to look numbers up in. */
export interface NumberIndex {
  has(number: NumberIn): boolean;
  /** The number behind the same words, where they are found: as the report says it. */
  behind(words: string): string | undefined;
}

/** Fewer characters of context say nothing. */
const LEAST_WORDS = 3;

export function indexNumbers(texts: readonly string[]): NumberIndex {
  const units = new Map<string, string[]>();
  const all = texts.map(comparable);
  for (const text of all)
    for (const { digits, start } of numbersIn(text)) {
      const behind = text.slice(start + digits.length, start + digits.length + 8);
      const known = units.get(digits);
      if (known) known.push(behind);
      else units.set(digits, [behind]);
    }
  return {
    has: ({ digits, unit }) => units.get(digits)?.some((behind) => behind.startsWith(unit)) ?? false,
    behind(words) {
      const context = comparable(words).match(/[^\d.]*$/u)?.[0] ?? '';
      for (let from = Math.max(0, context.length - 12); context.length - from >= LEAST_WORDS; from++) {
        const sought = context.slice(from);
        for (const text of all) {
          const at = text.indexOf(sought);
          const end = at + sought.length;
          if (at < 0 || !/\d/.test(text[end] ?? '')) continue;
          const [next] = numbersIn(text.slice(end));
          if (next) return text.slice(end, end + next.end);
        }
      }
      return undefined;
    },
  };
}
