/**
 * Formats a diagnostic for people: place, code and message, the source line with a caret below the characters meant,
 * and the hint; and as data for `--json`.
 *
 * Widths are counted in cells of the terminal, so that the caret is right below Han. A line longer than the window is
 * cut around the caret. The caller supplies the lines; a missing or blank line is omitted.
 */

import type { Diagnostic } from './diagnostic.js';
import type { Language } from './language.js';
import { checkArguments } from './options.js';
import type { Wording } from './phrase.js';
import type { Place, WordPlace } from './place.js';
import { isTextPlace, placeWords } from './place.js';
import { cells, cellsOf, visible } from './terminal-cells.js';
import { words } from './words.js';

/** The text of line `line` (from 1) of a file, without its line break; `undefined` where there is none. */
export type LineOf = (file: string, line: number) => string | undefined;

const hintLabels: Readonly<Record<Language, string>> = { en: 'hint: ', 'zh-CN': '提示：' };

/** Most cells of a source line that are shown. */
const windowCells = 76;

/** Message and hint of a diagnostic in a language. */
export function wording(diagnostic: Diagnostic, language: Language): Wording {
  checkArguments('wordingOfDiagnostic', { diagnostic, language });
  // A code and its arguments match by construction, which TypeScript cannot follow through the table.
  const say = words[diagnostic.code][language] as (args: Diagnostic['args']) => Wording;
  return say(bounded(diagnostic.args));
}

/** Characters (UTF-16 units) of an argument that a message may quote; a key or a cell may have megabytes. */
const MOST_QUOTED = 1000;

/** The arguments with each text in them cut to a length that may be printed. `--json` has them whole. */
function bounded<T>(args: T): T;
function bounded(args: unknown): unknown {
  if (typeof args === 'string') return args.length > MOST_QUOTED ? `${wholeStart(args, MOST_QUOTED)}…` : args;
  if (Array.isArray(args)) return args.map((item: unknown) => bounded(item));
  if (typeof args !== 'object' || args === null) return args;
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, bounded(value as unknown)]));
}

/** The first `length` units of a text without half a character at their end. */
function wholeStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * A diagnostic as lines for a terminal, without a line break at the end.
 * @param lineOf gives the source line; without it none is shown
 */
export function format(
  diagnostic: Diagnostic,
  language: Language,
  lineOf: LineOf = () => undefined,
  colour = false,
): string {
  checkArguments('formatDiagnostic', { diagnostic, language, lineOf });
  const { code, severity, at } = diagnostic;
  const tone = severity === 'error' ? '31' : '33';
  return formatted(
    { label: `${severity}[${code}]`, tone, at, ...wording(diagnostic, language) },
    language,
    lineOf,
    colour,
  );
}

/** What is said of a place. */
export interface Remark extends Wording {
  /** Before the message. */
  readonly label: string;
  /** The colour of label and caret: a number of the terminal. */
  readonly tone: string;
  readonly at?: Place | WordPlace | undefined;
}

/** A remark as lines for a terminal; without a hint line where the hint is empty. */
export function formatted(remark: Remark, language: Language, lineOf: LineOf, colour: boolean): string {
  const { label, tone, at, message, hint } = remark;
  const paint = (style: string, text: string) => (colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  const place = at
    ? `${paint('1', `${placeWords(at, language)}${language === 'en' || isTextPlace(at) ? ':' : '：'}`)} `
    : '';
  const output = [`${place}${paint(`1;${tone}`, `${label}:`)} ${visible(message)}`];
  const source = at && sourceOf(at, lineOf);
  if (source?.text.trim()) {
    const { shown, indent, carets } = excerpt(source);
    const { gutter } = source;
    output.push(`   ${paint('2', `${gutter}|`)} ${shown}`.trimEnd());
    output.push(
      `   ${paint('2', `${' '.repeat(gutter.length)}|`)} ${' '.repeat(indent)}${paint(tone, '^'.repeat(carets))}`,
    );
  }
  if (hint !== '') output.push(`   ${paint('36', hintLabels[language])}${visible(hint)}`);
  return output.join('\n');
}

/** The text a place points into. */
interface Source {
  readonly text: string;
  readonly column: number;
  readonly length: number;
  /** What stands before the bar. */
  readonly gutter: string;
}

/** The line of a text file, or the paragraph of a Word file where a character of it is meant. */
function sourceOf(at: Place | WordPlace, lineOf: LineOf): Source | undefined {
  if (isTextPlace(at)) {
    const text = lineOf(at.file, at.line);
    return text === undefined ? undefined : { text, column: at.column, length: at.length ?? 1, gutter: `${at.line} ` };
  }
  const { text, column } = at;
  return text === undefined || column === undefined ? undefined : { text, column, length: 1, gutter: '' };
}

interface Excerpt {
  readonly shown: string;
  /** Cells before the first caret. */
  readonly indent: number;
  readonly carets: number;
}

/** The part of a line around a place that fits the window, with the cells its carets stand in. */
function excerpt({ text, column, length }: Source): Excerpt {
  const { characters, start, isAfterMore, isBeforeMore } = around(text, column - 1);
  const end = Math.min(Math.max(start + length, start + 1), characters.length);
  const { from, to } = cut(characters, start);
  const before = from > 0 || isAfterMore ? '…' : '';
  const after = to < characters.length || isBeforeMore ? '…' : '';
  return {
    shown: before + characters.slice(from, to).join('') + after,
    indent: cells(before) + cells(characters.slice(from, start).join('')),
    carets: Math.max(1, cells(characters.slice(start, Math.min(end, to)).join(''))),
  };
}

/** Characters on each side of a place that are looked at: more than the window has, as some take no cell. */
const nearby = 8 * windowCells;

/** The characters near the character `index` of a line, which may have megabytes, and where that one is among them. */
function around(text: string, index: number) {
  const low = Math.max(0, index - nearby);
  const begin = offsetOf(text, low);
  const characters = Array.from(text.slice(begin, begin + 4 * nearby), visible).slice(0, 2 * nearby);
  return {
    characters,
    start: Math.min(Math.max(index - low, 0), characters.length),
    isAfterMore: begin > 0,
    isBeforeMore: characters.length === 2 * nearby && offsetOf(text, low + characters.length) < text.length,
  };
}

/** The offset (UTF-16) of a character of a text, counted in code points. */
function offsetOf(text: string, index: number): number {
  let offset = 0;
  for (let i = 0; i < index && offset < text.length; i++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
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
  /** The place in a Word file, which has no lines. */
  readonly word?: Omit<WordPlace, 'file'>;
  readonly args: object;
}

/** A diagnostic as data, with message and hint in a language. */
export function toJson(diagnostic: Diagnostic, language: Language): DiagnosticJson {
  checkArguments('diagnosticToJson', { diagnostic, language });
  const { code, severity, args, at } = diagnostic;
  return { code, severity, ...wording(diagnostic, language), ...placeJson(at), args };
}

function placeJson(at: Diagnostic['at']): Pick<DiagnosticJson, 'file' | 'line' | 'column' | 'length' | 'word'> {
  if (at && isTextPlace(at)) return { file: at.file, line: at.line, column: at.column, length: at.length ?? 1 };
  const none = { line: null, column: null, length: null };
  if (!at) return { file: null, ...none };
  const { file, ...word } = at;
  return { file, ...none, word };
}
