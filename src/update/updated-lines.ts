/** What an update does to each sentence, for a person to check before it is written. */
import type { Line } from '../yaml/scalar-lines.js';
import type { PutField } from './put-text.js';
import type { SourceBlock, SourceField } from './source-blocks.js';

/** `line` counts from 1, in the new file; for a removed sentence, in the old one. */
export type UpdatedLine =
  | { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string; readonly line: number }
  | { readonly kind: 'changed'; readonly text: string; readonly was: string; readonly line: number };

/** The texts of a block before and after. */
export interface LineChange {
  /** For texts above the blocks: the key of the file they are under. */
  readonly key?: string;
  readonly old: readonly SourceField[];
  readonly fields: readonly PutField[];
}

/** The sentences of the new file in its order, then those of removed blocks. */
export function updatedLines(
  written: string,
  head: readonly LineChange[],
  blocks: readonly (LineChange & { readonly places: readonly number[] })[],
  removed: readonly SourceBlock[],
): UpdatedLine[] {
  const rows = written.split('\n');
  const lost = removed.flatMap(({ fields }) => fields.flatMap(({ lines }) => lines));
  return [
    ...head.flatMap((change) => {
      const from = rows.findIndex((row) => row.startsWith(`${change.key}:`));
      const most = change.fields.reduce((sum, { lines }) => sum + lines.length, 1);
      return linesOf(change, placesIn(rows.slice(from, from + most).join('\n'), from + 1, change.fields));
    }),
    ...blocks.flatMap((change) => linesOf(change, change.places)),
    ...lost.map(({ text, at }) => removal(text, at.line)),
  ];
}

/** For each text the line it is on; `first` is the number of the first of `lines`. */
export function placesIn(lines: string, first: number, fields: readonly PutField[]): number[] {
  const rows = lines.split('\n');
  let row = 0;
  return fields.flatMap((field) =>
    field.lines.map(({ text }) => {
      const found = rows.findIndex((words, i) => i >= row && words.includes(text));
      // A text that is written with escapes is not found; it counts as on the line before.
      if (found >= 0) row = found;
      return first + row;
    }),
  );
}

/** The sentences of one block; `places` has the line of each text, or one for all. */
function linesOf({ old, fields }: LineChange, places: readonly number[]): UpdatedLine[] {
  let next = 0;
  const used = new Set<Line>();
  const current = fields.flatMap((field) =>
    field.lines.map(({ text, was }): UpdatedLine => {
      const line = places[Math.min(next++, places.length - 1)]!;
      const before = field.was === undefined || was === undefined ? undefined : old[field.was]?.lines[was];
      if (!before) return { kind: 'added', text, line };
      used.add(before);
      return before.text === text ? { kind: 'kept', text, line } : { kind: 'changed', text, was: before.text, line };
    }),
  );
  const left = old.flatMap(({ lines }) => lines.filter((line) => !used.has(line)));
  return [...current, ...left.map(({ text, at }) => removal(text, at.line))];
}

function removal(text: string, line: number): UpdatedLine {
  return { kind: 'removed', text, line };
}
