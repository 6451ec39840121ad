/**
 * Markdown as lines: its marks taken away, what they say kept.
 *
 * Headings give levels, a blank line, a list or a table ends a paragraph, a line end inside one does not. Numbers of
 * lists are words of the report and stay. Only what CommonMark and its tables, notes and front matter define is a
 * mark; everything else is text, such as a page number between dashes.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { characters, escapeInline, isIndented, scripted } from './characters.js';
import type { DraftLine } from './draft.js';
import { characterReference } from './html.js';
import { rawLines } from './plain-text.js';

/** The lines of a Markdown file. Notes pictures and front matter, which are passed over. */
export function markdownLines(file: string, text: string, note: Note): readonly DraftLine[] {
  const cleaner = characters(file, note);
  const rows = withoutComments(rawLines(text)).map(({ raw, line }) => ({
    raw: cleaner.clean(raw, line),
    line,
    was: raw,
  }));
  const noteNames = notesOf(rows.map(({ raw }) => raw));
  const at = (line: number) => ({ file, line, column: 1 });
  const inline = (raw: string, line: number) =>
    inlineText(
      raw,
      noteNames,
      (entity) => cleaner.clean(characterReference(entity), line),
      () => note(warning('import/picture', {}, at(line))),
    );
  const lines: DraftLine[] = [];
  const end = () => {
    const last = lines.at(-1);
    if (last) lines[lines.length - 1] = { ...last, ends: true };
  };

  let i = 0;
  const front = frontMatter(rows.map(({ raw }) => raw));
  if (front > 0) {
    note(warning('import/front-matter', { lines: front - 2 }, at(1)));
    i = front;
  }
  let fence: string | undefined;
  for (; i < rows.length; i++) {
    const { raw, line, was } = rows[i]!;
    const trimmed = raw.trim();
    const mark = /^(`{3,}|~{3,})/.exec(trimmed)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      end();
      continue;
    }
    if (fence !== undefined) {
      lines.push({ text: escapeInline(trimmed), line, ends: true });
      continue;
    }
    if (trimmed === '') {
      end();
      lines.push({ text: '', line, ends: true });
      continue;
    }
    const underline = /^(=+|-+)$/.exec(trimmed)?.[1];
    const last = lines.at(-1);
    if (underline && last && last.text !== '' && !last.ends && last.line === line - 1) {
      lines[lines.length - 1] = { ...last, level: underline.startsWith('=') ? 1 : 2, ends: true };
      continue;
    }
    if (/^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(trimmed)) {
      end();
      lines.push({ text: '', line, ends: true });
      continue;
    }
    const heading = /^(#{1,6})(?:[ \u3000]+|(?=[^#\s]))(.*?)(?:[ ]+#+)?$/.exec(trimmed);
    if (heading) {
      end();
      lines.push({ ...inline(heading[2]!, line), line, ends: true, level: heading[1]!.length });
      continue;
    }
    if (trimmed.includes('|') && isDelimiter(rows[i + 1]?.raw)) {
      end();
      const table = [cells(raw).map((cell) => inline(cell, line).text)];
      for (i += 2; i < rows.length && rows[i]!.raw.includes('|'); i++)
        table.push(cells(rows[i]!.raw).map((cell) => inline(cell, rows[i]!.line).text));
      i--;
      lines.push({ text: '', line, ends: true, table: even(table) });
      continue;
    }
    const footnote = /^\[\^([^\]\s]+)\]:\s*(.*)$/.exec(trimmed);
    if (footnote) {
      end();
      lines.push({ ...inline(footnote[2]!, line), line, ends: true, note: noteNames.get(footnote[1]!)! });
      continue;
    }
    const quoted = trimmed.replace(/^(?:>\s?)+/, '');
    const item = isPageNumber(quoted) ? undefined : /^[-*+]\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(quoted)?.[1];
    const numbered = /^\d{1,3}[.)]\s+\S/.test(quoted);
    if (item !== undefined || numbered) end();
    const words = item ?? (numbered ? quoted.replace(/^(\d+[.)])\s+/, '$1') : quoted);
    lines.push({
      ...inline(words, line),
      line,
      ends: false,
      ...(isIndented(was) && { indented: true }),
    });
  }
  end();
  cleaner.tell();
  return lines;
}

/** The notes by the numbers they have, or by their order where they have names. */
function notesOf(rows: readonly string[]): Map<string, string> {
  const names = [...new Set(rows.flatMap((row) => [...row.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name]) => name!)))];
  const numbered = names.every((name) => /^\d{1,3}$/.test(name));
  return new Map(names.map((name, i) => [name, numbered ? name : String(i + 1)]));
}

/** How many lines a block of settings at the head takes, its fences counted; 0 where there is none. */
function frontMatter(rows: readonly string[]): number {
  if (rows[0]?.trim() !== '---') return 0;
  const close = rows.findIndex((row, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(row));
  const inside = rows.slice(1, close);
  return close > 0 && inside.every((row) => /^\s*(?:$|#|-\s|[\w-]+\s*:|\s)/.test(row)) ? close + 1 : 0;
}

function withoutComments<T extends { readonly raw: string }>(rows: readonly T[]): T[] {
  let inside = false;
  return rows.map((row) => {
    let raw = row.raw;
    if (inside) {
      const close = raw.indexOf('-->');
      if (close < 0) return { ...row, raw: '' };
      raw = raw.slice(close + 3);
      inside = false;
    }
    raw = raw.replace(/<!--.*?-->/g, '');
    const open = raw.indexOf('<!--');
    if (open >= 0) inside = true;
    return { ...row, raw: open < 0 ? raw : raw.slice(0, open) };
  });
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

/**
 * The text of a line without its marks, and how much of its beginning is bold. Escapes are set aside first, so that
 * an escaped star is no mark; characters of a private plane stand for them meanwhile.
 */
function inlineText(
  raw: string,
  notes: ReadonlyMap<string, string>,
  reference: (entity: string) => string,
  picture: () => void,
): Pick<DraftLine, 'text' | 'lead'> {
  const kept: string[] = [];
  const keep = (text: string) => `\u{F0000}${String.fromCodePoint(0xf1000 + kept.push(text))}`;
  const restore = (text: string) =>
    text.replace(/\u{F0000}(.)/gu, (_, key: string) => kept[key.codePointAt(0)! - 0xf1001] ?? '');
  const marked = raw
    .trim()
    .replace(/\\$/, '')
    .replace(/(`+)(.+?)\1/g, (_, _fence, code: string) => keep(escapeInline(code.trim())))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/<(sub|sup)>([^<>]*)<\/\1>/gi, (_, script: string, inner: string) =>
      keep(scripted(inner, script.toLowerCase() === 'sub' ? 'sub' : 'sup')),
    )
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, () => {
      picture();
      return '';
    })
    .replace(/\[\^([^\]\s]+)\]/g, (_, mark: string) => keep(scripted(notes.get(mark) ?? mark, 'sup')))
    .replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:p|div|span|font|b|strong|i|em|u|a|center|small|big|mark)(?:\s[^<>]*)?>/gi, '')
    .replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, reference);
  const bold = /^(\*\*|__)(?=\S)(.+?)(?<=\S)\1/.exec(marked)?.[2];
  const plain = (text: string) =>
    restore(
      escapeInline(
        text
          .replace(/(?<![0-9A-Za-z])(\*{1,3})(?=\S)(.+?)(?<=\S)\1/g, '$2')
          .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
          .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1'),
      ),
    ).trim();
  const text = plain(marked);
  return bold === undefined ? { text } : { text, lead: plain(bold).length };
}
