/** Stretches of the content by their places, to ask whether a number is in one of them. */
import { firstFrom } from '../text/first-from.js';
import type { Text } from '../text/running-text.js';
import { placeOfText } from '../text/slice.js';

interface Columns {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export class StretchesRead {
  /** By file and line, the columns that were read. */
  readonly #columns = new Map<string, Columns[]>();
  /** The same in order and without overlap, of lines that were asked for since they last grew. */
  readonly #ordered = new Map<string, readonly Columns[]>();

  constructor(texts: readonly Text[] = []) {
    for (const text of texts) this.add(text);
  }

  add(text: Text): void {
    for (const { text: characters, at } of text) {
      if (!at) continue;
      const line = `${at.file}:${at.line}`;
      const columns = this.#columns.get(line) ?? [];
      columns.push({ from: at.column, to: at.column + [...characters].length });
      this.#columns.set(line, columns);
      this.#ordered.delete(line);
    }
  }

  /** Whether the first character of a text is in one of them. */
  has(text: Text): boolean {
    const at = placeOfText(text);
    if (!at) return false;
    const columns = this.#columnsOf(`${at.file}:${at.line}`);
    const last = columns[firstFrom(columns, ({ from }) => from > at.column) - 1];
    return last !== undefined && at.column < last.to;
  }

  #columnsOf(line: string): readonly Columns[] {
    const known = this.#ordered.get(line);
    if (known) return known;
    const ordered: Columns[] = [];
    for (const { from, to } of (this.#columns.get(line) ?? []).toSorted((a, b) => a.from - b.from)) {
      const last = ordered.at(-1);
      if (last && from <= last.to) ordered[ordered.length - 1] = { from: last.from, to: Math.max(last.to, to) };
      else ordered.push({ from, to });
    }
    this.#ordered.set(line, ordered);
    return ordered;
  }
}
