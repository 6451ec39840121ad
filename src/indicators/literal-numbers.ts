/**
 * Numbers of the report that a pattern writes out: `增加值增长5.6%；投资增长{growth}%` fits no more once 5.6 has changed.
 *
 * Digits that are part of a name (G107, 4A级, 12345热线) or say when (连续3年) may stay: they are not amounts.
 */
import type { Quantity } from '../text/quantities.js';
import { quantitiesIn } from '../text/quantities.js';
import { isAmountInWords } from '../text/quantity-pieces.js';
import { timeUnits } from '../text/quantity-words.js';
import { ANY_NUMBER } from './pattern-notation.js';

export interface WithoutNumbers {
  /** As the pattern has them: 5条, 5.6%. */
  readonly numbers: readonly string[];
  /** The pattern with `{#}` in their places. */
  readonly pattern: string;
}

/** The pattern with `{#}` for each amount it writes out; `undefined` where it has none. */
export function withoutNumbers(written: string): WithoutNumbers | undefined {
  const numbers: string[] = [];
  const pattern = written.replaceAll(/(?:[_^]\{[^{}]*\}|[^{}])+(?=\{|$)/g, (literal) => {
    let free = '';
    let done = 0;
    for (const quantity of quantitiesIn(literal).filter((quantity) => isAmount(literal, quantity))) {
      const [first] = quantity.numerals;
      const last = quantity.numerals.at(-1)!;
      numbers.push(literal.slice(first.start, quantity.endOfUnit));
      const all =
        quantity.form === 'number' || quantity.form === 'range' ? [{ ...first, end: last.end }] : quantity.numerals;
      for (const [i, { start, end }] of all.entries()) {
        const unit = literal.slice(start, end).includes('分之') ? quantity.unit : '';
        free += `${literal.slice(done, i === 0 ? quantity.start : start)}{${ANY_NUMBER}}${unit}`;
        done = end;
      }
    }
    return free + literal.slice(done);
  });
  return numbers.length > 0 ? { numbers, pattern } : undefined;
}

function isAmount(literal: string, { form, unit, numerals }: Quantity): boolean {
  return (
    form !== 'name' &&
    unit !== '' &&
    !timeUnits.includes(unit) &&
    numerals.every(
      ({ script, start, end }) =>
        script === 'usual' || (script === 'chinese' && isAmountInWords(literal.slice(start, end), unit)),
    )
  );
}
