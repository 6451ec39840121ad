/**
 * Guides over characters, as 拼音指南 of Word sets them (ECMA-376-1 17.3.3.25). Content has none, so they are left out and
 * reported with the characters they stand over.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { hiddenText } from './hidden.js';
import type { XmlElement } from './xml.js';
import { childrenOf } from './xml.js';

export class PhoneticGuides {
  #guides: string[] = [];
  #first: Place | undefined;

  /** Reads a `w:ruby`. */
  ruby(element: XmlElement, at: Place): void {
    const wordsOf = (name: string) => childrenOf(element, name).map(hiddenText).join('');
    this.add(wordsOf('w:rubyBase'), wordsOf('w:rt'), at);
  }

  /** Adds a guide over the characters `base`. */
  add(base: string, guide: string, at: Place): void {
    if (guide.trim() === '') return;
    this.#first ??= at;
    this.#guides.push(`${base.trim()} ${guide.trim()}`.trim());
  }

  /** Notes what was added since the last time, once at the place of the first guide. */
  report(note: Note): void {
    if (this.#first) note(warning('import/phonetic-guide', { guides: this.#guides }, this.#first));
    this.#guides = [];
    this.#first = undefined;
  }
}
