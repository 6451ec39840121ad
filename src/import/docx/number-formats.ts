/** Counts of lists as Word's number formats write them (`w:numFmt`, ECMA-376-1 17.18.59). */
import { chineseDigits, chineseNumeral, formalNumeral } from '../../text/chinese-numerals.js';

type Format = (count: number) => string;

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const digitByDigit =
  (digits: string): Format =>
  (count) =>
    [...String(count)].map((digit) => [...digits][Number(digit)]!).join('');
/** 1 to 20 as single characters from this code point on; `beyond` writes what is higher. */
const enclosed =
  (first: number, last: number, beyond: Format): Format =>
  (count) =>
    count <= last ? String.fromCodePoint(first + count - 1) : beyond(count);
const listed =
  (signs: string): Format =>
  (count) =>
    signs[count - 1] ?? String(count);

const fullWidthDigits = digitByDigit('０１２３４５６７８９');
/** 壹 → 壱 and the like: formal numerals in the characters of another country. */
const formalIn =
  (characters: Readonly<Record<string, string>>): Format =>
  (count) =>
    [...formalNumeral(count)].map((character) => characters[character] ?? character).join('');

const formats: Readonly<Record<string, Format>> = {
  none: () => '',
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  japaneseDigitalTenThousand: chineseNumeral,
  koreanCounting: chineseNumeral,
  ideographDigital: chineseDigits,
  taiwaneseDigital: chineseDigits,
  koreanDigital2: chineseDigits,
  chineseLegalSimplified: formalNumeral,
  ideographLegalTraditional: formalIn({ 贰: '貳', 叁: '參', 陆: '陸' }),
  japaneseLegal: formalIn({
    ...{ 壹: '壱', 贰: '弐', 叁: '参', 肆: '四', 伍: '五' },
    ...{ 陆: '六', 柒: '七', 捌: '八', 玖: '九', 佰: '百' },
  }),
  ideographTraditional: listed(stems),
  ideographZodiac: listed(branches),
  ideographZodiacTraditional: (count) =>
    count <= 60 ? `${stems[(count - 1) % 10]}${branches[(count - 1) % 12]}` : String(count),
  numberInDash: (count) => `- ${count} -`,
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: fullWidthDigits,
  decimalFullWidth2: fullWidthDigits,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, 20, (count) => `(${count})`),
  decimalEnclosedFullstop: enclosed(0x2488, 20, (count) => `${count}.`),
  ideographEnclosedCircle: enclosed(0x3280, 10, String),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperRoman: roman,
};

/** Formats whose zero is 〇. */
const hanCounting = /^(?:chinese|taiwanese|japanese)(?:Counting|Digital)|^ideographDigital$/;

/**
 * A count as a number format writes it, `001` being Arabic digits with leading zeros; in Arabic digits where the format is
 * not known or cannot write so high.
 */
export function formatCount(count: number, format: string): string {
  if (/^0+1$/.test(format)) return String(count).padStart(format.length, '0');
  if (count < 1) return format === 'none' ? '' : hanCounting.test(format) ? '〇' : String(count);
  return Object.hasOwn(formats, format) ? formats[format]!(count) : String(count);
}

/** The format that begins as a custom one does: `001, 002, 003, ...` (`w:format`); `undefined` where none does. */
export function customFormat(listed: string): string | undefined {
  const [first = '', second, third] = listed.split(', ');
  const names = [...(/^0+1$/.test(first) ? [first] : []), ...Object.keys(formats)];
  return names.find((name) => [first, second, third].every((count, i) => count === formatCount(i + 1, name)));
}

/** 1 → ①, up to 50 as far as Unicode goes; higher counts in Arabic digits. */
export function circled(count: number): string {
  if (count === 0) return '⓪';
  if (count <= 20) return String.fromCodePoint(0x245f + count);
  if (count <= 35) return String.fromCodePoint(0x3251 + count - 21);
  return count <= 50 ? String.fromCodePoint(0x32b1 + count - 36) : String(count);
}

/** 1 → a, 26 → z, 27 → aa: Word repeats the letter. */
function letters(count: number): string {
  return String.fromCodePoint(0x61 + ((count - 1) % 26)).repeat(Math.min(20, Math.ceil(count / 26)));
}

const romanSigns: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(count: number): string {
  let [rest, text] = [Math.min(count, 3999), ''];
  for (const [value, sign] of romanSigns) {
    while (rest >= value) [rest, text] = [rest - value, text + sign];
  }
  return text;
}
