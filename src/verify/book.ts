/**
 * Compares a finished book with the Report: text, headings, marks, entries, contents and cover.
 *
 * If most of the text differs, one problem is reported instead of hundreds: the book was made from another report,
 * or from an earlier text of this one.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Report } from '../report/report.js';
import { spokenTable } from '../report/spoken-table.js';
import { visit } from '../report/visit.js';
import { annexLabel } from '../text/heading-numbers.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import type { World } from '../world/world.js';
import type { Alignment } from './align.js';
import { align } from './align.js';
import { contentsDifferences, coverDifferences } from './book-front.js';
import { entryPageDifferences, markDifferences, renumberedEntries } from './book-glossary.js';
import type { Omittable } from './book-text.js';
import { textDifferences, withoutOmitted } from './book-text.js';
import type { PdfPage } from './pdf-reader.js';
import type { Stream } from './printed.js';
import { printedBook } from './printed.js';
import { squeeze } from './squeeze.js';
import type { TemplateWords } from './template-words.js';
import { templateWords } from './template-words.js';
import type { Expected, Unit } from './units.js';
import { dayOf, expectedOf } from './units.js';

export interface CheckedBook {
  readonly pages: number;
  readonly paragraphs: number;
  readonly marks: number;
  readonly entries: number;
  /** Running text, and tables and figures: the pages of sentences are looked up in both. */
  readonly texts: readonly Stream[];
}

/** Which book it is. */
export interface BookKind {
  /** Whether it is of the default edition. */
  readonly isDefault: boolean;
  /** Whether its pages are those of the file: a Word file has none, so no page it names is compared. */
  readonly isSet: boolean;
}

/** Least share of the characters that a book of the same report has. */
const SAME_REPORT = 0.3;
/** More differences of the text than this are reported as one. */
const MOST_PLACES = 20;
const SHOWN_PLACES = 5;

/**
 * Compares a book and notes the differences.
 *
 * An edition other than the default one may omit the glossary, tables, captions or a line of the title block
 * altogether; the default one may if no template mentions them.
 */
export function verifyBook(
  path: string,
  report: Report,
  pages: readonly PdfPage[],
  { isDefault, isSet }: BookKind,
  world: World,
  note: Note,
): CheckedBook {
  const book = printedBook(pages);
  const { body, insets } = book;
  const isSpoken = hasSpokenTables(report, body);
  const expected = expectedOf(report, isSpoken);
  const { units } = expected;
  const words = templateWords('templates/report', valuesOf(report), world);
  const texts = units.map(({ text }) => text);
  // A book whose tables are paragraphs has them in its running text.
  const isInset = ({ kind }: Unit) => !isSpoken && insets.text !== '' && (kind === 'table' || kind === 'caption');
  const alignment = alignUnits(units, (unit) => !isInset(unit), body, words);
  const inInsets = alignUnits(units, isInset, insets, words);

  const mayOmit = (what: Omittable) => !isDefault || !words.mentions(what);
  const all = [...alignment.findings, ...inInsets.findings];
  const { findings: kept, omitted } = withoutOmitted(units, all, mayOmit);
  const isKept = new Set(kept);
  const keptOf = ({ findings }: Alignment) => findings.filter((finding) => isKept.has(finding));
  const findings = keptOf(alignment);
  // In the default edition an omission may be a mistake, so it is a warning.
  if (isDefault) for (const [what, count] of omitted) note(warning('verify/left-out', { path, what, count }));

  const renumbered = renumberedEntries(path, expected, findings, body);
  const reported = findings.filter((finding) => !renumbered.findings.has(finding));
  const differences = [
    ...textDifferences(path, units, reported, body),
    ...textDifferences(path, units, keptOf(inInsets), insets),
  ];
  const checked = countsOf(isSet ? pages.length : 0, expected, omitted.has('glossary'), [body, insets]);
  const reworded = new Set(kept.flatMap((one) => (one.kind === 'changed' ? [one.unit] : [])));
  // Titles hardly change from year to year, so they do not distinguish reports.
  const distinctive = units.flatMap(({ kind }, unit) =>
    /title|occasion|speaker|salutation|annex/.test(kind) ? [] : [unit],
  );
  const lengths = (all: readonly number[]) => all.reduce((sum, unit) => sum + texts[unit]!.length, 0);
  const isFound = (unit: number) => (alignment.starts[unit] ?? inInsets.starts[unit]) !== undefined;
  const present = distinctive.filter((unit) => isFound(unit) || reworded.has(unit));
  if (lengths(present) < lengths(distinctive) * SAME_REPORT) {
    note(error('verify/other-report', { path, title: plain(report.title), found: opening(book.cover, body) }));
    return checked;
  }
  if (differences.length > MOST_PLACES) {
    const places = differences.slice(0, SHOWN_PLACES).map(({ expected, found, page }) => ({ expected, found, page }));
    note(error('verify/stale', { path, count: differences.length, places }, differences[0]!.problem.at));
    return checked;
  }
  for (const { problem } of differences) note(problem);
  for (const problem of renumbered.problems) note(problem);
  if (!omitted.has('glossary'))
    for (const problem of [
      ...markDifferences(path, expected, { ...alignment, findings }, body),
      ...(isSet ? entryPageDifferences(path, expected, alignment, body, words) : []),
    ])
      note(problem);
  for (const problem of contentsDifferences(path, expected, alignment, book, words)) note(problem);
  for (const problem of coverDifferences(path, report, book, words)) note(problem);
  return checked;
}

