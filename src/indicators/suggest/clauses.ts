/**
 * Clauses and items of a sentence, and what a clause states.
 *
 * A clause ends at ，；。：, an item at 、 or at 和 before another number; outside quotation marks and brackets, as what
 * stands there is one name. Offsets are those of the paragraph.
 */
import type { Span } from '../../text/slice.js';
import type { Counted } from './numbers.js';

/** An indicator as a sentence states it; offsets into the text of its paragraph. */
export interface Stated {
  /** Names that fit, the best first; a longer one distinguishes it from another figure. */
  readonly labels: readonly string[];
  /** The words a pattern needs at least. */
  readonly from: number;
  readonly to: number;
  readonly placeholders: readonly PlaceholderSpan[];
  /** Qualifiers that a pattern need not have. */
  readonly elided: readonly Span[];
  readonly value: Counted | undefined;
  readonly growth: Counted | undefined;
  /** How many numbers a list has. */
  readonly count: number;
  /** Where its value stands; what comes before it in the report goes before it. */
  readonly at: number;
}

export interface PlaceholderSpan extends Span {
  /** The unit that the pattern has behind it where the text has it before: % of 百分之五. */
  readonly unit?: string;
  readonly name: 'value' | 'growth' | 'words' | 'labels' | 'values';
}

/** A clause with what is known of the sentence before it. */
export interface Clause {
  readonly text: string;
  readonly clause: Span;
  readonly sentence: Span;
  readonly depth: Uint8Array;
  /** Those of the clause, and of the whole paragraph. */
  readonly numbers: readonly Counted[];
  readonly all: readonly Counted[];
  /** The indicator the clause before it is about. */
  readonly subject: string;
  /** The thing it counts last. */
  readonly topic: string;
}

/** What a clause states, and what the next has to know of it. */
export interface Found {
  readonly stated: readonly Stated[];
  readonly subject: string;
  readonly topic: string;
  /** What was read to the end of, of clauses behind included. */
  readonly used: number;
}

/** Where an item ends. */
export interface Stop {
  /** Where the words behind a number end, and where those before the next begin. */
  readonly end: number;
  readonly next: number;
  /** Whether the next number follows within the same item. */
  readonly direct: boolean;
}

export function stopAfter(text: string, from: number, end: number, depth: Uint8Array, next: number | undefined): Stop {
  for (let i = from; i < (next ?? end); i++)
    if (text.charAt(i) === '、' && depth[i] === 0) return { end: i, next: i + 1, direct: false };
  if (next === undefined) return { end, next: end, direct: false };
  const between = text.slice(from, next);
  const join = /^(?:以及|[和及与])|(?:以及|[和及与])$/.exec(between);
  if (!join) return { end: next, next, direct: between !== '' };
  return { end: from + join.index, next: from + join.index + join[0].length, direct: false };
}

/** Sentences or clauses with those of the numbers that are wholly in them; both in the order of the text. */
export function within<T extends Span>(spans: readonly Span[], numbers: readonly T[]) {
  let next = 0;
  return spans.map((span) => {
    while (next < numbers.length && numbers[next]!.start < span.start) next++;
    const own: T[] = [];
    for (; next < numbers.length && numbers[next]!.start < span.end; next++)
      if (numbers[next]!.end <= span.end) own.push(numbers[next]!);
    return { span, own };
  });
}
