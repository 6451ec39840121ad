/**
 * 名词解释: where it begins, its entries, and the notes Word keeps at the foot of its pages.
 *
 * An entry is a paragraph with a number or a colon early in it; 指 and 是指 separate term and text where there is no
 * colon. Other paragraphs continue the entry before them. A title that no entry follows is text.
 */

import { addAll } from '../../../text/add-to.js';
import type { Edit, Passage } from '../../draft/passage.js';
import { cut, joined, trimmed } from '../../draft/passage.js';
import type { Label } from '../heading-forms.js';
import { isAnnexLabel, isAnnexTitle, isGlossaryTitle, labelOf } from '../heading-forms.js';
import { noTerm } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';
import { alone, isTermAlone, parted, withoutTerm } from './entry-forms.js';
import { copiedMarks, noteEntry } from './word-notes.js';

export interface Entry {
  /** As it was numbered; 0 where it was not. */
  readonly number: number;
  /** The name that connects a note of Word with its mark. */
  readonly note?: string;
  readonly term: Passage;
  /** Its paragraphs. */
  readonly texts: readonly Passage[];
  readonly first: Paragraph;
}

export interface Annex {
  readonly label: Passage | undefined;
  readonly title: Passage | undefined;
  readonly entries: readonly Entry[];
  readonly edits: readonly Edit[];
  /** The paragraphs that are neither label, title nor entry, in their order. */
  readonly body: readonly Paragraph[];
  /** Indices of the lines that are in the glossary. */
  readonly lines: ReadonlySet<number>;
}

/** Takes the glossary and the notes out of the paragraphs of a draft. */
export function annexOf(paragraphs: readonly Paragraph[]): Annex {
  const notes = paragraphs.filter(({ note }) => note !== undefined);
  const running = paragraphs.filter(({ note }) => note === undefined);
  const none: Annex = { label: undefined, title: undefined, entries: [], edits: [], body: running, lines: new Set() };
  // Endnotes stand below a title that is the last paragraph of the text.
  const hasEntries = (i: number) =>
    (notes.length > 0 && i === running.length - 1) || entriesFrom(running, i + 1).entries.length > 0;
  const from = running.findIndex(
    ({ text, as }, i) => i > 0 && as === undefined && isGlossaryTitle(text) && hasEntries(i),
  );
  const only = from < 0 && isGlossaryTitle(running[0]?.text ?? '') && running.length > 1 ? 0 : from;
  const copies = copiedMarks(notes);
  const noted = notes.map((note, i) => noteEntry(note, copies[i]));
  const changes: Edit[] = noted.flatMap(({ changes }) => changes);
  const noteEntries = noted.map(({ entry }) => entry);
  if (only < 0) {
    const untitled = listUnder(running);
    if (untitled)
      return {
        ...untitled,
        entries: [...untitled.entries, ...noteEntries],
        edits: [...untitled.edits, ...changes],
        lines: new Set([...untitled.lines, ...linesOf(notes)]),
      };
    if (notes.length === 0) return none;
    return { ...none, entries: noteEntries, edits: changes, lines: linesOf(notes) };
  }
  const { entries, end, changes: own } = entriesFrom(running, only + 1);
  const title = running[only]!;
  // 《政府工作报告》 over 名词解释.
  const over = /^[《“]?政府工作报告[》”]?$/.test(running[only - 1]?.text ?? '') ? running[only - 1] : undefined;
  const first = over ? only - 1 : only;
  const before = running[first - 1];
  const label = before && isAnnexLabel(before.text) ? before : undefined;
  const { labelPart, titlePart } = splitTitle(over ? joined([over, title]) : title);
  const start = label ? first - 1 : first;
  const used = running.slice(start, end);
  return {
    label: label ?? labelPart,
    title: titlePart,
    entries: [...entries, ...noteEntries],
    edits: [...own, ...changes],
    body: [...running.slice(0, start), ...running.slice(end)],
    lines: linesOf([...used, ...notes]),
  };
}

const LEAST_UNTITLED = 3;

/** 附录 with a list of terms below it to the end, and no title. */
function listUnder(running: readonly Paragraph[]): Annex | undefined {
  const at = running.findLastIndex(({ text }) => isAnnexLabel(text));
  if (at <= 0) return undefined;
  const { entries, end, changes } = entriesFrom(running, at + 1);
  if (end < running.length || entries.length < LEAST_UNTITLED || entries.some(({ number }) => number === 0))
    return undefined;
  return {
    label: running[at],
    title: undefined,
    entries,
    edits: changes,
    body: running.slice(0, at),
    lines: linesOf(running.slice(at)),
  };
}

function linesOf(passages: readonly Passage[]): ReadonlySet<number> {
  return new Set(passages.flatMap(({ pieces }) => pieces.map(({ index }) => index)).filter((index) => index >= 0));
}

