/** The clauses of a text, and which of a new text were in the old one. */
import { listDifferences } from '../text/list-differences.js';
import { closingMarks, sentenceMarks } from '../text/sentences.js';
import { bigrams, similarity } from '../text/similarity.js';
import type { FieldName, FieldText } from './value-blocks.js';

/** A piece of a line, up to a mark that ends a clause. */
export interface Clause {
  readonly text: string;
  readonly name: FieldName;
  readonly field: number;
  readonly line: number;
  /** Whether its field starts with it. */
  readonly first: boolean;
}

/** The clauses of some texts, in reading order. */
export function clausesOf(fields: readonly FieldText[]): Clause[] {
  return fields.flatMap(({ name, lines }, field) =>
    lines.flatMap((line, i) =>
      cut(line).map((text, k): Clause => ({ text, name, field, line: i, first: i === 0 && k === 0 })),
    ),
  );
}

const clauseEnd = new RegExp(`[_^]\\{[^}]*\\}|[${sentenceMarks}；：]+[${closingMarks}\\]]*`, 'g');

/** Cuts a line into clauses, not within `_{…}` and `^{…}`. No clause starts with a space. */
function cut(line: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const { 0: found, index } of line.matchAll(clauseEnd)) {
    const end = index + found.length;
    if (found.endsWith('}') || /^\s/.test(line.slice(end))) continue;
    clauses.push(line.slice(start, end));
    start = end;
  }
  if (start < line.length) clauses.push(line.slice(start));
  return clauses;
}

/**
 * Matches the clauses of the new text, by their indices, with those of the old one: equal ones first, then between them
 * the most similar ones in order.
 */
export function alignClauses(before: readonly Clause[], after: readonly Clause[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let i = 0;
  let j = 0;
  let gap = { i: 0, j: 0 };
  const close = () => {
    for (const [a, b] of mostSimilar(before.slice(gap.i, i), after.slice(gap.j, j))) pairs.set(gap.j + b, gap.i + a);
  };
  for (const { value, added, removed } of listDifferences(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )) {
    if (removed) i += value.length;
    else if (added) j += value.length;
    else {
      close();
      for (const k of value.keys()) pairs.set(j + k, i + k);
      i += value.length;
      j += value.length;
      gap = { i, j };
    }
  }
  close();
  return pairs;
}

/** Clauses of less similarity do not match, unless the same field starts with both. */
const LEAST_SIMILARITY = 0.35;
/** With more pairs than this nothing is matched: the table of sums takes memory for each of them. */
const MOST_PAIRS = 40_000;

/** The pairs, rising in both lists, with the greatest sum of similarities. */
function mostSimilar(before: readonly Clause[], after: readonly Clause[]): [number, number][] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_PAIRS) return [];
  const grams = after.map(({ text }) => bigrams(text));
  const width = after.length + 1;
  const sums = new Float64Array((before.length + 1) * width);
  const scores = before.map((a) => {
    const own = bigrams(a.text);
    return after.map((b, j) => {
      const score = similarity(own, grams[j]!);
      if (score >= LEAST_SIMILARITY) return score;
      return a.first && b.first && a.name === b.name ? 0.01 : 0;
    });
  });
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const score = scores[i]![j]!;
      const both = score > 0 ? score + sums[(i + 1) * width + j + 1]! : 0;
      sums[i * width + j] = Math.max(both, sums[(i + 1) * width + j]!, sums[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const score = scores[i]![j]!;
    const sum = sums[i * width + j]!;
    if (score > 0 && sum === score + sums[(i + 1) * width + j + 1]!) pairs.push([i++, j++]);
    else if (sum === sums[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}

/** Whether both are on the same line of the same text. */
export function sameLine(a: Clause, b: Clause): boolean {
  return a.field === b.field && a.line === b.line;
}
