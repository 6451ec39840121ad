/**
 * A text as a template prints it: `{{heading}}` writes the escaped characters,
 * each run behind the mark of its place, lowered and raised runs in `<sub>` and
 * `<sup>`. Handlebars asks any value for `toHTML` before it escapes it itself.
 * The fields are private so that a template cannot reach behind the words.
 */
import type { Run, Text } from '../document/text.js';
import { escapeMarkup } from './escape.js';
import type { Origins } from './origins.js';

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

  #print({ text, script, at }: Run): string {
    const mark = at ? this.#origins.mark('content', at) : '';
    const characters = mark + escapeMarkup(text);
    return script ? `<${script}>${characters}</${script}>` : characters;
  }
}
