/**
 * Numbers of a text with all that belongs to them: 近1.2亿人次, 4.0%左右, 2019—2023年.
 *
 * A quotation may not part them: 增长15.5 is another statement than 增长15.5%. A unit that no list has still belongs to
 * its number, so digits end only at a mark or a space.
 */
import type { Quantity } from '../text/quantities.js';
import { quantitiesIn } from '../text/quantities.js';
import { unitAt } from '../text/quantity-pieces.js';

/** Characters before and behind an offset that are read for a number at it, so that each of many quotations takes constant time. */
const MOST_READ = 100;

/** The first number that begins before an offset and goes on behind it; `undefined` where none does. */
export function numberCutAt(text: string, offset: number): string | undefined {
  const first = Math.max(0, offset - MOST_READ);
  return numberCutIn(text.slice(first, offset + MOST_READ), offset - first);
}

function numberCutIn(characters: string, offset: number): string | undefined {
  for (const quantity of quantitiesIn(characters)) {
    const { start, numerals } = quantity;
    if (start > offset) break;
    if (numerals[0].script !== 'usual' || isBehindLatin(characters, numerals[0].start)) continue;
    const from = characters.charAt(start - 1) === '第' ? start - 1 : start;
    const to = endOf(quantity, characters);
    if (from < offset && offset < to) return characters.slice(from, to);
  }
  return undefined;
}

/** Digits behind a Latin letter are part of a name, which may be quoted without them: G107, PM2.5. */
function isBehindLatin(characters: string, start: number): boolean {
  return /\p{Script=Latin}\.?$/u.test(characters.slice(Math.max(0, start - 2), start));
}

function endOf({ end, endOfUnit, unit, after }: Quantity, characters: string): number {
  // 5万多人: the unit goes on behind its qualifier.
  if (unit !== '') return end > endOfUnit ? end + unitAt(characters, end).length : end;
  const [letter = ''] = after === '' ? (/^\p{L}/u.exec(characters.slice(end, end + 2)) ?? []) : [];
  return end + letter.length;
}
