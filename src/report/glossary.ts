/**
 * `glossary.yaml` -> the entries, each tied to the first place its term stands in the text.
 *
 * The order of the text is the order of the entries; one of the file that
 * differs is told. A term the text does not have is an error: its mark would
 * stand nowhere, and mostly one of the two is misspelt.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
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

/** The entries of the file, not yet looked for in the text. */
export interface GlossaryDraft extends Pick<Glossary, 'label' | 'title'> {
  readonly entries: readonly EntryDraft[];
}

interface EntryDraft extends Omit<GlossaryEntry, 'key' | 'mark'> {
  readonly termAt: Place;
  /** The term itself, then the words of `marks`; none where `marks: []` says that the text has no mark. */
  readonly wordings: readonly Wording[];
  readonly unmarked: boolean;
}

interface Wording {
  readonly words: string;
  readonly at: Place;
}

/** Reads the file. Notes `glossary/duplicate-term` where one wording would lead to two entries. */
export function readGlossary(file: Sourced<GlossaryFile>, note: Note): GlossaryDraft {
  const entries = file.value.entries.map(({ marks }, i) => {
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
      wordings:
        marks?.length === 0
          ? []
          : [
              { words: plain(term).trim(), at: termAt },
              ...(typeof marks === 'string'
                ? [wordingAt([...path, 'marks'])]
                : (marks ?? []).map((_, m) => wordingAt([...path, 'marks', m]))),
            ],
      unmarked: marks?.length === 0,
    };
  });
  return {
    label: textAt(file, ['label'], note),
    title: textAt(file, ['title'], note),
    entries: onePlaceEach(entries, note),
  };
}

/** Each wording with one entry only: the first that has it. */
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
 * `glossary/idle-mark` and `glossary/order`; an entry that is not found is left out.
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
      return first ? [{ entry, position, start: first.start, mark: markOffset(reading.text, first) }] : [];
    })
    .sort((a, b) => a.mark - b.mark || a.start - b.start);
  if (tied.length === entries.filter(({ unmarked }) => !unmarked).length) noteOrder(tied, note);
  return {
    label,
    title,
    entries: withUnmarked(tied, entries).map(({ entry: { term, text, at }, mark }, i) => ({
      key: `t${i + 1}`,
      ...(mark !== undefined && { mark }),
      term,
      text,
      at,
    })),
  };
}

/** The entries in their order, with those that have no mark behind the ones they follow in the file. */
function withUnmarked(tied: readonly Tied[], entries: readonly EntryDraft[]): readonly Tied[] {
  const ordered = [...tied];
  for (const [position, entry] of entries.entries()) {
    if (entry.unmarked)
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
  for (const [i, { term, termAt, wordings }] of entries.entries()) {
    const { first, missing } = matches[i]!;
    // Without wordings of its own it has been told as a duplicate.
    const [name] = wordings;
    if (!name) continue;
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
    note(error('glossary/not-found', { term: plain(term), nearest }, termAt));
  }
}

interface Tied {
  readonly entry: EntryDraft;
  /** Its index in the file. */
  readonly position: number;
  /** Characters of the reading before its mark; absent where it has none. */
  readonly mark?: number;
}

/** Tells the first entry, by the order of the text, that must be moved to bring the file into it. */
function noteOrder(tied: readonly Tied[], note: Note): void {
  const kept = longestRising(tied.map(({ position }) => position));
  const out = tied.findIndex(({ position }) => !kept.has(position));
  if (out < 0) return;
  const { entry } = tied[out]!;
  const before = tied[out - 1]?.entry;
  const args = {
    term: plain(entry.term),
    after: before && { term: plain(before.term), line: before.termAt.line },
    count: tied.length - kept.size,
  };
  note(warning('glossary/order', args, entry.termAt));
}

/** The most numbers of a list that rise as they stand: what need not be moved. */
function longestRising(list: readonly number[]): ReadonlySet<number> {
  /** The least number that ends a rising row of each length, and what stands before each number in its row. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const value of list) {
    let length = 0;
    for (let high = ends.length; length < high; ) {
      const middle = (length + high) >> 1;
      if (ends[middle]! < value) length = middle + 1;
      else high = middle;
    }
    ends[length] = value;
    before.set(value, ends[length - 1]);
  }
  const kept = new Set<number>();
  for (let value = ends.at(-1); value !== undefined; value = before.get(value)) kept.add(value);
  return kept;
}
