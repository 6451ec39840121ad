/** A number in its item, and the figure that is made of it. */

import { rateUnits } from '../../text/quantity-words.js';
import type { Clause, Stated } from './clauses.js';
import { withoutFront } from './labels.js';
import type { Counted } from './numbers.js';

/** A unit of movement or of shares. */
export const rate = new RegExp(`^(?:${rateUnits})$`);

export interface Item extends Clause {
  readonly counted: Counted;
  readonly from: number;
  /** What stands before the number, and between it and the end of its item. */
  readonly words: string;
  readonly behind: string;
  /** The verb of the items before. */
  readonly verb: string;
  /** Whether they had one that need not hold further. */
  readonly isLoose: boolean;
  readonly end: number;
}

/** A figure, and what the next item has to know of it. */
export interface Form {
  readonly stated: Stated;
  readonly verb: string;
  readonly isLoose: boolean;
  readonly subject: string;
  readonly topic: string;
  readonly used: number;
}

/** The indicator of an item with the placeholders of its pattern, which ends at `to`. */
export function statedFrom(
  { from, words }: Item,
  labels: readonly string[],
  value: Counted | undefined,
  growth: Counted | undefined,
  to: number,
): Stated {
  const parts = [value && { name: 'value' as const, of: value }, growth && { name: 'growth' as const, of: growth }]
    .filter((part) => part !== undefined)
    .sort((a, b) => a.of.start - b.of.start);
  const named = withoutFront(words.trimStart());
  // The pattern begins with the words of the label.
  const start = from + (named === '' ? 0 : words.lastIndexOf(named));
  return {
    labels,
    from: start,
    to,
    placeholders: parts.map(({ name, of }) => ({
      name,
      start: of.start,
      end: of.endOfDigits,
      ...(of.endOfUnit === of.endOfDigits && { unit: of.unit }),
    })),
    elided: parts.map(({ of }) => ({ start: of.endOfUnit, end: of.end })).filter(({ end }) => end < to),
    value,
    growth,
    count: 0,
    at: (value ?? growth)!.start,
  };
}
