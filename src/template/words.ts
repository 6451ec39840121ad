/**
 * A text as a template prints it: `{{heading}}` writes the escaped characters,
 * each run behind the mark of its place, lowered and raised runs in `<sub>` and
 * `<sup>`, marks of the glossary as `<mark entry="…"/>`. Handlebars asks any value for `toHTML` before it escapes it itself.
 * The fields are private so that a template cannot reach behind the words.
 */
import type { Run, Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { upTo } from '../text/slice.js';
import { escapeXmlAnywhere } from '../text/xml-escape.js';
import type { Origins } from './origins.js';

/** What a value that is no text leaves in the output: a noncharacter, so that no text of the report is taken for it. */
export const NOT_A_TEXT = '\uFDD2';

/** What a helper gives for arguments it cannot use. */
export const notAText = { toHTML: () => NOT_A_TEXT };

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

  /** The first sentences, or all where there are not so many. */
  first(count: number): Words {
    const end = sentenceSpans(plain(this.#text))[count - 1]?.end;
    return end === undefined ? this : new Words(upTo(this.#text, end), this.#origins);
  }

  /** The characters alone, for an attribute: no `<sub>`, no place. */
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
