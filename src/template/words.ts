/**
 * A text as a template prints it: `{{heading}}` writes the escaped characters,
 * each run behind the mark of its place, lowered and raised runs in `<sub>` and
 * `<sup>`, marks of the glossary as `<mark entry="…"/>`. Handlebars asks any value for `toHTML` before it escapes it itself.
 * The fields are private so that a template cannot reach behind the words.
 */
import type { Run, Text } from '../text/running-text.js';
import { escapeMarkup } from './escape.js';
import type { Origins } from './origins.js';

/** What a value that is no text leaves in the output: a noncharacter, so that no text of the report is taken for it. */
export const NOT_A_TEXT = '\uFDD2';

/** What a helper gives for arguments it cannot use. */
export const misused = { toHTML: () => NOT_A_TEXT };

const END = /[。！？][”’」』）]*/g;

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
    const kept: Run[] = [];
    let ended = 0;
    for (const run of this.#text) {
      for (const { index, 0: mark } of run.text.matchAll(END)) {
        if (++ended === count)
          return new Words([...kept, { ...run, text: run.text.slice(0, index + mark.length) }], this.#origins);
      }
      kept.push(run);
    }
    return this;
  }

  /** The characters alone, for an attribute: no `<sub>`, no place. */
  plain(): { toHTML(): string } {
    const characters = escapeMarkup(this.#text.map(({ text }) => text).join(''));
    return { toHTML: () => characters };
  }

  #print({ text, script, mark: entry, at }: Run): string {
    if (entry !== undefined) return `<mark entry="${escapeMarkup(entry)}"/>`;
    const mark = at ? this.#origins.mark('content', at) : '';
    const characters = mark + escapeMarkup(text);
    return script ? `<${script}>${characters}</${script}>` : characters;
  }
}
