/**
 * A new text put into the texts and lines of an old one.
 *
 * Both are cut into clauses; equal ones and those most alike are one another, in order. A clause goes to the line of
 * its old one, so that what a person divided (lead and text, points, two sentences on a line) stays divided, and only
 * lines whose words changed change. Clauses that are new keep the lines of the draft. Limit: what moved within one
 * paragraph is taken out and put in.
 */

import { diffArrays } from 'diff';
import { closingMarks, sentenceMarks } from '../text/sentences.js';
import { bigrams, similarity } from '../text/similarity.js';
import type { FieldName, FieldText } from './value-blocks.js';
import { joined, textOf } from './value-blocks.js';

export interface PutLine {
  readonly text: string;
  /** Index of the line it was in its field; a line that is new has none. */
  readonly was?: number;
}

export interface PutField {
  readonly name: FieldName;
  /** Index of the old field; a field that is new has none. */
  readonly was?: number;
  /** None where nothing of the new text belongs there. */
  readonly lines: readonly PutLine[];
}

/** The texts of one running text after the update, in reading order: all old ones, and points or an intro that are new. */
export function putText(old: readonly FieldText[], fresh: readonly FieldText[]): PutField[] {
  if (textOf(old) === textOf(fresh)) {
    return old.map(({ name, lines }, was) => ({ name, was, lines: lines.map((text, i) => ({ text, was: i })) }));
  }
  const before = clausesOf(old);
  const after = clausesOf(fresh);
  const draft = new Draft(old);
  const pairs = align(before, after);
  for (const [j, clause] of after.entries()) {
    const own = pairs.get(j);
    if (own !== undefined) draft.put(clause, before[own]!);
    else {
      const next = after.findIndex((_, k) => k > j && pairs.has(k));
      draft.insert(clause, next < 0 ? undefined : { at: before[pairs.get(next)!]!, clause: after[next]! });
    }
  }
  return draft.fields();
}

/** A piece of a line up to a mark that ends a clause. */
interface Clause {
  readonly text: string;
  readonly name: FieldName;
  readonly field: number;
  readonly line: number;
  /** It begins its field. */
  readonly first: boolean;
}

function clausesOf(fields: readonly FieldText[]): Clause[] {
  return fields.flatMap(({ name, lines }, field) =>
    lines.flatMap((line, i) =>
      cut(line).map((text, k): Clause => ({ text, name, field, line: i, first: i === 0 && k === 0 })),
    ),
  );
}

const clauseEnd = new RegExp(`[_^]\\{[^}]*\\}|[${sentenceMarks}；：]+[${closingMarks}\\]]*`, 'g');

/** A line in clauses; joined they are the line. Braces are not cut, nor is a space left at the start of a clause. */
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

