/**
 * Compares a finished book with the Report: text, headings, marks, entries, contents and cover.
 *
 * If most of the text differs, one problem is reported instead of hundreds: the book was made from another report,
 * or from an earlier text of this one.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Report } from '../report/report.js';
import { annexLabel } from '../text/heading-numbers.js';
import { plain } from '../text/running-text.js';
import type { World } from '../world/world.js';
import { align } from './align.js';
import { contentsDifferences, coverDifferences } from './book-front.js';
import { entryPageDifferences, markDifferences, renumberedEntries } from './book-glossary.js';
import type { Omittable } from './book-text.js';
import { textDifferences, withoutOmitted } from './book-text.js';
import type { PdfPage } from './pdf-reader.js';
import type { Stream } from './printed.js';
import { printedBook } from './printed.js';
import { templateWords } from './template-words.js';
import type { Expected } from './units.js';
import { dayOf, expectedOf } from './units.js';

export interface CheckedBook {
  readonly pages: number;
  readonly paragraphs: number;
  readonly marks: number;
  readonly entries: number;
  /** The running text, in which the pages of sentences are looked up. */
  readonly body: Stream;
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
  isDefault: boolean,
  world: World,
  note: Note,
): CheckedBook {
  const book = printedBook(pages);
  const { body } = book;
  const expected = expectedOf(report);
  const { units } = expected;
  const words = templateWords('templates/report', valuesOf(report), world);
  const texts = units.map(({ text }) => text);
  const alignment = align(texts, body.text, words);

  const mayOmit = (what: Omittable) => !isDefault || !words.mentions(what);
  const { findings, omitted } = withoutOmitted(units, alignment.findings, mayOmit);
  // In the default edition an omission may be a mistake, so it is a warning.
  if (isDefault) for (const [what, count] of omitted) note(warning('verify/left-out', { path, what, count }));

  const renumbered = renumberedEntries(path, expected, findings, body);
  const differences = textDifferences(
    path,
    units,
    findings.filter((finding) => !renumbered.findings.has(finding)),
    body,
  );
  const checked = countsOf(pages.length, expected, omitted.has('glossary'), body);
  const reworded = new Set(findings.flatMap((one) => (one.kind === 'changed' ? [one.unit] : [])));
  // Titles hardly change from year to year, so they do not distinguish reports.
  const distinctive = units.flatMap(({ kind }, unit) =>
    /title|occasion|speaker|salutation|annex/.test(kind) ? [] : [unit],
  );
  const lengths = (all: readonly number[]) => all.reduce((sum, unit) => sum + texts[unit]!.length, 0);
  const present = distinctive.filter((unit) => alignment.starts[unit] !== undefined || reworded.has(unit));
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
      ...entryPageDifferences(path, expected, alignment, body, words),
    ])
      note(problem);
  for (const problem of contentsDifferences(path, expected, alignment, book)) note(problem);
  for (const problem of coverDifferences(path, report, book, words)) note(problem);
  return checked;
}

function countsOf(pages: number, { units, entries }: Expected, withoutGlossary: boolean, body: Stream): CheckedBook {
  return {
    pages,
    paragraphs: new Set(units.flatMap(({ kind, block }) => (kind === 'paragraph' ? [block] : []))).size,
    marks: withoutGlossary ? 0 : units.reduce((sum, { marks }) => sum + marks.length, 0),
    entries: withoutGlossary ? 0 : entries.length,
    body,
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
    paper,
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
