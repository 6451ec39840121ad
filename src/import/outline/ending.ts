/**
 * What stands behind the text of a report: its annexes, the list of them, the signature, the imprint, a web page.
 *
 * The text ends with its last call (让我们……！), or before the first annex. Behind it the glossary stays for `annex/`,
 * other annexes are taken apart whole, and lines that are no sentences lie outside the report.
 */

import { isCorrectedToText } from '../draft/corrections.js';
import { MOST_OUTSIDE } from './furniture.js';
import { endsParagraph, isAnnexLabel, isAnnexTitle, isGlossaryTitle, isSalutation, labelOf } from './heading-forms.js';
import { annexNames, imprint, lastCall, newsLine, termThenText, webButton, webLinks, webTail } from './lexicon.js';
import type { Paragraph } from './paragraphs.js';
import { isSignature } from './signature.js';
import { folded } from './typed-forms.js';

export interface Ending {
  /** The text, and the glossary behind it. */
  readonly body: readonly Paragraph[];
  readonly outside: readonly Paragraph[];
  readonly annexes: readonly OtherAnnex[];
}

/** An annex that is no glossary. */
export interface OtherAnnex {
  /** 附件1; absent where it has none, or where it stands on the line of the title. */
  readonly label?: Paragraph;
  /** Absent where there is a label alone. */
  readonly title?: Paragraph;
  readonly body: readonly Paragraph[];
}

type Mode = 'text' | 'list' | 'glossary' | 'annex' | 'links';

/** 1.附件1：民生实事项目一览表.doc: a file to fetch. */
const fileName = /\.(?:docx?|wps|pdf|xlsx?|et|zip|rar|ofd)\)?$/i;
const listItem = /^\d{1,2} *[.、]/;
const MOST_SHORT = 60;
const LEAST_CALL = 30;
const LEAST_TEXT = 80;
/** Lines under a label without a title that say whether it is a glossary. */
const LOOKED_AT = 4;

/** The paragraphs of a draft from its first text on, divided where the text ends. */
export function endingOf(paragraphs: readonly Paragraph[]): Ending {
  const whole: Ending = { body: paragraphs, outside: [], annexes: [] };
  const running = paragraphs.filter(({ note }) => note === undefined);
  const ends = endsOf(running);
  for (const end of ends) {
    const reader = new EndingReader(running);
    for (let i = end; i < running.length; i++) reader.read(i);
    if (!reader.hasText) return endingFrom(paragraphs, running.slice(0, end), reader.result());
  }
  return whole;
}

function endingFrom(paragraphs: readonly Paragraph[], text: readonly Paragraph[], ending: Ending): Ending {
  const notes = paragraphs.filter(({ note }) => note !== undefined);
  const { body, outside, annexes } = ending;
  return { body: [...text, ...body, ...notes], outside, annexes };
}

/** Where the text may end: behind its last call, else before the signature or the first annex. */
function endsOf(paragraphs: readonly Paragraph[]): number[] {
  const half = paragraphs.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let read = 0;
  const firstAnnex = paragraphs.findIndex((_, i) => {
    read += paragraphs[i]!.text.length;
    return read > half && opensAnnex(paragraphs, i);
  });
  const before = firstAnnex < 0 ? paragraphs : paragraphs.slice(0, firstAnnex);
  const call = before.findLastIndex(({ text }) => text.length >= LEAST_CALL && lastCall.test(folded(text)));
  const signed = before.findLastIndex(({ text }) => !isSignature(folded(text).trim())) + 1;
  const ends = [...(call >= 0 ? [call + 1] : []), ...(firstAnnex >= 0 || signed < paragraphs.length ? [signed] : [])];
  const corrected = before.findLastIndex(isCorrectedToText) + 1;
  return ends.map((end) => Math.max(end, corrected));
}

/** 附件1, 附件：…, 名词解释: the head of an annex or of a list of annexes. */
function opensAnnex(paragraphs: readonly Paragraph[], i: number): boolean {
  const { text, table, as } = paragraphs[i]!;
  return !table && as === undefined && (isGlossaryTitle(text) || isAnnexLabel(text) || isAnnexTitle(text));
}

/** Reads the paragraphs behind the text, one after the other. */
class EndingReader {
  /** Among them is a text that is in no annex, so that the report goes on. */
  hasText = false;
  #mode: Mode = 'text';
  #label: Paragraph | undefined;
  readonly #body: Paragraph[] = [];
  readonly #outside: Paragraph[] = [];
  readonly #annexes: { label?: Paragraph; title?: Paragraph; body: Paragraph[] }[] = [];

  constructor(private readonly paragraphs: readonly Paragraph[]) {}

