/** The inline marks of Markdown: emphasis, links, code, references and raised or lowered characters. */
import { escapeInline, scripted } from './characters.js';
import type { DraftLine } from './draft.js';
import { leadsWithin } from './run-in-leads.js';

/** Names that a file defines. */
export interface DefinedNames {
  /** The number of each note. */
  readonly notes: ReadonlyMap<string, string>;
  /** Of links, in small letters. */
  readonly links: ReadonlySet<string>;
}

/**
 * The text of a line without its marks, and how much of its beginning (UTF-16) is bold. `names` are those that the file
 * defines: what has the form of a reference to another one is text. `reference` gives the character of a character
 * reference; `picture` is called for each picture left out, with the text in its place, or its path where it has none.
 *
 * No mark encloses more than 2,000 characters, so that marks that are never closed are not searched for to the end.
 * Escaped characters are replaced by characters of a private plane until the end, so that an escaped star is no mark.
 */
export function inlineText(
  raw: string,
  { notes, links }: DefinedNames,
  reference: (entity: string) => string,
  picture: (name: string) => void,
): Pick<DraftLine, 'text' | 'lead'> {
  const kept: string[] = [];
  const keep = (text: string) => `\u{F0000}${String.fromCodePoint(0xf1000 + kept.push(text))}`;
  const restore = (text: string) =>
    text.replace(/\u{F0000}(.)/gu, (_, key: string) => kept[key.codePointAt(0)! - 0xf1001] ?? '');
  const marked = raw
    .trim()
    .replace(/\\$/, '')
    .replace(/(`+)(.{1,2000}?)\1/g, (_, _fence, code: string) => keep(escapeInline(code.trim())))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/<(sub|sup)>([^<>]*)<\/\1>/gi, (_, script: string, inner: string) =>
      keep(scripted(inner, script.toLowerCase() === 'sub' ? 'sub' : 'sup')),
    )
    .replace(/!\[([^\]]{0,2000})\](?:\(([^)]{0,2000})\)|\[[^\]]{0,2000}\])/g, (_, alt: string, target = '') => {
      picture(restore(alt).trim() || restore(target).trim().split(/\s/)[0]!);
      return '';
    })
    .replace(/\[\^([^\]\s]{1,2000})\]/g, (whole, mark: string) => {
      const number = notes.get(mark);
      return keep(number === undefined ? escapeInline(whole) : scripted(number, 'sup'));
    })
    .replace(/\[([^\]]{0,2000})\]\((?:[^()]|\([^()]{0,2000}\)){0,2000}\)/g, '$1')
    .replace(/\[([^\]]{1,2000})\]\[([^\]]{0,2000})\]/g, (whole, words: string, name: string) =>
      links.has((name || words).toLowerCase()) ? words : whole,
    )
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:p|div|span|font|b|strong|i|em|u|a|center|small|big|mark)(?:\s[^<>]*)?>/gi, '')
    .replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, reference);
  const bold = /^(\*\*|__)(?=\S)(.+?)(?<=\S)\1/.exec(marked)?.[2];
  const plain = (text: string) =>
    restore(
      escapeInline(
        text
          .replace(/(?<![0-9A-Za-z])(\*{1,3})(?=\S)(.{1,2000}?)(?<=\S)\1/g, '$2')
          .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
          .replace(/~~(?=\S)(.{1,2000}?)(?<=\S)~~/g, '$1'),
      ),
    ).trim();
  const text = plain(marked);
  return bold === undefined ? { text } : { text, lead: plain(bold).length };
}

/** A line in its marks, parted before each bold lead within it. */
export function partedAtLeads(raw: string): string[] {
  const runs = raw
    .split(/((?<!\\)(?:\*\*(?=[^\s*])[^*]+?\*\*|__(?=[^\s_])[^_]+?__))/)
    .map((marked, i) => ({ marked, text: i % 2 === 1 ? marked.slice(2, -2) : marked, bold: i % 2 === 1 }));
  const starts = [0, ...leadsWithin(runs)];
  return starts.map((start, k) =>
    runs
      .slice(start, starts[k + 1])
      .map(({ marked }) => marked)
      .join(''),
  );
}
