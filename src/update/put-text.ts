/**
 * A new text put into the texts and lines of an old one.
 *
 * Both are cut into clauses, and these are matched in order. A clause goes to the line of its old clause, so that the
 * division a person made (lead and text, points, two sentences on a line) stays, and only lines whose words changed
 * change. New clauses keep the lines of the draft. Limit: a clause that moved within its paragraph is removed and added.
 */
import { alignClauses, clausesOf } from './clauses.js';
import { LineBuilder } from './line-builder.js';
import type { FieldName, FieldText } from './value-blocks.js';
import { textOf } from './value-blocks.js';

export interface PutLine {
  readonly text: string;
  /** Index of the line it was in its field; absent for a new line. */
  readonly was?: number;
}

export interface PutField {
  readonly name: FieldName;
  /** Index of the old field; absent for a new field. */
  readonly was?: number;
  /** None if nothing of the new text belongs there. */
  readonly lines: readonly PutLine[];
}

/**
 * The texts of one running text after the update, in reading order: all old ones, and points or an intro that are new.
 */
export function putText(old: readonly FieldText[], fresh: readonly FieldText[]): PutField[] {
  if (textOf(old) === textOf(fresh)) {
    return old.map(({ name, lines }, was) => ({ name, was, lines: lines.map((text, i) => ({ text, was: i })) }));
  }
  const before = clausesOf(old);
  const after = clausesOf(fresh);
  const lines = new LineBuilder(old);
  const pairs = alignClauses(before, after);
  for (const [j, clause] of after.entries()) {
    const own = pairs.get(j);
    if (own !== undefined) lines.put(clause, before[own]!);
    else {
      const next = after.findIndex((_, k) => k > j && pairs.has(k));
      lines.insert(clause, next < 0 ? undefined : { at: before[pairs.get(next)!]!, clause: after[next]! });
    }
  }
  return lines.fields();
}