  read(i: number): void {
    const paragraph = this.paragraphs[i]!;
    const text = folded(paragraph.text).trim();
    if (paragraph.table) {
      this.#closeLabel();
      this.#keep(paragraph);
      return;
    }
    if (isCorrectedToText(paragraph)) {
      if (this.#mode === 'annex' || this.#mode === 'glossary') this.#keep(paragraph);
      else this.#readText(paragraph, text);
      return;
    }
    if (this.#opens(i, text)) return;
    if (imprint.test(text) || webTail.test(text) || webLinks.test(text)) {
      if (webLinks.test(text)) this.#mode = 'links';
      this.#leaveOut(paragraph);
    } else if (this.#mode === 'list') {
      this.#mode = 'text';
      this.#readText(paragraph, text);
    } else if (this.#mode === 'text') this.#readText(paragraph, text);
    else this.#keep(paragraph);
  }

  result(): Ending {
    this.#closeLabel();
    // A title over nothing is the name of a file to fetch.
    const empty = this.#annexes.filter(({ body }) => body.length === 0);
    const names = empty.flatMap(({ label, title }) => [...(label ? [label] : []), ...(title ? [title] : [])]);
    return {
      body: this.#body,
      outside: [...this.#outside, ...names],
      annexes: this.#annexes.filter(({ body }) => body.length > 0),
    };
  }

  /** Makes a label that no title follows an annex by itself. */
  #closeLabel(): void {
    if (this.#label) this.#annexes.push({ label: this.#label, body: [] });
    this.#label = undefined;
  }

  /** Whether the paragraph opens an annex, or a list of annexes. */
  #opens(i: number, text: string): boolean {
    // What is too long to be left out is no name of an annex, which may prove to be that of a file to fetch.
    if (text.length > MOST_OUTSIDE) {
      this.#closeLabel();
      return false;
    }
    const paragraph = this.paragraphs[i]!;
    const next = this.paragraphs[i + 1]?.text ?? '';
    // 2.2024年…清单: the number of an item may stand before one of its title.
    if (this.#mode === 'list' && listItem.test(text)) {
      this.#leaveOut(paragraph);
      return true;
    }
    if (/^附件:? *1 *[.、]/.test(text) || (isAnnexTitle(text) && isSignature(folded(next).trim()))) {
      this.#mode = 'list';
      this.#leaveOut(paragraph);
      return true;
    }
    if (isGlossaryTitle(text)) {
      this.#mode = 'glossary';
      this.#body.push(...(this.#label ? [this.#label] : []), paragraph);
      this.#label = undefined;
      return true;
    }
    if (this.#label && !isAnnexLabel(text)) {
      this.#annexes.push({ label: this.#label, title: paragraph, body: [] });
      this.#label = undefined;
      return true;
    }
    if (isAnnexLabel(text) && fileName.test(folded(next))) {
      this.#closeLabel();
      this.#mode = 'list';
      this.#leaveOut(paragraph);
      return true;
    }
    if (isAnnexLabel(text)) {
      this.#closeLabel();
      this.#label = paragraph;
      this.#mode = 'annex';
      if (!labelOf(next)) return true;
      // Its title is missing; a glossary may do without.
      if (this.#explains(i + 1)) {
        this.#mode = 'glossary';
        this.#body.push(paragraph);
        this.#label = undefined;
      } else this.#closeLabel();
      return true;
    }
    if (!isAnnexTitle(text) && !this.#isNamed(text)) return false;
    this.#mode = 'annex';
    this.#annexes.push({ title: paragraph, body: [] });
    return true;
  }

  /** Whether the first numbered lines from `i` on are terms with their explanations. */
  #explains(i: number): boolean {
    const numbered = this.paragraphs.slice(i, i + LOOKED_AT).filter(({ text }) => labelOf(text));
    return numbered.every(({ text }) => termThenText.test(folded(text).trim()));
  }

  /** Whether a text names an annex without a label. Right under a title it is a caption. */
  #isNamed(text: string): boolean {
    const isUnderTitle = this.#mode === 'annex' && this.#annexes.at(-1)?.body.length === 0;
    return this.#mode !== 'links' && !isUnderTitle && annexNames.test(text) && !labelOf(text);
  }

  /** Leaves a paragraph out, unless it is too long for anything but a list of recipients. */
  #leaveOut(paragraph: Paragraph): void {
    const text = folded(paragraph.text).trim();
    if (text.length <= MOST_OUTSIDE || imprint.test(text)) this.#outside.push(paragraph);
    else {
      this.hasText = true;
      this.#body.push(paragraph);
    }
  }

  /** A paragraph that is in no annex. */
  #readText(paragraph: Paragraph, text: string): void {
    if (isCorrectedToText(paragraph)) {
      this.hasText = true;
      this.#body.push(paragraph);
      return;
    }
    const isOther = isSignature(text) || webButton.test(text) || newsLine.test(text);
    const isShort = text.length <= MOST_SHORT && !endsParagraph.test(text) && !isSalutation(text);
    const isNumbered = labelOf(text) !== undefined;
    if (isOther || (isShort && !isNumbered)) this.#leaveOut(paragraph);
    else {
      this.hasText ||= text.length >= LEAST_TEXT || isNumbered;
      this.#body.push(paragraph);
    }
  }

  /** A paragraph of the annex that is open. */
  #keep(paragraph: Paragraph): void {
    if (this.#mode === 'annex') this.#annexes.at(-1)!.body.push(paragraph);
    else if (this.#mode === 'links') this.#leaveOut(paragraph);
    else this.#body.push(paragraph);
  }
}
