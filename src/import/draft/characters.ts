/**
 * The characters of a line of a draft as content may hold them.
 *
 * Spaces of every width and tabs become one kind, characters that stand for plain ones become these, and invisible ones
 * are removed (`plain-characters.ts` has the table); what a reader may see is reported once for each kind, with the first
 * line that has it. Typed `_{` and `^{` are escaped, because in content they lower and raise.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { codePointName, withoutForbidden } from '../../yaml/decode.js';
import type { PlainKindName } from './plain-characters.js';
import { evenForms, plainCharacters, plainYears, privateUse, unseenSelectors } from './plain-characters.js';

export interface Characters {
  /** The characters of part of a line without invisible ones; blanks at its ends stay. */
  clean(text: string, line: number): string;
  /** Notes what was removed or replaced (`import/control-character`, `import/plain-character`, `import/private-use`). */
  report(): void;
}

/** Equal findings of a draft, counted, with the line of the first. */
class Findings<Key extends string> {
  readonly #found = new Map<Key, { count: number; readonly line: number; readonly examples: Set<string> }>();

  add(key: Key, line: number, example = ''): void {
    const found = this.#found.get(key) ?? { count: 0, line, examples: new Set() };
    found.count++;
    found.examples.add(example);
    this.#found.set(key, found);
  }

  *[Symbol.iterator]() {
    for (const [key, { count, line, examples }] of this.#found) yield { key, count, line, examples: [...examples] };
  }
}

export function characters(file: string, note: Note): Characters {
  const removed = new Findings<string>();
  const replaced = new Findings<PlainKindName>();
  const unknown = new Findings<'private'>();
  return {
    clean(text, line) {
      const remove = (codePoint: string) => removed.add(codePoint, line);
      // Codes of Windows are read before control characters are removed, as they have the same numbers.
      const plain = plainCharacters(text.replace(/[\t\r\n\f\v\u0085\u2028\u2029]/g, ' '), (kind, was, now) =>
        replaced.add(kind, line, `${named(was)} → ${now.trim()}`),
      );
      const seen = withoutForbidden(plain, remove).replace(unseenSelectors, (character) => {
        remove(codePointName(character));
        return '';
      });
      for (const [character] of seen.matchAll(privateUse)) unknown.add('private', line, codePointName(character));
      return plainYears(evenForms(seen));
    },
    report() {
      const at = (line: number) => ({ file, line, column: 1 });
      for (const { key, count, line } of removed)
        note(warning('import/control-character', { codePoint: key, count }, at(line)));
      for (const { key, count, line, examples } of replaced)
        note(warning('import/plain-character', { kind: key, pairs: examples, count }, at(line)));
      for (const { count, line, examples } of unknown)
        note(warning('import/private-use', { codePoints: examples, count }, at(line)));
    },
  };
}

/** A character by its code point where it looks like another one, or like nothing. */
function named(found: string): string {
  const character = found.trim();
  return /^(?:[\x80-\x9F\uE000-\uFAFF]|[\u{2F800}-\u{2FA1F}])$/u.test(character) ? codePointName(character) : character;
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
  return joinedAll([before, after]);
}

/** Pieces of text joined to one in the same way. */
export function joinedAll(pieces: readonly string[]): string {
  const chinese = /[\p{Script=Han}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u;
  let last = '';
  const spaced = pieces.flatMap((piece) => {
    if (piece === '') return [];
    const tight = last === '' || (chinese.test(last) && chinese.test(piece.charAt(0)));
    last = piece.at(-1)!;
    return tight ? [piece] : [' ', piece];
  });
  return spaced.join('');
}
