/**
 * 名词解释: where it begins, its entries, and the notes Word keeps at the foot of its pages.
 *
 * An entry is a paragraph with a number or a colon early in it; 指 and 是指 separate term and text where there is no
 * colon. Other paragraphs continue the entry before them. A title that no entry follows is text.
 */

import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, joined, nothing, trimmed } from '../../draft/passage.js';
import type { Label } from '../heading-forms.js';
import { isAnnexLabel, isAnnexTitle, isGlossaryTitle, labelOf } from '../heading-forms.js';
import { noTerm, termPointer } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';

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
  const from = running.findIndex(({ text }, i) => i > 0 && isGlossaryTitle(text) && hasEntries(i));
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
  const entries: OpenEntry[] = [];
  const changes: Edit[] = [];
  let end = from;
  let counted = false;
  let form: Label['form'] | undefined;
  const inPairs = isTermAlone(paragraphs, from) && [2, 3, 4].some((step) => isTermAlone(paragraphs, from + step));
  for (; end < paragraphs.length; end++) {
    const paragraph = paragraphs[end]!;
    if (paragraph.table || (isAnnexTitle(paragraph.text) && !/[:：]./.test(paragraph.text.slice(4)))) break;
    if (isGlossaryTitle(paragraph.text) && entries.length > 0) break;
    const label = labelOf(paragraph.text) ?? nextOf(paragraph.text, entries.at(-1)?.number ?? 0);
    // A second form of numbers, （1） or ①, belongs to the entry it is in.
    const numbered = label && (entries.length === 0 || !counted || label.form === form);
    const own = numbered ? label : undefined;
    const isPair = inPairs && isTermAlone(paragraphs, end);
    const split =
      isPair || numbered || !counted ? (alone(paragraphs, end, own, isPair) ?? parted(paragraph, own)) : undefined;
    const last = entries.at(-1)?.number ?? 0;
    const isMark = own?.form === 'circled' || own?.form === 'note';
    if (inPairs && !isPair && entries.length > 0) {
      entries.at(-1)!.texts.push(paragraph);
    } else if (own && (split ? noTerm.test(split.term.text) : isMark || (counted && own.number === last + 1))) {
      counted = true;
      form ??= own.form;
      const { changes: numbering, ...entry } = withoutTerm(paragraph, own);
      entries.push({ number: own.number, ...entry, first: paragraph });
      changes.push(...numbering);
    } else if (split) {
      counted ||= label !== undefined;
      if (entries.length === 0) form = label?.form;
      entries.push({ number: label?.number ?? 0, term: split.term, texts: [split.text], first: paragraph });
      changes.push(...split.changes);
      if (split.text === paragraphs[end + 1]) end++;
    } else if (entries.length > 0) {
      entries.at(-1)!.texts.push(paragraph);
    } else return { entries: [], end: from, changes: [] };
  }
  return { entries, end, changes };
}

/** 40.9类…: behind entry 39 the number before the point is that of an entry, and not part of 40.9; or a blank follows it. */
function nextOf(text: string, last: number): Label | undefined {
  const typed = new RegExp(`^(?:${last + 1} *[.、] *|0?${last + 1} +(?=\\D))`).exec(folded(text))?.[0];
  return typed === undefined
    ? undefined
    : { form: 'digit', number: last + 1, length: typed.length, typed: typed.trimEnd() };
}

const MOST_TERM = 60;

interface Split {
  readonly term: Passage;
  readonly text: Passage;
  readonly changes: readonly Edit[];
}

/** An entry as term and text; `undefined` where it is none. */
function parted(paragraph: Passage, label: Label | undefined): Split | undefined {
  const from = label?.length ?? /^(?:[★☆◆◇●■□▲△•※◎]|\*(?!\*)) */.exec(paragraph.text)?.[0].length ?? 0;
  const rest = folded(paragraph.text).slice(from);
  const colon = colonIn(rest);
  const numbering = from > 0 ? edits(paragraph, 0, from, 'entry-number') : [];
  const framed = /^【 *([^【】]{1,60}?) *】 *(?::|—+|-+)? */.exec(rest);
  if (framed) {
    const open = rest.indexOf(framed[1]!);
    const [at, end] = [from + open, from + open + framed[1]!.length];
    const text = trimmed(cut(paragraph, from + framed[0].length));
    if (!text.text) return undefined;
    return {
      term: cut(paragraph, at, end),
      text,
      changes: [
        ...numbering,
        ...edits(paragraph, from, at, 'entry-colon'),
        ...edits(paragraph, end, from + framed[0].length, 'entry-colon', ' '),
      ],
    };
  }
  if (colon && colon.at > 0 && colon.at <= MOST_TERM) {
    const term = trimmed(cut(paragraph, from, from + colon.at));
    const text = trimmed(cut(paragraph, from + colon.at + colon.length));
    if (!text.text) return undefined;
    return {
      term,
      text,
      changes: [...numbering, ...edits(paragraph, from + colon.at, from + colon.at + colon.length, 'entry-colon', ' ')],
    };
  }
  const named = new RegExp(`^([^,。;]{1,40}?) *,? *${termPointer}`, 'u').exec(rest)?.[1];
  const said = named ?? new RegExp(`^(.{1,40}?[^,。;]) *,? *${termPointer}`, 'u').exec(rest)?.[1];
  const quoted = /^[“《][^”》]{1,40}[”》]/.exec(rest)?.[0];
  // 1.term　text, or 1.term。text.
  const spaced = label && /^[^ ,。;]{2,30}(?= +[\p{Script=Han}“《\d])|^[^,。;:]{2,30}(?=。.)/u.exec(rest)?.[0];
  const own =
    quoted && !named && !(spaced && spaced.length > quoted.length)
      ? quoted
      : said && !/[。;]/.test(said)
        ? said
        : undefined;
  const length = (own ?? spaced)?.length ?? 0;
  if (length === 0 || (!label && !quoted && length > 20)) return undefined;
  const stop = own === undefined ? /^。 */.exec(rest.slice(length)) : null;
  if (stop) {
    const text = trimmed(cut(paragraph, from + length + stop[0].length));
    const closing = edits(paragraph, from + length, from + length + stop[0].length, 'entry-colon', ' ');
    return { term: trimmed(cut(paragraph, from, from + length)), text, changes: [...numbering, ...closing] };
  }
  const text = trimmed(cut(paragraph, from + length));
  return text.text ? { term: trimmed(cut(paragraph, from, from + length)), text, changes: numbering } : undefined;
}

