/** Chinese numerals, written and read. */

const digits = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 101 → 一百零一; from a thousand on the Arabic digits. Throws on what is no natural number. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no Chinese numeral for ${n}`);
  if (n > 999) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const last = ones === 0 ? '' : digits[ones]!;
  // Ten alone is 十; after 百 it is 一十, and a missing ten is 零.
  if (hundreds === 0) return (tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`) + last;
  const rest = tens > 0 ? `${digits[tens]}十${last}` : last && `零${last}`;
  return `${digits[hundreds]}百${rest}`;
}

const formal = '零壹贰叁肆伍陆柒捌玖';

/** 1 → 壹, 10 → 壹拾, 21 → 贰拾壹: the numerals of contracts and bank notes (大写数字); from a thousand on the Arabic digits. */
export function formalNumeral(n: number): string {
  if (n > 999) return String(n);
  const usual = n >= 10 && n < 20 ? `一${chineseNumeral(n)}` : chineseNumeral(n);
  return [...usual].map((sign) => ({ 十: '拾', 百: '佰' })[sign] ?? formal[digits.indexOf(sign)] ?? sign).join('');
}

/** 2024 → 二〇二四: each digit by itself, as years are written. */
export function chineseDigits(n: number): string {
  return [...String(n)].map((digit) => (digit === '0' ? '〇' : digits[Number(digit)]!)).join('');
}

/** 二〇二四 → 2024: the value of numerals written digit by digit; `NaN` where a character is no digit. */
export function valueOfDigits(written: string): number {
  const values = [...written].map((sign) => ('○〇O'.includes(sign) ? 0 : digits.indexOf(sign)));
  return values.length === 0 || values.includes(-1) ? Number.NaN : Number(values.join(''));
}

/** 一 → 1, 十二 → 12, 九十 → 90: the value of a numeral below a hundred; 0 for what is none. */
export function valueOfNumeral(written: string): number {
  const digit = (sign: string) => Math.max(0, digits.indexOf(sign));
  const ten = written.indexOf('十');
  if (ten < 0) return written.length === 1 ? digit(written) : 0;
  const [before, after] = [written.slice(0, ten), written.slice(ten + 1)];
  if (before.length > 1 || after.length > 1) return 0;
  return (before ? digit(before) : 1) * 10 + (after ? digit(after) : 0);
}

/** No numeral of a text has more characters; longer rows of them are none, and are not read sign by sign. */
const LONGEST = 60;
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * 一万五千 → 15000, 四十二点五 → 42.5, 百分之五 → 5 (in %), 五分之一 → 0.2, 二〇二四 → 2024: the value of any numeral, of
 * fractions of a hundred or thousand their numerator; `undefined` for what is none, and beyond 60 characters.
 */
export function valueInWords(written: string): number | undefined {
  if (written.length > LONGEST) return undefined;
  const [, whole, part] = /^(.+)分之(.+)$/u.exec(written) ?? [];
  if (whole !== undefined && part !== undefined) {
    const numerator = valueInWords(part);
    if (whole === '百' || whole === '千' || numerator === undefined) return numerator;
    const denominator = valueInWords(whole);
    return denominator ? numerator / denominator : undefined;
  }
  if (written.startsWith('负')) {
    const size = valueInWords(written.slice(1));
    return size === undefined ? undefined : -size;
  }
  const [natural = '', decimals] = written.split('点');
  const value = valueOfNatural(natural.replaceAll('两', '二').replace(/[○〇]/gu, '零'));
  if (decimals === undefined || value === undefined) return value;
  const digitsBehind = valueOfDigits(decimals);
  return Number.isNaN(digitsBehind)
    ? undefined
    : Number((value + digitsBehind / 10 ** decimals.length).toPrecision(15));
}

const digit = '[一二三四五六七八九]';
const tens = `${digit}?十${digit}?`;
const belowThousand = `${digit}?百(?:${tens}|零${digit})?`;
const belowMyriad = new RegExp(
  `^(?:${digit}?千(?:${belowThousand}|零(?:${tens}|${digit}))?|${belowThousand}|${tens}|${digit})$`,
  'u',
);

/**
 * 三十二万五千 → 325000. Where a place is left out there is 零: 一万五 and 两百五 may mean more than they say, as 三四十 does,
 * and have no value. Of digits in a row only those of a year have one.
 */
function valueOfNatural(written: string): number | undefined {
  for (const [sign, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = written.lastIndexOf(sign);
    if (at < 0) continue;
    const times = at === 0 ? 1 : valueOfNatural(written.slice(0, at));
    const behind = written.slice(at + 1);
    const rest = behind === '' ? 0 : valueOfNatural(behind.replace(/^零/u, ''));
    if (times === undefined || rest === undefined) return undefined;
    return behind === '' || behind.startsWith('零') || rest * 10 >= size ? times * size + rest : undefined;
  }
  if (!/[十百千]/.test(written)) {
    const value = written.length === 1 || written.length === 4 ? valueOfDigits(written) : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }
  if (!belowMyriad.test(written)) return undefined;
  return [...written.matchAll(/([一二三四五六七八九]?)([十百千]?)/gu)].reduce(
    (sum, [found, digit, place]) =>
      found === '' ? sum : sum + (digit ? digits.indexOf(digit) : 1) * (place ? places[place]! : 1),
    0,
  );
}
