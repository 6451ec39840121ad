/**
 * Markdown as lines of a draft: marks are removed, what they mean is kept.
 *
 * Headings give levels, a blank line, a list or a table ends a paragraph, a line end inside one does not. Numbers of
 * lists are words of the report and stay. Only what CommonMark and its tables, notes and front matter define is a
 * mark; everything else is text, such as a page number between dashes.
 */

import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Characters } from './characters.js';
import { characters, escapeInline, isIndented } from './characters.js';
import type { DraftLine } from './draft.js';
import { characterReference } from './html.js';
import { commentSpans, noteComments, withoutSpans } from './html-unseen.js';
import { inlineText, partedAtLeads } from './markdown-inline.js';
import { rawLines } from './plain-text.js';

/** The lines of a Markdown file. Notes pictures and front matter, which are left out. */
export function markdownLines(file: string, text: string, note: Note): readonly DraftLine[] {
  const cleaner = characters(file, note);
  noteComments(file, text, note);
  const rows = rawLines(withoutSpans(text, commentSpans(text))).map(({ raw, line }) => ({
    raw: cleaner.clean(raw, line),
    line,
    indented: isIndented(raw),
  }));
  const lines = new MarkdownReader(file, rows, cleaner, note).all();
  cleaner.report();
  return lines;
}

interface Row {
  readonly raw: string;
  readonly line: number;
  readonly indented: boolean;
}

class MarkdownReader {
  readonly #lines: DraftLine[] = [];
  readonly #noteNames: ReadonlyMap<string, string>;
  readonly #linkNames: ReadonlySet<string>;
  /** The row being read. */
  #at = 0;
  /** The fence of the block of code that is open. */
  #fence: string | undefined;

  constructor(
    private readonly file: string,
    private readonly rows: readonly Row[],
    private readonly cleaner: Characters,
    private readonly note: Note,
  ) {
    const texts = rows.map(({ raw }) => raw);
    this.#noteNames = notesOf(texts);
    this.#linkNames = linkNames(texts);
  }

