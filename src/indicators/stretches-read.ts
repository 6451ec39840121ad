/** Stretches of the content by their places, to ask whether a number is in one of them. */
import type { Text } from '../text/running-text.js';
import { placeOfText } from '../text/slice.js';

export class StretchesRead {
  /** By file and line, the columns that were read. */
  readonly #columns = new Map<string, { readonly from: number; readonly to: number }[]>();

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
    }
  }

  /** Whether the first character of a text is in one of them. */
  has(text: Text): boolean {
    const at = placeOfText(text);
    const columns = at && this.#columns.get(`${at.file}:${at.line}`);
    return columns?.some(({ from, to }) => at!.column >= from && at!.column < to) ?? false;
  }
}