/** Aligns those of the units that a stream has to say; the indices are those among all units. */
function alignUnits(
  units: readonly Unit[],
  belongs: (unit: Unit) => boolean,
  { text }: Stream,
  words: TemplateWords,
): Alignment {
  const indices = units.flatMap((unit, index) => (belongs(unit) ? [index] : []));
  const { starts, findings } = align(
    indices.map((index) => units[index]!.text),
    text,
    words,
  );
  const all: (number | undefined)[] = units.map(() => undefined);
  for (const [own, index] of indices.entries()) all[index] = starts[own];
  const named = findings.map((one) => ('unit' in one ? { ...one, unit: indices[one.unit]! } : one));
  return { starts: all, findings: named };
}

/** Whether the book says a table in sentences, as an edition that is read out. */
function hasSpokenTables(report: Report, { text }: Stream): boolean {
  const tables = [...visit(report.body)].flatMap(({ block }) => (block.kind === 'table' ? [spokenTable(block)] : []));
  return tables.some((table) => {
    const [first] = sentenceSpans(plain(table));
    return first !== undefined && text.includes(squeeze(plain(table).slice(first.start, first.end)));
  });
}

function countsOf(
  pages: number,
  { units, entries }: Expected,
  withoutGlossary: boolean,
  texts: readonly Stream[],
): CheckedBook {
  return {
    pages,
    paragraphs: new Set(units.flatMap(({ kind, block }) => (kind === 'paragraph' ? [block] : []))).size,
    marks: withoutGlossary ? 0 : units.reduce((sum, { marks }) => sum + marks.length, 0),
    entries: withoutGlossary ? 0 : entries.length,
    texts,
  };
}

/** The first words of a book, by which people recognise it. */
function opening(cover: Stream, body: Stream): string {
  return (cover.text || body.text).slice(0, 24);
}

/** Values of the report that templates may print anywhere. */
function valuesOf({ title, paper, occasion, speaker, issuer, date, annexes, glossary }: Report): string[] {
  const label = plain(glossary?.label ?? []);
  const last = annexes.length + 1;
  const texts = [
    title,
    ...paper,
    occasion,
    speaker.office,
    speaker.name,
    issuer,
    glossary?.label ?? [],
    glossary?.title ?? [],
    ...annexes.map(({ title }) => title),
  ];
  // The note of the annexes under the text numbers them, and so does the label of the glossary.
  const numbers = annexes.length > 0 ? Array.from({ length: last }, (_, i) => `${i + 1}.`) : [];
  return [...texts.map(plain), dayOf(date), ...numbers, ...(annexes.length > 0 ? [annexLabel(label, last)] : [])];
}
