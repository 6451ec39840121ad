/**
 * The characters of a line of a draft as content may hold them.
 *
 * Spaces of every width and tabs become one kind, and invisible characters are removed and reported once for each, with
 * the first line that has it. Typed `_{` and `^{` are escaped, because in content they lower and raise.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { withoutForbidden } from '../../yaml/decode.js';

export interface Characters {
  /** The characters of part of a line without invisible ones; blanks at its ends stay. */
  clean(text: string, line: number): string;
  /** Notes what was removed (`import/control-character`). */
  report(): void;
}

export function characters(file: string, note: Note): Characters {
  const found = new Map<string, { count: number; line: number }>();
  return {
    clean(text, line) {
      const seen = withoutForbidden(text.replace(/[\t\r\n\f\v\u0085\u2028\u2029]/g, ' '), (codePoint) => {
        const before = found.get(codePoint);
        if (before) before.count++;
        else found.set(codePoint, { count: 1, line });
      });
      return seen.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g, ' ').replaceAll('\u2011', '-');
    },
    report() {
      for (const [codePoint, { count, line }] of found)
        note(warning('import/control-character', { codePoint, count }, { file, line, column: 1 }));
    },
  };
}

/** Whether a line begins with the indent of a paragraph: an ideographic space, a tab or two spaces. */
export function isIndented(raw: string): boolean {
  return /^[ \u00A0\u2002-\u200A]*(?:\u3000|\t|[ \u00A0]{2}|\u2003)/.test(raw) && raw.trim() !== '';
}

/** Text as it stands in content: `_{` and `^{` mean themselves. */
export function escapeInline(text: string): string {
  return text.replace(/[_^]\{/g, '\\$&');
}

/** Text lowered or raised in the notation of content; unchanged where the notation cannot hold it. */
export function scripted(text: string, script: 'sub' | 'sup'): string {
  if (text.trim() === '' || /[{}]/.test(text)) return escapeInline(text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(text) ?? [];
  return `${before}${script === 'sub' ? '_' : '^'}{${inner}}${after}`;
}

/** Two pieces of text joined to one, with a space between them unless both sides are Chinese. */
export function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const chinese = /[\p{Script=Han}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u;
  const tight = chinese.test(before.at(-1)!) && chinese.test(after.charAt(0));
  return tight ? before + after : `${before} ${after}`;
}
