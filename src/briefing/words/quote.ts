/**
 * Finds quotations of `briefing.yaml` in the report.
 *
 * Slides contain only words of the report, so words that do not occur in it are an error,
 * reported with the most similar ones. A quotation lies within one heading or paragraph,
 * and does not split a Latin word or a number with its unit: 4.5% does not quote 14.5%,
 * nor 增长4.5 the text 增长4.5%.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { error } from '../../diagnostics/diagnostic.js';
import { numberCutAt } from '../../indicators/whole-numbers.js';
import { readingOf } from '../../report/reading.js';
import type { ReportBlock } from '../../report/report.js';
import { ownTexts, visitRunningText } from '../../report/visit.js';
import { WordingIndex } from '../../text/nearest-wording.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentenceSpans } from '../../text/sentences.js';
import { placeAt, slice } from '../../text/slice.js';
import { cutsWord } from '../../text/word-borders.js';

/** The report, indexed for finding quotations. */
export class Quotable {
  readonly #texts: readonly { readonly text: Text; readonly characters: string }[];
  readonly #body: readonly ReportBlock[];
  #index: { readonly reading: ReturnType<typeof readingOf>; readonly wordings: WordingIndex } | undefined;

  constructor(body: readonly ReportBlock[]) {
    this.#body = body;
    this.#texts = textsIn(body).map((text) => ({ text, characters: plain(text) }));
  }

  /**
   * The whole sentences of the first occurrence of the words. Notes `briefing/not-in-report` if there is none, and
   * `briefing/cut-number` if every occurrence splits a number.
   */
  sentencesOf(words: string, at: Place, note: Note): readonly Text[] {
    let cut: { readonly number: string; readonly file: string; readonly line: number } | undefined;
    for (const { text, characters } of this.#texts) {
      for (let start = characters.indexOf(words); start >= 0; start = characters.indexOf(words, start + 1)) {
        const end = start + words.length;
        const number = numberCutAt(characters, start) ?? numberCutAt(characters, end);
        if (number !== undefined) {
          const place = placeAt(text, start);
          cut ??= { number, file: place?.file ?? '', line: place?.line ?? 0 };
        } else if (!cutsWord(characters, start) && !cutsWord(characters, end)) {
          return sentenceSpans(characters)
            .filter((span) => span.start < end && start < span.end)
            .map((span) => slice(text, span.start, span.end));
        }
      }
    }
    if (cut) note(error('briefing/cut-number', { words, ...cut }, at));
    else note(error('briefing/not-in-report', { words, nearest: this.#nearest(words) }, at));
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

/** Every heading and paragraph, a lead together with its text. */
function textsIn(body: readonly ReportBlock[]): readonly Text[] {
  return [...visitRunningText(body)].flatMap(({ block }) => (block.kind === 'salutation' ? [] : ownTexts(block)));
}
