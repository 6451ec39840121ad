/** The entries of an annex as `glossary.yaml`. */

import type { GlossaryFile } from '../../../report/schema.js';
import { addAll } from '../../../text/add-to.js';
import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, trimmed } from '../../draft/passage.js';
import { sentenceLines } from '../body/values.js';
import type { RuleCounts } from '../normalise.js';
import { normalised } from '../normalise.js';
import type { Paragraph } from '../paragraphs.js';
import { withoutNotation } from '../typed-forms.js';
import type { Annex } from './annex.js';
import { placesIn, sentenceTo } from './mark-places.js';
import type { Marked } from './mark-ties.js';
import { hasTerm, marksOf } from './marked-terms.js';
import type { TiedMark } from './marks.js';
import { withoutNoteMarks } from './marks.js';

/** What the running text says of the marks of the entries. */
export interface TextWithMarks {
  readonly paragraphs: readonly Paragraph[];
  readonly ties: ReadonlyMap<Marked, TiedMark>;
  /** The text as content has it. */
  readonly text: string;
}

export interface Glossary {
  /** Absent where the draft has no entries. */
  readonly file?: GlossaryFile;
  readonly edits: readonly Edit[];
  /** Terms that do not occur in the text, each with its line. */
  readonly unmarked: readonly NamedTerm[];
  /** Entries whose marks stand in no sentence with their terms: the words before the mark, and the term. */
  readonly elsewhere: readonly (NamedTerm & { readonly words: string })[];
  /** Entries with a number, or notes, that no mark in the text leads to, although others have marks. */
  readonly unreferred: readonly NamedTerm[];
}

interface NamedTerm {
  readonly term: string;
  readonly index: number;
}

interface NamedEntry extends NamedTerm {
  readonly text: string;
  /** Whether the draft names the term. */
  readonly isNamed: boolean;
  /** Characters of the text before its mark. */
  readonly place: number | undefined;
  readonly isReferred: boolean;
}

const LABEL = '附件：';
const TITLE = '名词解释';
/** A note that has no term, and whose mark follows no word, is named by so many of its first characters. */
const SHORT_TERM = 12;
/** Of the words before a mark in a message. */
const MOST_WORDS = 24;

/**
 * The glossary of an annex, each term tied to the place of its mark in the running text: by itself where it occurs there
 * first, else by `behind`. Adds to `counts` how often each rule of typing changed a text.
 */
export function glossaryOf(
  annex: Annex,
  { paragraphs, ties, text: body }: TextWithMarks,
  counts: RuleCounts,
): Glossary {
  const changes: Edit[] = [];
  const tied = [...ties];
  const found = placesIn(
    body,
    paragraphs,
    tied.map(([, mark]) => mark),
  );
  const places = new Map(tied.map(([entry], i) => [entry, found[i]]));
  const names = new Set(annex.entries.flatMap(({ note }) => note ?? []));
  const entries = annex.entries.map((entry): NamedEntry => {
    const last = entry.texts.length - 1;
    const plain = entry.texts.map((paragraph, i) => withoutMarksAndPage(paragraph, names, i === last));
    addAll(
      changes,
      plain.flatMap((paragraph) => paragraph.edits),
    );
    const texts = plain.map((paragraph) => paragraph.text);
    const first = texts[0]!;
    const words = entry.term.text ? entry.term : (ties.get(entry)?.before ?? entry.term);
    const term =
      normalised(words.text, counts) ||
      normalised(first.text.slice(0, SHORT_TERM), counts).replace(/[。，；：、]$/, '');
    if (!entry.term.text) addAll(changes, edits(first, 0, 0, 'term', term));
    const text = texts.map((paragraph) => sentenceLines(normalised(paragraph.text, counts))).join('\n');
    const isReferred = ties.has(entry);
    const isNamed = entry.term.text !== '';
    return { term, text, index: entry.first.index, isNamed, place: places.get(entry), isReferred };
  });
  if (entries.length === 0) return { edits: changes, unmarked: [], elsewhere: [], unreferred: [] };
  const marks = marksOf(
    body,
    entries.map(({ term, place }) => ({ term: withoutNotation(term), place })),
  );
  const titles = titlesOf(annex, entries[0]!.index, counts);
  return {
    file: {
      label: titles.label,
      title: titles.title,
      entries: entries.map(({ term, text }, i) => ({ term, ...marks[i], text })),
    },
    edits: [...changes, ...titles.edits],
    unmarked: entries.filter(({ isReferred }, i) => marks[i]!.marks?.length === 0 && (isReferred || ties.size === 0)),
    elsewhere: entries.flatMap(({ term, index, place, isNamed }) => {
      const sentence = place === undefined || !isNamed ? undefined : sentenceTo(body, place);
      return sentence === undefined || hasTerm(sentence, withoutNotation(term))
        ? []
        : [{ term, index, words: sentence.slice(-MOST_WORDS) }];
    }),
    unreferred: ties.size === 0 ? [] : entries.filter(({ isReferred }) => !isReferred),
  };
}

/** The page of the mark, which the book computes: （见第5页） at the end of an entry. */
const pageOfMark = /[(（] *(?:参见|详见|见)(?:本报告|报告|正文)?第 *\d{1,3} *页 *[)）]$/;

/** A paragraph of an entry without the marks of notes; the last one also without the page of the mark. */
function withoutMarksAndPage(paragraph: Passage, names: ReadonlySet<string>, isLast: boolean) {
  const plain = withoutNoteMarks(paragraph, names);
  const { length } = plain.text.text;
  const start = isLast ? (pageOfMark.exec(plain.text.text)?.index ?? 0) : 0;
  if (start === 0) return plain;
  const page = edits(plain.text, start, length, 'page');
  return { text: trimmed(cut(plain.text, 0, start)), edits: [...plain.edits, ...page] };
}

/** Label and title, the usual ones where the draft has none; `first`: the line of the first entry. */
function titlesOf({ label, title }: Annex, first: number, counts: RuleCounts) {
  const changes: Edit[] = [];
  // A missing label is inserted before the title, or before the entries where the title is missing too.
  const head = title?.pieces[0];
  const at = { index: head?.index ?? first, offset: head?.offset ?? 0 };
  if (!label) changes.push({ ...at, kind: 'label', was: '', now: LABEL });
  if (!title?.text) changes.push({ index: first, offset: 0, kind: 'label', was: '', now: TITLE });
  const words = title?.text ? normalised(title.text, counts) : TITLE;
  return {
    label: label ? normalised(label.text, counts) : LABEL,
    title: words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
    edits: changes,
  };
}
