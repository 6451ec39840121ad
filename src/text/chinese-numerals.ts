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
