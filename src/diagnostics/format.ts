/**
 * Formats a diagnostic for people: place, code and message, the source line with a caret below the characters meant,
 * and the hint; and as data for `--json`.
 *
 * Widths are counted in cells of the terminal, so that the caret is right below Han. A line longer than the window is
 * cut around the caret. The caller supplies the lines; a missing or blank line is omitted.
 */

import type { Diagnostic, Place } from './diagnostic.js';
import type { Language } from './language.js';
import type { Wording } from './phrase.js';
import { cells, cellsOf, visible } from './terminal-cells.js';
import { words } from './words.js';

/** The text of line `line` (from 1) of a file, without its line break; `undefined` where there is none. */
export type LineOf = (file: string, line: number) => string | undefined;

const hintLabels: Readonly<Record<Language, string>> = { en: 'hint: ', 'zh-CN': '提示：' };

/** Most cells of a source line that are shown. */
const windowCells = 76;

/** Message and hint of a diagnostic in a language. */
export function wording(diagnostic: Diagnostic, language: Language): Wording {
  // A code and its arguments match by construction, which TypeScript cannot follow through the table.
  const say = words[diagnostic.code][language] as (args: Diagnostic['args']) => Wording;
  return say(diagnostic.args);
}

/** A diagnostic as lines for a terminal, without a line break at the end. */
export function format(diagnostic: Diagnostic, language: Language, lineOf: LineOf, colour: boolean): string {
  const { code, severity, at } = diagnostic;
  const { message, hint } = wording(diagnostic, language);
  const paint = (style: string, text: string) => (colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  const tone = severity === 'error' ? '31' : '33';
  const place = at ? `${paint('1', `${visible(at.file)}:${at.line}:${at.column}:`)} ` : '';
  const output = [`${place}${paint(`1;${tone}`, `${severity}[${code}]:`)} ${visible(message)}`];
  const line = at && lineOf(at.file, at.line);
  if (at && line?.trim()) {
    const { shown, indent, carets } = excerpt(line, at);
    const number = String(at.line);
    output.push(`   ${paint('2', `${number} |`)} ${shown}`.trimEnd());
    output.push(
      `   ${paint('2', `${' '.repeat(number.length)} |`)} ${' '.repeat(indent)}${paint(tone, '^'.repeat(carets))}`,
    );
  }
  output.push(`   ${paint('36', hintLabels[language])}${visible(hint)}`);
  return output.join('\n');
}

interface Excerpt {
  readonly shown: string;
  /** Cells before the first caret. */
  readonly indent: number;
  readonly carets: number;
}

/** The part of a line around a place that fits the window, with the cells its carets stand in. */
function excerpt(line: string, { column, length = 1 }: Place): Excerpt {
  const characters = [...line].map(visible);
  const start = Math.min(Math.max(column - 1, 0), characters.length);
  const end = Math.min(Math.max(start + length, start + 1), characters.length);
  const { from, to } = cut(characters, start);
  const before = from > 0 ? '…' : '';
  const shown = before + characters.slice(from, to).join('') + (to < characters.length ? '…' : '');
  return {
    shown,
    indent: cells(before) + cells(characters.slice(from, start).join('')),
    carets: Math.max(1, cells(characters.slice(start, Math.min(end, to)).join(''))),
  };
}

/**
 * The characters to show: all if they fit, or a window with the caret at a quarter of its width, so that what follows
 * is readable; near the end of the line the window is filled from the left.
 */
function cut(characters: readonly string[], start: number): { readonly from: number; readonly to: number } {
  const width = (index: number) => cellsOf(characters[index] ?? '');
  if (cells(characters.join('')) <= windowCells) return { from: 0, to: characters.length };
  const room = windowCells - 2;
  let used = 0;
  let from = start;
  let to = start;
  while (from > 0 && used + width(from - 1) <= room / 4) used += width(--from);
  while (to < characters.length && used + width(to) <= room) used += width(to++);
  while (from > 0 && used + width(from - 1) <= room) used += width(--from);
  return { from, to };
}

/** A diagnostic as data: what `--json` prints. Place members are `null` where there is no place. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly length: number | null;
  readonly args: object;
}

/** A diagnostic as data, with message and hint in a language. */
export function toJson(diagnostic: Diagnostic, language: Language): DiagnosticJson {
  const { code, severity, args, at } = diagnostic;
  const place = at
    ? { file: at.file, line: at.line, column: at.column, length: at.length ?? 1 }
    : { file: null, line: null, column: null, length: null };
  return { code, severity, ...wording(diagnostic, language), ...place, args };
}