/** 附件：名词解释 as its label and its title. */
function splitTitle(title: Passage): { labelPart: Passage | undefined; titlePart: Passage } {
  const match = /^附 *(?:件|录|注|表)? *[\d一二三四五六]{0,2} *[:.、]? */.exec(folded(title.text));
  if (!match || match[0].length === 0 || match[0].length >= title.text.length)
    return { labelPart: undefined, titlePart: title };
  return { labelPart: trimmed(cut(title, 0, match[0].length)), titlePart: trimmed(cut(title, match[0].length)) };
}

/** An entry while its paragraphs are still being read. */
interface OpenEntry extends Entry {
  readonly texts: Passage[];
}

interface Found {
  readonly entries: readonly Entry[];
  /** The first paragraph behind the glossary. */
  readonly end: number;
  readonly changes: readonly Edit[];
}

function entriesFrom(paragraphs: readonly Paragraph[], from: number): Found {
  const reader = new EntryReader(paragraphs, from);
  let end = from;
  while (end < paragraphs.length && !reader.isOver(end)) {
    const taken = reader.take(end);
    if (taken === 0) return { entries: [], end: from, changes: [] };
    end += taken;
  }
  return { entries: reader.entries, end, changes: reader.changes };
}

/** Reads the paragraphs of a glossary one after another. */
class EntryReader {
  readonly entries: OpenEntry[] = [];
  readonly changes: Edit[] = [];
  readonly #paragraphs: readonly Paragraph[];
  /** Whether terms are paragraphs of their own, each before its text. */
  readonly #inPairs: boolean;
  #isCounted = false;
  /** The form of the numbers of entries. */
  #form: Label['form'] | undefined;

  constructor(paragraphs: readonly Paragraph[], from: number) {
    this.#paragraphs = paragraphs;
    this.#inPairs = isTermAlone(paragraphs, from) && [2, 3, 4].some((step) => isTermAlone(paragraphs, from + step));
  }

  /** Whether a paragraph is behind the glossary whatever it says. */
  isOver(at: number): boolean {
    const { table, text } = this.#paragraphs[at]!;
    if (table || (isAnnexTitle(text) && !/[:：]./.test(text.slice(4)))) return true;
    return isGlossaryTitle(text) && this.entries.length > 0;
  }

  /**
   * Reads an entry, or a paragraph of the last one.
   * @returns how many paragraphs were taken; 0 if the first of them begins no entry
   */
  take(at: number): number {
    const paragraph = this.#paragraphs[at]!;
    const last = this.entries.at(-1);
    const label = labelOf(paragraph.text) ?? nextOf(paragraph.text, last?.number ?? 0);
    // A second form of numbers, （1） or ①, belongs to the entry it is in.
    const own = label && (!last || !this.#isCounted || label.form === this.#form) ? label : undefined;
    const isPair = this.#inPairs && isTermAlone(this.#paragraphs, at);
    if (last && this.#inPairs && !isPair) return this.#continue(last, paragraph);
    const canSplit = isPair || own !== undefined || !this.#isCounted;
    const split = canSplit ? (alone(this.#paragraphs, at, own, isPair) ?? parted(paragraph, own)) : undefined;
    if (own && (split ? noTerm.test(split.term.text) : this.#isNumberAlone(own))) {
      this.#isCounted = true;
      this.#form ??= own.form;
      const { changes, ...entry } = withoutTerm(paragraph, own);
      return this.#add({ number: own.number, ...entry, first: paragraph }, changes);
    }
    if (!split) return last ? this.#continue(last, paragraph) : 0;
    this.#isCounted ||= label !== undefined;
    if (!last) this.#form = label?.form;
    const { term, text, changes } = split;
    this.#add({ number: label?.number ?? 0, term, texts: [text], first: paragraph }, changes);
    return text === this.#paragraphs[at + 1] ? 2 : 1;
  }

  /** Whether a number begins an entry that has no term. */
  #isNumberAlone({ form, number }: Label): boolean {
    if (form === 'circled' || form === 'note') return true;
    return this.#isCounted && number === (this.entries.at(-1)?.number ?? 0) + 1;
  }

  #add(entry: OpenEntry, changes: readonly Edit[]): number {
    this.entries.push(entry);
    addAll(this.changes, changes);
    return 1;
  }

  #continue(last: OpenEntry, paragraph: Paragraph): number {
    last.texts.push(paragraph);
    return 1;
  }
}

/** 40.9类…: behind entry 39 the number before the point is that of an entry, and not part of 40.9; or a blank follows it. */
function nextOf(text: string, last: number): Label | undefined {
  const typed = new RegExp(`^(?:${last + 1} *[.、] *|0?${last + 1} +(?=\\D))`).exec(folded(text))?.[0];
  return typed === undefined
    ? undefined
    : { form: 'digit', number: last + 1, length: typed.length, typed: typed.trimEnd() };
}
