/**
 * The pieces of a quantity, each read at a place of a text: sign, digits, qualifiers, unit, movement, and the borders
 * that part one number from another.
 *
 * Every function looks at a bounded stretch of text, so that a caller who asks at each character still takes time in
 * proportion to the text.
 */
import { valueInWords } from './chinese-numerals.js';
import {
  chineseNumerals,
  dashes,
  digitJoints,
  falseQualifiers,
  groupJoints,
  leads,
  minusSigns,
  movements,
  operators,
  qualifiersBefore,
  qualifiersBehind,
  rangeMark,
  ratioSigns,
  scriptDigits,
  signs,
  timeUnits,
  units,
} from './quantity-words.js';

/** How digits are written; `full-width` are those parted by full-width commas (1，234), which are not read but reported. */
export type Script = 'usual' | 'full-width' | 'chinese';

// ---- qualifiers ----

const beforeWords = qualifiersBefore.join('|');
const behindWords = qualifiersBehind.join('|');
const falseQualifier = new RegExp(`(?:${falseQualifiers})$`, 'u');

/** The qualifier that ends at `end`: 约, 不少于; empty where none does, as in 签约 or 附近. */
export function qualifierEndingAt(text: string, end = text.length): string {
  const word = qualifiersBefore.find((word) => text.endsWith(word, end)) ?? '';
  return word !== '' && falseQualifier.test(text.slice(Math.max(0, end - 3), end)) ? '' : word;
}

/** The qualifier that begins at `at`, behind a number or its unit: 左右, 余; empty where none does. */
export function qualifierAt(text: string, at = 0): string {
  return qualifiersBehind.find((word) => text.startsWith(word, at)) ?? '';
}

// ---- units ----

const unitHere = sticky(units);

/** The unit that begins at `at`, its 万 or 亿 included; empty where none that is known does. */
export function unitAt(text: string, at = 0): string {
  return unitHere(text, at);
}

/** The unit of time that begins at `at`: 年, 个月. */
export function timeUnitAt(text: string, at: number): string {
  return timeUnits.find((word) => text.startsWith(word, at)) ?? '';
}

// ---- movements ----

export interface Movement {
  /** 增长, 同比下降; empty where there is none. */
  readonly word: string;
  readonly falls: boolean;
}

/** More characters than the longest movement has with its measures (同口径可比, 年均实际). */
const LONGEST_MOVEMENT = 24;
const movementAtTheEnd = new RegExp(`${movements}$`, 'u');
const minusAtTheEnd = new RegExp(`[${minusSigns}]$`, 'u');

/** The word of movement that ends at `end`, before the 达, 约 and minus that lead to a number there. */
export function movementAtEnd(text: string, end = text.length): Movement {
  const unsigned = text.slice(Math.max(0, end - LONGEST_MOVEMENT), end).replace(minusAtTheEnd, '');
  const rest = unsigned.slice(0, unsigned.length - qualifierEndingAt(unsigned).length);
  const lead = leads.find((word) => rest.endsWith(word)) ?? '';
  const [word = '', fall] = movementAtTheEnd.exec(rest.slice(0, rest.length - lead.length)) ?? [];
  return { word, falls: fall !== undefined };
}

// ---- digits ----

/** The number that characters write; `undefined` where they are words, or digits in no order (1,23). */
export function numberOf(characters: string): number | undefined {
  const written = characters.replace(/^[−－]/, '-');
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(written) ? Number(written.replaceAll(',', '')) : undefined;
}

/** The number that characters write in digits 0–9 or in Chinese numerals; of 百分之五 that of the unit %. */
export function numberIn(characters: string): number | undefined {
  return numberOf(characters) ?? valueInWords(characters);
}

/**
 * Whether a Chinese numeral with its unit is an amount beyond doubt: 两千家, 五万元, 四点五公里, 百分之五, 三成. 一 and 十
 * stand in many words, 十件 announces what follows, and 百亿 is a step.
 */
export function isAmountInWords(digits: string, unit: string): boolean {
  if (digits.includes('分之')) return true;
  if (!/^[一二三四五六七八九十两负]/.test(digits)) return false;
  return (
    unit === '成' || /^[万亿]/.test(unit) || /[百千点]|[一二三四五六七八九]十|十[一二三四五六七八九]/u.test(digits)
  );
}

/** 1，234 and 1 234, but not 第3，120个 and 3.5，120家, which are two numbers. */
const group = `(?<!\\p{Nd}{4}|[.．第]\\p{Nd}{1,3})[${groupJoints}]\\p{Nd}{3}(?!\\p{Nd})`;

/**
 * All digits that stand together, whether they write a number that is read or not: 1,234.5, 1，234, 1 234, 10⁸, 1½. No
 * number is read out of a part of them.
 */
export const digitsTogether = `\\p{Nd}+(?:[${digitJoints}]\\p{Nd}+|${group})*[${scriptDigits}]*`;

