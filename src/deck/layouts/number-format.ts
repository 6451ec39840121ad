import { quantitiesIn } from '../../text/quantities.js';

/** Whether a number has a qualifier: 近30%, 超1000亿元, 5%左右. */
export function isQualified(shown: string): boolean {
  return quantitiesIn(shown).some(({ before, after }) => before !== '' || after !== '');
}

/**
 * The number format of a spreadsheet that prints a value as the report writes it (ECMA-376 Part 1, 18.8.31):
 * 近30% becomes `"近"0"%"`, with as many decimals as are written. The sign comes from the value.
 */
export function formatOf(shown: string): string {
  const [, before = '', digits = '', after = ''] = /^([^\d]*)(\d[\d,]*(?:\.\d+)?)?(.*)$/su.exec(shown)!;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const number = (digits.includes(',') ? '#,##0' : '0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
  const words = before.replace(/[-−－]$/, '');
  const format = (sign: string) => quoted(words) + sign + number + quoted(after);
  return digits === '' ? quoted(shown) : `${format('')};${format('-')}`;
}

/** Literal text of a number format, which cannot contain a straight quotation mark. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '”')}"`;
}
