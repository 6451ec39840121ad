/**
 * `glossary.yaml` -> the entries, each with the place of its mark behind the first occurrence of its term in the text.
 *
 * Entries have the order of the text; where the file has another, that is reported. A term that the text does not have
 * is an error: its mark would have no place, and usually one of the two is misspelt.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import { heaviestRising } from '../text/heaviest-rising.js';
import { WordingIndex } from '../text/nearest-wording.js';
import { plain } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import { headingAt } from './heading.js';
import { textAt } from './inline.js';
import type { Reading } from './reading.js';
import { readingOf } from './reading.js';
import type { Glossary, GlossaryEntry, ReportBlock } from './report.js';
import type { GlossaryFile } from './schema.js';
import type { TermMatch } from './terms.js';
import { findTerms, markOffset } from './terms.js';

/** The entries of the file, before their terms are searched for in the text. */
export interface GlossaryDraft extends Pick<Glossary, 'label' | 'title'> {
  readonly entries: readonly EntryDraft[];
}

interface EntryDraft extends Omit<GlossaryEntry, 'key' | 'mark'> {
  readonly termAt: Place;
  /** The term itself, then the words of `marks`; none for `marks: []`, an entry without a mark. */
  readonly wordings: readonly Wording[];
  readonly unmarked: boolean;
  /** Words of the text behind which the mark stands; the entry then has no wordings. */
  readonly behind?: Wording;
}

interface Wording {
  readonly words: string;
  readonly at: Place;
}

/** Reads the file. Notes `glossary/duplicate-term` where two entries have the same wording. */
export function readGlossary(file: Sourced<GlossaryFile>, note: Note): GlossaryDraft {
  const entries = file.value.entries.map(({ marks, behind }, i) => {
    const path = ['entries', i];
    const term = headingAt(file, [...path, 'term'], note);
    const termAt = file.placeOf([...path, 'term']);
    const wordingAt = (at: NodePath): Wording => ({
      words: plain(textAt(file, at, note)).trim(),
      at: file.placeOf(at),
    });
    return {
      term,
      text: textAt(file, [...path, 'text'], note),
      at: file.placeOf(path),
      termAt,
      ...(behind !== undefined && { behind: wordingAt([...path, 'behind']) }),
      wordings:
        marks?.length === 0 || behind !== undefined
          ? []
          : [
              { words: plain(term).trim(), at: termAt },
              ...(typeof marks === 'string'
                ? [wordingAt([...path, 'marks'])]
                : (marks ?? []).map((_, m) => wordingAt([...path, 'marks', m]))),
            ],
      unmarked: marks?.length === 0 && behind === undefined,
    };
  });
  return {
    label: textAt(file, ['label'], note),
    title: textAt(file, ['title'], note),
    entries: onePlaceEach(entries, note),
  };
}

/** The entries, each wording only with the first entry that has it. */
function onePlaceEach(entries: readonly EntryDraft[], note: Note): EntryDraft[] {
  const owners = new Map<string, { readonly entry: EntryDraft; readonly line: number }>();
  return entries.map((entry) => ({
    ...entry,
    wordings: entry.wordings.filter(({ words, at }) => {
      const owner = owners.get(words);
      if (!owner) owners.set(words, { entry, line: at.line });
      else if (owner.entry !== entry) note(error('glossary/duplicate-term', { term: words, line: owner.line }, at));
      return !owner;
    }),
  }));
}

/**
 * The glossary in the order of the text, each entry with the place of its mark. Notes `glossary/not-found`,
 * `glossary/place-not-found`, `glossary/idle-mark` and `glossary/order`; an entry that is not found has no mark, so that a sentence can be deleted.
 */
