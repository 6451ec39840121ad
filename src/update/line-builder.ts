/** Builds the lines of an updated text, clause by clause. */
import type { Clause } from './clauses.js';
import { sameLine } from './clauses.js';
import type { PutField, PutLine } from './put-text.js';
import type { FieldName, FieldText } from './value-blocks.js';
import { joined } from './value-blocks.js';

/** Texts that are set off at the start of a paragraph, and the text that follows each. */
const heads: Readonly<Partial<Record<FieldName, FieldName>>> = { lead: 'text', section: 'intro' };
/** Texts of a single line. */
const single: ReadonlySet<FieldName> = new Set(['title', 'part', 'section', 'lead', 'salutation', 'term']);

/** Where a line belongs: to an old field or, with `extra`, to a new one that follows it. */
interface Position {
  readonly field: number;
  readonly extra: number;
}

interface OpenLine extends Position {
  readonly name: FieldName;
  /** Index of the old line it is; `undefined` for a new line. */
  readonly line: number | undefined;
  readonly pieces: { readonly text: string; readonly source: Clause }[];
}

/** Takes the clauses of the new text one after another and builds the lines of the updated one. */
export class LineBuilder {
  readonly #old: readonly FieldText[];
  readonly #lines: OpenLine[] = [];
  #extras = 0;

  constructor(old: readonly FieldText[]) {
    this.#old = old;
  }

  /** Adds a clause that was in the old text: it goes to its old line. */
  put(clause: Clause, { name, field, line }: Clause): void {
    const last = this.#lines.at(-1);
    if (last && last.extra === 0 && last.field === field && (last.line === line || single.has(name)))
      this.#append(clause);
    else this.#open(clause, name, { field, extra: 0 }, line);
  }

  /** Adds a new clause: it stays on the line it shares with a neighbour in the draft, or starts a line. */
  insert(clause: Clause, next: { readonly at: Clause; readonly clause: Clause } | undefined): void {
    const last = this.#lines.at(-1);
    const previous = last?.pieces.at(-1)?.source;
    const leaves = last && last.name in heads && clause.name !== last.name;
    if (previous && sameLine(previous, clause) && !leaves) this.#append(clause);
    else if (next && sameLine(next.clause, clause)) this.put(clause, next.at);
    else this.#begin(clause, last, next?.at);
  }

  #begin(clause: Clause, last: OpenLine | undefined, next: Clause | undefined): void {
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

  /** Whether a new point may follow: after another point, or after the text before the first one. */
  #isAmongPoints(last: OpenLine | undefined, next: Clause | undefined): boolean {
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

  #open(clause: Clause, name: FieldName, { field, extra }: Position, line?: number): void {
    this.#lines.push({ name, field, extra, line, pieces: [{ text: clause.text, source: clause }] });
  }

  /** The texts with their lines, in reading order. */
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

/** The lines of a field. If two come from the same old line, the first one counts as that line. */
function closed(lines: readonly OpenLine[]): PutLine[] {
  const used = new Set<number>();
  return lines.map(({ line, pieces }) => {
    const typed: string[] = [];
    for (const [i, { text, source }] of pieces.entries()) {
      const before = pieces[i - 1]?.source;
      if (before && sameLine(before, source)) typed.push(`${typed.pop()}${text}`);
      else typed.push(text);
    }
    const text = joined(typed.map((piece) => piece.trim()));
    if (line === undefined || used.has(line)) return { text };
    used.add(line);
    return { text, was: line };
  });
}
