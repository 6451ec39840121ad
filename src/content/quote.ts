/**
 * Words of `briefing.yaml` looked up in the report.
 *
 * A slide says only what the report says, so words that stand nowhere in it are
 * an error with the words most like them. A quotation lies within one heading or
 * paragraph and cuts no number and no Latin word in two: 4.5% is no quotation of 14.5%.
 */
import type { Note, Place } from '../diagnostic.js';
import { error } from '../diagnostic.js';
import { sentenceSpans } from '../document/sentences.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import { WordingIndex } from './nearest-wording.js';
import { readingOf } from './reading.js';
import type { ReportBlock } from './report.js';
import { slice } from './slice.js';
import { cutsWord } from './terms.js';

/** The report, made ready to find quotations in. */
export class Quotable {
  readonly #texts: readonly { readonly text: Text; readonly characters: string }[];
  readonly #body: readonly ReportBlock[];
  #index: { readonly reading: ReturnType<typeof readingOf>; readonly wordings: WordingIndex } | undefined;

  constructor(body: readonly ReportBlock[]) {
    this.#body = body;
    this.#texts = [...textsOf(body)].map((text) => ({ text, characters: plain(text) }));
  }

  /** The whole sentences in which the words stand first. Notes `briefing/not-in-report` where they do not. */
  sentencesOf(words: string, at: Place, note: Note): readonly Text[] {
    for (const { text, characters } of this.#texts) {
      const start = placeIn(characters, words);
      if (start < 0) continue;
      const end = start + words.length;
      return sentenceSpans(characters)
        .filter((span) => span.start < end && start < span.end)
        .map((span) => slice(text, span.start, span.end));
    }
    note(error('briefing/not-in-report', { words, nearest: this.#nearest(words) }, at));
    return [];
  }

  #nearest(words: string) {
    if (!this.#index) {
      const reading = readingOf(this.#body);
      this.#index = { reading, wordings: new WordingIndex(reading.text) };
    }
    const { reading, wordings } = this.#index;
    const near = wordings.nearest(words);
    const place = near && reading.placeAt(near.start);
    if (!near || !place) return undefined;
    const { lacks, has } = near;
    return { words: reading.text.slice(near.start, near.end), file: place.file, line: place.line, lacks, has };
  }
}

/** Where words stand in a text without cutting a number or word; -1 where they do not. */
function placeIn(characters: string, words: string): number {
  for (let at = characters.indexOf(words); at >= 0; at = characters.indexOf(words, at + 1)) {
    if (!cutsWord(characters, at) && !cutsWord(characters, at + words.length)) return at;
  }
  return -1;
}

/** Every heading and paragraph, a lead with the text behind it. */
function* textsOf(blocks: readonly ReportBlock[]): Generator<Text> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield [...block.lead, ...block.text];
    else if (block.kind === 'part' || block.kind === 'section') {
      yield block.heading;
      if (block.kind === 'section') yield block.intro;
      yield* textsOf(block.body);
    }
  }
}
