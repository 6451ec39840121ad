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
  ideographLegalTraditional: formalNumeral,
  japaneseLegal: formalNumeral,
  ideographTraditional: listed(stems),
  ideographZodiac: listed(branches),
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

/** A count as a number format writes it; in Arabic digits where the format is not known or cannot write so high. */
export function formatCount(count: number, format: string): string {
  if (count < 1) return format === 'none' ? '' : String(count);
  return Object.hasOwn(formats, format) ? formats[format]!(count) : String(count);
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