const MOST_ALONE = 30;

/** A term without number on its line: a few words without a mark over a paragraph of sentences. */
function isTermAlone(paragraphs: readonly Paragraph[], at: number): boolean {
  const [paragraph, next] = [paragraphs[at], paragraphs[at + 1]];
  if (!paragraph || !next || paragraph.table || next.table || labelOf(paragraph.text)) return false;
  return (
    paragraph.text.length <= MOST_ALONE &&
    !/[：:。；，,;！？]/.test(paragraph.text) &&
    /[。！？][”’）)]*$/.test(next.text)
  );
}

/** A numbered term alone on its line, a colon behind it or none; the next paragraph is its text. */
function alone(
  paragraphs: readonly Paragraph[],
  at: number,
  label: Label | undefined,
  isPair: boolean,
): Split | undefined {
  const [paragraph, next] = [paragraphs[at]!, paragraphs[at + 1]];
  if (isPair && !label && next) return { term: paragraph, text: next, changes: [] };
  if (!label || !next || next.table || labelOf(next.text)?.form === label.form) return undefined;
  const colon = /[：:] *$/.exec(paragraph.text)?.index ?? paragraph.text.length;
  const words = paragraph.text.slice(label.length, colon);
  if (words.length > MOST_TERM || /[：:]|——|[。；，;,]$/.test(words) || !/[。！？.][”’）)]*$/.test(next.text))
    return undefined;
  const changes = [
    ...edits(paragraph, 0, label.length, 'entry-number'),
    ...(colon < paragraph.text.length ? edits(paragraph, colon, paragraph.text.length, 'entry-colon', ' ') : []),
  ];
  return { term: trimmed(cut(paragraph, label.length, colon)), text: next, changes };
}

/** The colon behind a term: the first outside brackets and quotation marks, before the first full stop. */
function colonIn(text: string): { at: number; length: number } | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('(“‘《【'.includes(character)) depth++;
    else if (')”’》】'.includes(character)) depth = Math.max(0, depth - 1);
    if ('。；'.includes(character)) return undefined;
    if (depth > 0) continue;
    if (character === ':') return { at, length: /^: */.exec(text.slice(at))![0].length };
    if (text.startsWith('——', at) || text.startsWith('--', at)) {
      const length = /^(?:—+|-+) */.exec(text.slice(at))![0].length;
      if (at > 0) return { at, length };
    }
  }
  return undefined;
}

/** Measures and units right behind a number, which then is no mark. */
const counted = /^\d+[年月日个项家条名人户亿万千百元倍岁分]/;

/** Of each note of Word the number that was typed at its head as a copy of its mark; they count as marks do. */
function copiedMarks(notes: readonly Paragraph[]): (Label | undefined)[] {
  let last = 0;
  const typed = notes.map(({ text, note = '' }, i) => {
    const label = labelOf(text);
    const [all = '', number = ''] = /^(\d{1,3})(?![\d.%])[ \u3000]*/.exec(text) ?? [];
    const value = Number(number);
    const follows = [1, last + 1, i + 1].includes(label?.number ?? value);
    if (label || !/^\d+$/.test(note) || number === '' || !follows || counted.test(text)) {
      last = label?.number ?? last;
      return label;
    }
    last = value;
    return { form: 'note', number: value, length: all.length, typed: number } satisfies Label;
  });
  const all = typed.every((label) => label !== undefined);
  return typed.map((label, i) => (all || /^\D|^\d+[ \u3000]/.test(notes[i]!.text) ? label : labelOf(notes[i]!.text)));
}

/** A note of Word. One without a term of its own gets the words before its mark later. */
function noteEntry(paragraph: Paragraph, label: Label | undefined): { entry: Entry; changes: Edit[] } {
  const split = parted(paragraph, label);
  const base = { number: label?.number ?? 0, note: paragraph.note!, first: paragraph };
  if (split && split.term.text.length <= 40 && !noTerm.test(split.term.text))
    return { entry: { ...base, term: split.term, texts: [split.text] }, changes: [...split.changes] };
  const { changes, ...rest } = withoutTerm(paragraph, label);
  return { entry: { ...base, ...rest }, changes };
}

/** An entry that explains no term: 数据来源：县统计局. */
function withoutTerm(paragraph: Paragraph, label: Label | undefined) {
  const from = label?.length ?? 0;
  const changes = from > 0 ? edits(paragraph, 0, from, 'entry-number') : [];
  return { term: nothing, texts: [cut(paragraph, from)], changes };
}