const anyNumeral = `[\\p{N}${chineseNumerals}]`;
// Lengths are bounded so that a number is tried in constant time at each character.
const together = sticky(
  `(?<!\\p{Nd}[${digitJoints}]|(?<![\\p{Nd}.．第])\\p{Nd}{1,3}[${groupJoints}](?=\\p{Nd}{3}(?!\\p{Nd})))` +
    `\\p{Nd}{1,18}(?:[${digitJoints}]\\p{Nd}{1,9}|${group}){0,6}[${scriptDigits}]?(?![\\p{Nd}]|[${digitJoints}]\\p{Nd})`,
);
const fullWidthSign = sticky(`(?<!${anyNumeral})[${minusSigns}]`);
const fullWidth = sticky('\\d[\\d.，,]{0,18}');
const fraction = sticky('(?:百|千|[二三四五六七八九十]{1,2})分之');
const chinese = sticky(`[${chineseNumerals}点]{1,18}`);

/**
 * Where a number that begins at `at` may end, the likeliest first; none where no number begins there.
 * One in 0–9 has one end and no sign. In other scripts what follows decides: 四点五万户 is 四点五 万户 or 四点五万 户.
 */
export function numeralEnds(text: string, at: number, script: Script): readonly number[] {
  switch (script) {
    case 'usual': {
      const digits = together(text, at);
      return numberOf(digits) === undefined ? [] : [at + digits.length];
    }
    case 'full-width': {
      const start = at + fullWidthSign(text, at).length;
      return endsOf(start, fullWidth(text, start)).reverse();
    }
    case 'chinese': {
      const start = text.startsWith('负', at) ? at + 1 : at;
      const digits = start + fraction(text, start).length;
      const ends = endsOf(digits, chinese(text, digits));
      // 百 of 百分之 is a numeral, too.
      return digits > start ? [...ends, ...endsOf(start, chinese(text, start))] : ends;
    }
  }
}

/** The offsets behind each character of a stretch that begins at `start`. */
function endsOf(start: number, { length }: string): number[] {
  return Array.from({ length }, (_, i) => start + i + 1);
}

// ---- signs and borders ----

const minusHere = sticky(`(?<!${anyNumeral})[${minusSigns}]`);
const behindUnit = `${anyNumeral}(?:${behindWords})?(?:${units}|[年月日号时点])`;
const minusAtEdge = sticky(`(?<!\\p{Script=Latin}|${behindUnit})[${minusSigns}]`);
const signHere = sticky(`(?<!\\p{Script=Latin}|${anyNumeral}|${behindUnit})[${signs}]`);
const dashHere = sticky(`(?<!\\p{Script=Latin}|${anyNumeral}|${behindUnit}|[${dashes}])[${dashes}]`);

/**
 * Whether a minus stands at `at`; behind a digit it is the dash of a range.
 * @param atEdge nothing is known of what stands before, so that it may be a hyphen or a dash (3%-5%, 1月-11月)
 */
export function isMinusAt(text: string, at: number, atEdge: boolean): boolean {
  return (atEdge ? minusAtEdge : minusHere)(text, at) !== '';
}

/** The sign right before the digits that begin at `at`; empty where there is none, or a hyphen or a dash. */
export function signBefore(text: string, at: number): string {
  return at > 0 ? signHere(text, at - 1) : '';
}

/** The dash right before the digits that begin at `at`, which may be meant as a minus; empty where it joins or is doubled. */
export function dashBefore(text: string, at: number): string {
  return at > 0 ? dashHere(text, at - 1) : '';
}

const joint = `(?:${anyNumeral}|[.,．${operators}]|${rangeMark})`;
const joinedBefore = fits(`(?<=(?:${joint}|负|分之|${anyNumeral}[${ratioSigns}])\\s?(?:${beforeWords})?)`);
const joinedBehind = fits(
  `(?=(?:${behindWords})?\\s?(?:${anyNumeral}|[${operators}]|${rangeMark}|[.,．]\\p{N}|[${ratioSigns}]${anyNumeral}))`,
);
const cut = fits(
  `(?=(?:${behindWords})?\\s?${rangeMark}\\s?${anyNumeral}|[万亿次]|百分点|(?<=[成万亿千百])${anyNumeral})`,
);

/**
 * Whether what stands before `at` may make a number there part of another: the tail of 3—5, 1/3, 5至6 or 二十3.
 * 提高到3 counts as well: 到 alone does not show whether a range began before it.
 */
export function isJoinedBefore(text: string, at: number): boolean {
  return joinedBefore(text, at);
}

/** Whether what stands behind a number that ends at `end` makes it part of another: the head of 3—5, 1/3 or 3万. */
export function isJoinedBehind(text: string, end: number): boolean {
  return joinedBehind(text, end);
}

/**
 * Whether a unit that ends at `end` is cut short, and so another one (万 of 万亿, 个 of 个百分点), or a range or the
 * number itself goes on (五成五, 3万5).
 */
export function isUnitCut(text: string, end: number): boolean {
  return cut(text, end);
}

// ---- expressions tried at one place ----

/** What an expression matches at a place; empty where it does not. */
function sticky(source: string): (text: string, at: number) => string {
  const expression = new RegExp(source, 'uy');
  return (text, at) => {
    expression.lastIndex = at;
    return expression.exec(text)?.[0] ?? '';
  };
}

function fits(source: string): (text: string, at: number) => boolean {
  const expression = new RegExp(source, 'uy');
  return (text, at) => {
    expression.lastIndex = at;
    return expression.test(text);
  };
}