  all(): readonly DraftLine[] {
    const front = frontMatter(this.rows.map(({ raw }) => raw));
    if (front > 0) {
      const settings = this.rows.slice(1, front - 1).map(({ raw }) => raw.trim());
      this.note(warning('import/front-matter', { lines: front - 2, text: settings.join(' ') }, this.#place(1)));
    }
    for (this.#at = front; this.#at < this.rows.length; this.#at++) {
      const row = this.rows[this.#at]!;
      const trimmed = row.raw.trim();
      if (!this.#blocks.some((takes) => takes(trimmed, row))) this.#readText(trimmed, row);
    }
    this.#endParagraph();
    return this.#lines;
  }

  /** Kinds of blocks in the order in which they are tried; each says whether the row is one of it. */
  readonly #blocks: readonly ((trimmed: string, row: Row) => boolean)[] = [
    (trimmed, row) => this.#readCode(trimmed, row),
    (trimmed, row) => this.#readBlank(trimmed, row),
    (trimmed, row) => this.#readUnderline(trimmed, row),
    (trimmed, row) => this.#readHeading(trimmed, row),
    (trimmed) => this.#readTable(trimmed),
    (trimmed, row) => this.#readNote(trimmed, row),
  ];

  #readCode(trimmed: string, { line }: Row): boolean {
    const mark = /^(`{3,}|~{3,})/.exec(trimmed)?.[1];
    if (mark && (this.#fence === undefined || mark.startsWith(this.#fence))) {
      this.#fence = this.#fence === undefined ? mark : undefined;
      this.#endParagraph();
      return true;
    }
    if (this.#fence === undefined) return false;
    this.#lines.push({ text: escapeInline(trimmed), line, ends: true });
    return true;
  }

  /** A heading by the row below it. Tried before a rule, which looks the same. */
  #readUnderline(trimmed: string, { line }: Row): boolean {
    const underline = /^(=+|-+)$/.exec(trimmed)?.[1];
    const last = this.#lines.at(-1);
    if (!underline || !last || last.text === '' || last.ends || last.line !== line - 1)
      return this.#readRule(trimmed, line);
    this.#lines[this.#lines.length - 1] = { ...last, level: underline.startsWith('=') ? 1 : 2, ends: true };
    return true;
  }

  #readRule(trimmed: string, line: number): boolean {
    return /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(trimmed) && this.#addBlank(line);
  }

  #readBlank(trimmed: string, { line }: Row): boolean {
    return trimmed === '' && this.#addBlank(line);
  }

  #addBlank(line: number): true {
    this.#endParagraph();
    this.#lines.push({ text: '', line, ends: true });
    return true;
  }

  #readHeading(trimmed: string, { line }: Row): boolean {
    const [, marks, words] = /^(#{1,6})(?:[ \u3000]+|(?=[^#\s]))(.*?)(?:[ ]+#+)?$/.exec(trimmed) ?? [];
    if (marks === undefined) return false;
    this.#endParagraph();
    this.#lines.push({ ...this.#inline(words!, line), line, ends: true, level: marks.length });
    return true;
  }

  #readTable(trimmed: string): boolean {
    const { rows } = this;
    const from = this.#at;
    if (!trimmed.includes('|') || !isDelimiter(rows[from + 1]?.raw)) return false;
    this.#endParagraph();
    let end = from + 2;
    while (end < rows.length && rows[end]!.raw.includes('|')) end++;
    const table = [rows[from]!, ...rows.slice(from + 2, end)].map(({ raw, line }) =>
      cells(raw).map((cell) => this.#inline(cell, line).text),
    );
    this.#lines.push({ text: '', line: rows[from]!.line, ends: true, table: even(table) });
    this.#at = end - 1;
    return true;
  }

  #readNote(trimmed: string, { line }: Row): boolean {
    const [, name, words] = /^\[\^([^\]\s]+)\]:\s*(.*)$/.exec(trimmed) ?? [];
    if (name === undefined) return false;
    this.#endParagraph();
    this.#lines.push({ ...this.#inline(words!, line), line, ends: true, note: this.#noteNames.get(name)! });
    return true;
  }

  /** A line of text, of a quote or of a list, whose numbers are words of the report and stay. */
  #readText(trimmed: string, { line, indented }: Row): void {
    const quoted = trimmed.replace(/^(?:>\s?)+/, '');
    const item = isPageNumber(quoted) ? undefined : /^[-*+]\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(quoted)?.[1];
    const numbered = /^\d{1,3}[.)]\s+\S/.test(quoted);
    if (item !== undefined || numbered) this.#endParagraph();
    const words = item ?? (numbered ? quoted.replace(/^(\d+[.)])\s+/, '$1') : quoted);
    const parts = partedAtLeads(words);
    for (const [i, part] of parts.entries()) {
      const ends = i < parts.length - 1;
      this.#lines.push({ ...this.#inline(part, line), line, ends, ...(indented && { indented: true }) });
    }
  }

  #endParagraph(): void {
    const last = this.#lines.at(-1);
    if (last) this.#lines[this.#lines.length - 1] = { ...last, ends: true };
  }

  #inline(raw: string, line: number): Pick<DraftLine, 'text' | 'lead'> {
    return inlineText(
      raw,
      { notes: this.#noteNames, links: this.#linkNames },
      (reference) => this.cleaner.clean(characterReference(reference), line),
      (name) => this.note(warning('import/picture', { reason: 'other', name }, this.#place(line))),
    );
  }

  #place(line: number) {
    return { file: this.file, line, column: 1 };
  }
}

/** The notes by the numbers they have, or by their order where they have names. A name without a note is text. */
function notesOf(rows: readonly string[]): Map<string, string> {
  const found = (pattern: RegExp) => rows.flatMap((row) => [...row.matchAll(pattern)].map(([, name]) => name!));
  const defined = new Set(found(/^\s*\[\^([^\]\s]+)\]:/g));
  const names = [...new Set(found(/\[\^([^\]\s]+)\]/g))].filter((name) => defined.has(name) || isNumber(name));
  const numbered = names.every(isNumber);
  return new Map(names.map((name, i) => [name, numbered ? name : String(i + 1)]));
}

function isNumber(name: string): boolean {
  return /^\d{1,3}$/.test(name);
}

/** The names of links that are defined somewhere in the file, as they are compared: in small letters. */
function linkNames(rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => /^\s*\[([^\]^][^\]]*)\]:/.exec(row)?.[1]?.toLowerCase() ?? []));
}

/** How many lines a block of settings at the head takes, its fences counted; 0 where there is none. */
function frontMatter(rows: readonly string[]): number {
  if (rows[0]?.trim() !== '---') return 0;
  const close = rows.findIndex((row, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(row));
  const inside = rows.slice(1, close);
  return close > 0 && inside.every((row) => /^\s*(?:$|#|-\s|[\w-]+\s*:|\s)/.test(row)) ? close + 1 : 0;
}

function isDelimiter(row: string | undefined): boolean {
  return row !== undefined && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(row) && row.includes('|');
}

function isPageNumber(text: string): boolean {
  return /^-+\s*\d+\s*-+$/.test(text);
}

function cells(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function even(rows: readonly (readonly string[])[]): string[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? ''));
}
