/**
 * A text as a template prints it: `{{heading}}` writes the escaped characters, each run after the mark of its place,
 * lowered and raised runs in `<sub>` and `<sup>`, marks of the glossary as `<mark entry="…"/>`.
 */
import type { Run, Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { upTo } from '../text/slice.js';
import { escapeXmlAnywhere } from '../text/xml-escape.js';
import type { Origins } from './origins.js';

/** The values a template can use, by name. */
export type View = Readonly<Record<string, unknown>>;

/** Prints a text; an empty one is `undefined`, so that a condition on it fails. */
export type WordsOf = (text: Text) => Words | undefined;

export function textPrinter(origins: Origins): WordsOf {
  return (text) => (text.length > 0 ? new Words(text, origins) : undefined);
}

/** What a value that is no text prints: a noncharacter, which no text of a report contains. */
export const NOT_A_TEXT = '\uFDD2';

/** The result of a helper whose arguments it cannot use. */
export const notAText = { toHTML: () => NOT_A_TEXT };

/** The fields are private, so that a template cannot reach them; Handlebars calls `toHTML` instead of escaping. */
export class Words {
  readonly #text: Text;
  readonly #origins: Origins;

  constructor(text: Text, origins: Origins) {
    this.#text = text;
    this.#origins = origins;
  }

  toHTML(): string {
    return this.#text.map((run) => this.#print(run)).join('');
  }

  /** The first `count` sentences, or all if there are fewer. */
  first(count: number): Words {
    const end = sentenceSpans(plain(this.#text))[count - 1]?.end;
    return end === undefined ? this : new Words(upTo(this.#text, end), this.#origins);
  }

  /** The characters without markup and marks, for an attribute. */
  plain(): { toHTML(): string } {
    const characters = escapeXmlAnywhere(plain(this.#text));
    return { toHTML: () => characters };
  }

  #print({ text, script, mark: entry, at }: Run): string {
    if (entry !== undefined) return `<mark entry="${escapeXmlAnywhere(entry)}"/>`;
    const mark = at ? this.#origins.mark('content', at) : '';
    const characters = mark + escapeXmlAnywhere(text);
    return script ? `<${script}>${characters}</${script}>` : characters;
  }
}
