/**
 * Numbers in text: digits and the unit after them: 3810.24亿元, 24.3万户, 4.5%.
 *
 * A number on a slide is in the report if the report has the same digits followed by the same unit. Only the start
 * of the unit is compared, because a line of the slide may break 万户 after 万. This is not the quantity lexer of
 * `text/`: verification reads numbers by its own means.
 */
import { squeeze } from './squeeze.js';

export interface NumberIn {
  readonly digits: string;
  /** Powers of ten and the first character of the unit that follow the digits: 亿元, 万户, %. */
  readonly unit: string;
  readonly start: number;
  /** After the unit. */
  readonly end: number;
}

const number = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
const unit = /^[余多]?[万亿千百十]*(?:[%‰℃°]|\p{Script=Han})?/u;

/** All numbers of a text in the form of `comparable`. */
export function numbersIn(text: string): NumberIn[] {
  return [...text.matchAll(number)].map(({ 0: digits, index }) => {
    const rest = index + digits.length;
    const [own = ''] = unit.exec(text.slice(rest, rest + 8)) ?? [];
    return { digits, unit: own, start: index, end: rest + own.length };
  });
}

/** The text without white space, full-width digits and percent signs as half-width ones. */
export function comparable(text: string): string {
  return squeeze(text)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('％', '%')
    .replaceAll('．', '.');
}

/** The numbers of a report, to look up those of a slide. */
export interface NumberIndex {
  has(number: NumberIn): boolean;
  /** The number that follows the same words in the report, with its unit; `undefined` if the words are not found. */
  after(words: string): string | undefined;
}

/** Fewer characters of context are ambiguous. */
const LEAST_WORDS = 3;
/** Characters before a number that are searched for, at most; more are not read. */
const MOST_WORDS = 12;

/** Indexes the numbers of texts by their digits, in time proportional to the texts. */
export function indexNumbers(texts: readonly string[]): NumberIndex {
  const units = new Map<string, string[]>();
  const all = texts.map(comparable);
  for (const text of all)
    for (const { digits, start } of numbersIn(text)) {
      const rest = text.slice(start + digits.length, start + digits.length + 8);
      const known = units.get(digits);
      if (known) known.push(rest);
      else units.set(digits, [rest]);
    }
  return {
    has: ({ digits, unit }) => units.get(digits)?.some((rest) => rest.startsWith(unit)) ?? false,
    after(words) {
      const context =
        comparable(words)
          .slice(-MOST_WORDS)
          .match(/[^\d.]*$/u)?.[0] ?? '';
      for (let from = 0; context.length - from >= LEAST_WORDS; from++) {
        const wanted = context.slice(from);
        for (const text of all) {
          const at = text.indexOf(wanted);
          const end = at + wanted.length;
          if (at < 0 || !/\d/.test(text[end] ?? '')) continue;
          const [next] = numbersIn(text.slice(end));
          if (next) return text.slice(end, end + next.end);
        }
      }
      return undefined;
    },
  };
}
