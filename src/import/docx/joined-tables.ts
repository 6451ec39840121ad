/**
 * Tables that were divided: by Word at a page, where two stand right after each other, or by hand, under 续表. They have
 * the same columns, and the second repeats the header or begins with values.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { addAll } from '../../text/add-to.js';
import type { DraftLine } from '../draft/draft.js';
import { isContinued, isUnit, isValue } from '../draft/table-lines.js';

/** The lines with such tables as one. Notes `import/flattened`. */
export function joinedTables<L extends DraftLine & { readonly paragraph: number }>(
  lines: readonly L[],
  file: string,
  note: Note,
): L[] {
  const result: L[] = [];
  /** Lines since the last table: blank ones, 续表 and its units. */
  let between: L[] = [];
  let last = -1;
  for (const line of lines) {
    const before = result[last];
    if (before && line.table && !line.picture && line.note === before.note) {
      const said = between.filter(({ text }) => text !== '');
      const rows = restOf(before.table!, line.table, said.length > 0, between.length > 0);
      if (rows) {
        result[last] = { ...before, table: [...before.table!, ...rows] };
        const words = said.map(({ text }) => text);
        const at = { file, line: line.paragraph, column: 1 };
        if (words.length > 0) note(warning('import/flattened', { reason: 'continued', words }, at));
        between = [];
        continue;
      }
    }
    const isBetween =
      !line.table && (line.text === '' || isContinued(line.text) || (between.length > 0 && isUnit(line.text)));
    if (before && isBetween) {
      between.push(line);
      continue;
    }
    addAll(result, between);
    result.push(line);
    between = [];
    last = line.table && !line.picture ? result.length - 1 : -1;
  }
  return [...result, ...between];
}

type Rows = NonNullable<DraftLine['table']>;

/** The rows that go on with a table; `undefined` where `second` is a table of its own. */
function restOf(first: Rows, second: Rows, isSaid: boolean, isApart: boolean): Rows | undefined {
  const [header = []] = first;
  const [head = [], ...others] = second;
  if (head.length !== header.length) return undefined;
  const same = head.every((text, c) => squeezed(text) === squeezed(header[c]!));
  if (same) return others;
  if (isSaid) return second;
  return !isApart && head.some(isValue) ? second : undefined;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