export function tieGlossary(
  { label, title, entries }: GlossaryDraft,
  body: readonly ReportBlock[],
  note: Note,
): Glossary {
  const reading = readingOf(body);
  const matches = findTerms(
    reading.text,
    entries.map(({ wordings }) => wordings.map(({ words }) => words)),
  );
  noteMissing(entries, matches, reading, note);
  const tied = entries
    .flatMap((entry, position) => {
      const first = matches[position]?.first;
      const at = entry.behind ? reading.text.indexOf(entry.behind.words) : -1;
      if (entry.behind && at >= 0) return [{ entry, position, start: at, mark: at + entry.behind.words.length }];
      return first ? [{ entry, position, start: first.start, mark: markOffset(reading.text, first) }] : [];
    })
    .sort((a, b) => a.mark - b.mark || a.start - b.start);
  const isLost = ({ behind }: EntryDraft) => behind !== undefined && !reading.text.includes(behind.words);
  const isUnmarked = (entry: EntryDraft, position: number) =>
    entry.unmarked || (entry.wordings.length > 0 && matches[position]?.first === undefined) || isLost(entry);
  if (tied.length === entries.filter(({ unmarked }) => !unmarked).length) noteOrder(tied, note);
  return {
    label,
    title,
    entries: withUnmarked(tied, entries, isUnmarked).map(({ entry: { term, text, at }, mark }, i) => ({
      key: `t${i + 1}`,
      ...(mark !== undefined && { mark }),
      term,
      text,
      at,
    })),
  };
}

/** The entries in order, those without a mark behind the entries they follow in the file. */
function withUnmarked(
  tied: readonly Tied[],
  entries: readonly EntryDraft[],
  isUnmarked: (entry: EntryDraft, position: number) => boolean,
): readonly Tied[] {
  const ordered = [...tied];
  for (const [position, entry] of entries.entries()) {
    if (isUnmarked(entry, position))
      ordered.splice(ordered.findIndex((tie) => tie.position === position - 1) + 1, 0, { entry, position });
  }
  return ordered;
}

function noteMissing(
  entries: readonly EntryDraft[],
  matches: readonly TermMatch[],
  reading: Reading,
  note: Note,
): void {
  let index: WordingIndex | undefined;
  for (const [i, { term, termAt, wordings, behind }] of entries.entries()) {
    const { first, missing } = matches[i]!;
    // An entry whose wordings all belong to earlier ones has been reported as a duplicate.
    const name = behind ?? wordings[0];
    if (!name || (behind && reading.text.includes(behind.words))) continue;
    if (first) {
      for (const { words, at } of wordings) {
        if (at !== termAt && missing.includes(words))
          note(warning('glossary/idle-mark', { words, term: plain(term) }, at));
      }
      continue;
    }
    index ??= new WordingIndex(reading.text);
    const near = index.nearest(name.words);
    const place = near && reading.placeAt(near.start);
    const nearest = near &&
      place && {
        words: reading.text.slice(near.start, near.end),
        file: place.file,
        line: place.line,
        lacks: near.lacks,
        has: near.has,
      };
    if (behind)
      note(warning('glossary/place-not-found', { words: behind.words, term: plain(term), nearest }, behind.at));
    else note(warning('glossary/not-found', { term: plain(term), nearest }, termAt));
  }
}

interface Tied {
  readonly entry: EntryDraft;
  /** Its index in the file. */
  readonly position: number;
  /** Characters of the reading before its mark; absent where it has none. */
  readonly mark?: number;
}

/** Notes the first entry, in the order of the text, that has to be moved to give the file that order. */
function noteOrder(tied: readonly Tied[], note: Note): void {
  // Backwards, so that of two neighbours in the wrong order the one that comes first in the text is reported.
  const backwards = tied.map(({ position }) => -position).reverse();
  const inOrder = new Set([...heaviestRising(backwards, Array(tied.length).fill(1))].map((i) => tied.length - 1 - i));
  const out = tied.findIndex((_, i) => !inOrder.has(i));
  if (out < 0) return;
  const { entry } = tied[out]!;
  const before = tied[out - 1]?.entry;
  const args = {
    term: plain(entry.term),
    after: before && { term: plain(before.term), line: before.termAt.line },
    count: tied.length - inOrder.size,
  };
  note(warning('glossary/order', args, entry.termAt));
}