/** Which clause of the old text each of the new one is. Equal ones first, then between them the most alike in order. */
function align(before: readonly Clause[], after: readonly Clause[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let i = 0;
  let j = 0;
  let gap = { i: 0, j: 0 };
  const close = () => {
    for (const [a, b] of alike(before.slice(gap.i, i), after.slice(gap.j, j))) pairs.set(gap.j + b, gap.i + a);
  };
  for (const { value, added, removed } of diffArrays(
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

/** Less alike are two different clauses, unless both begin the same field. */
const LEAST_LIKE = 0.35;
/** Pairs beyond which a rewritten stretch is not looked through. */
const MOST_PAIRS = 40_000;

/** The pairs, rising in both, whose likeness is most in sum. */
function alike(before: readonly Clause[], after: readonly Clause[]): [number, number][] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_PAIRS) return [];
  const grams = after.map(({ text }) => bigrams(text));
  const width = after.length + 1;
  const sums = new Float64Array((before.length + 1) * width);
  const scores = before.map((a) => {
    const own = bigrams(a.text);
    return after.map((b, j) => {
      const like = similarity(own, grams[j]!);
      if (like >= LEAST_LIKE) return like;
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

/** Texts of one line, and what follows them in the same paragraph. */
const heads: Readonly<Partial<Record<FieldName, FieldName>>> = { lead: 'text', section: 'intro' };
const single: ReadonlySet<FieldName> = new Set(['part', 'section', 'lead', 'salutation', 'term']);

/** Where a line stands: in an old field or, with `extra`, in one that is new and follows it. */
interface Seat {
  readonly field: number;
  readonly extra: number;
}

interface Open extends Seat {
  readonly name: FieldName;
  /** The old line it is, where it is one. */
  readonly line: number | undefined;
  readonly pieces: { readonly text: string; readonly source: Clause }[];
}

/** The lines as they come about, clause by clause. */
class Draft {
  readonly #old: readonly FieldText[];
  readonly #lines: Open[] = [];
  #extras = 0;

  constructor(old: readonly FieldText[]) {
    this.#old = old;
  }

  /** A clause that was in the old text goes to its line. */
  put(clause: Clause, { name, field, line }: Clause): void {
    const last = this.#lines.at(-1);
    if (last && last.extra === 0 && last.field === field && (last.line === line || single.has(name)))
      this.#append(clause);
    else this.#open(clause, name, { field, extra: 0 }, line);
  }

  /** A clause that is new stays on the line it shares with a neighbour in the draft, or begins a line. */
  insert(clause: Clause, next: { readonly at: Clause; readonly clause: Clause } | undefined): void {
    const last = this.#lines.at(-1);
    const previous = last?.pieces.at(-1)?.source;
    const leaves = last && last.name in heads && clause.name !== last.name;
    if (previous && sameLine(previous, clause) && !leaves) this.#append(clause);
    else if (next && sameLine(next.clause, clause)) this.put(clause, next.at);
    else this.#begin(clause, last, next?.at);
  }

  #begin(clause: Clause, last: Open | undefined, next: Clause | undefined): void {
    const from = last?.field ?? 0;
    const to = next?.field ?? this.#old.length - 1;
    const within = (name: FieldName) => this.#old.findIndex((field, i) => i >= from && i <= to && field.name === name);
    const same = within(clause.name);
    const follows = last && next?.field !== from ? heads[last.name] : undefined;
    if (isPoint(clause) && this.#isAmongPoints(last, next)) {
      this.#open(clause, 'points', { field: from, extra: ++this.#extras });
    } else if (last && last.extra > 0 && !clause.first) this.#open(clause, last.name, last);
    else if (same >= 0 && clause.name !== 'points') this.#openOrAppend(clause, same);
    else if (follows && within(follows) >= 0) this.#openOrAppend(clause, within(follows));
    else if (follows) this.#open(clause, follows, { field: from, extra: ++this.#extras });
    else this.#openOrAppend(clause, last ? from : to < this.#old.length && next ? to : 0);
  }

  /** A point can be put in behind a point, or behind what stands before the first one. */
  #isAmongPoints(last: Open | undefined, next: Clause | undefined): boolean {
    const first = this.#old.findIndex(({ name }) => name === 'points');
    if (first < 0 || !last || next?.field === last.field) return false;
    const end = this.#old.findLastIndex(({ name }) => name === 'points');
    return last.field >= first - 1 && last.field <= end;
  }

  #openOrAppend(clause: Clause, field: number): void {
    const { name } = this.#old[field]!;
    if (single.has(name) && this.#lines.at(-1)?.field === field) this.#append(clause);
    else this.#open(clause, name, { field, extra: 0 });
  }

  #append(clause: Clause): void {
    this.#lines.at(-1)!.pieces.push({ text: clause.text, source: clause });
  }

  #open(clause: Clause, name: FieldName, { field, extra }: Seat, line?: number): void {
    this.#lines.push({ name, field, extra, line, pieces: [{ text: clause.text, source: clause }] });
  }

  fields(): PutField[] {
    return this.#old.flatMap(({ name }, field) => {
      const here = this.#lines.filter((line) => line.field === field);
      const extras = [...new Set(here.map(({ extra }) => extra))].filter((extra) => extra > 0);
      const added = extras.map((extra): PutField => {
        const lines = here.filter((line) => line.extra === extra);
        return { name: lines[0]!.name, lines: closed(lines) };
      });
      return [{ name, was: field, lines: closed(here.filter(({ extra }) => extra === 0)) }, ...added];
    });
  }
}

function isPoint({ name, first, text }: Clause): boolean {
  return (name === 'points' && first) || /^[一二三四五六七八九十]+是/.test(text);
}

function sameLine(a: Clause, b: Clause): boolean {
  return a.field === b.field && a.line === b.line;
}

/** Lines of a field; of two that were one old line the first is it. */
function closed(lines: readonly Open[]): PutLine[] {
  const taken = new Set<number>();
  return lines.map(({ line, pieces }) => {
    const typed: string[] = [];
    for (const [i, { text, source }] of pieces.entries()) {
      const before = pieces[i - 1]?.source;
      if (before && sameLine(before, source)) typed.push(`${typed.pop()}${text}`);
      else typed.push(text);
    }
    const text = joined(typed.map((piece) => piece.trim()));
    if (line === undefined || taken.has(line)) return { text };
    taken.add(line);
    return { text, was: line };
  });
}
