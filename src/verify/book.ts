/**
 * A finished book held against the Report: text, headings, marks, entries, contents and cover.
 *
 * A book of which most is otherwise is told as one thing, not as hundreds: it was made from another report, or
 * from an earlier text of this one.
 */

import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Report } from '../report/report.js';
import { plain } from '../text/running-text.js';
import type { World } from '../world/world.js';
import { align } from './align.js';
import { contentsDifferences, coverDifferences } from './book-front.js';
import { entryPageDifferences, markDifferences, renumberedEntries } from './book-glossary.js';
import type { LeftOut } from './book-text.js';
import { textDifferences, withoutLeftOut } from './book-text.js';
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
  /** The running text, for those who look up where a sentence stands. */
  readonly body: Stream;
}

/** Less of the characters than this, and it is another report. */
const SAME_REPORT = 0.3;
/** More differences of the text than this are told as one. */
const MOST_PLACES = 20;
const SHOWN_PLACES = 5;

/**
 * Notes what differs. An edition that is not the `usual` one may leave out the glossary, tables, captions or a line
 * over the text as a whole, and so may the usual one where the templates have no word of it.
 */
export function verifyBook(
  path: string,
  report: Report,
  pages: readonly PdfPage[],
  usual: boolean,
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

  const mayLeaveOut = (what: LeftOut) => !usual || !words.mentions(what);
  const { findings, leftOut } = withoutLeftOut(units, alignment.findings, mayLeaveOut);
  // Other editions are for other ends; of the usual one it is worth a word.
  if (usual) for (const [what, count] of leftOut) note(warning('verify/left-out', { path, what, count }));

  const renumbered = renumberedEntries(path, expected, findings, body);
  const differences = textDifferences(
    path,
    units,
    findings.filter((finding) => !renumbered.told.has(finding)),
    body,
  );
  const checked = countsOf(pages.length, expected, leftOut.has('glossary'), body);
  const reworded = new Set(findings.flatMap((one) => (one.kind === 'changed' ? [one.unit] : [])));
  // Titles are much the same every year.
  const telling = units.flatMap(({ kind }, unit) =>
    /title|occasion|speaker|salutation|annex/.test(kind) ? [] : [unit],
  );
  const lengths = (of: readonly number[]) => of.reduce((sum, unit) => sum + texts[unit]!.length, 0);
  const there = telling.filter((unit) => alignment.starts[unit] !== undefined || reworded.has(unit));
  if (lengths(there) < lengths(telling) * SAME_REPORT) {
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
  if (!leftOut.has('glossary'))
    for (const problem of [
      ...markDifferences(path, expected, { ...alignment, findings }, body),
      ...entryPageDifferences(path, expected, alignment, body, words),
    ])
      note(problem);
  for (const problem of contentsDifferences(path, expected, alignment, book)) note(problem);
  for (const problem of coverDifferences(path, report, book, words)) note(problem);
  return checked;
}

function countsOf(pages: number, { units, entries }: Expected, unmarked: boolean, body: Stream): CheckedBook {
  return {
    pages,
    paragraphs: new Set(units.flatMap(({ kind, block }) => (kind === 'paragraph' ? [block] : []))).size,
    marks: unmarked ? 0 : units.reduce((sum, { marks }) => sum + marks.length, 0),
    entries: unmarked ? 0 : entries.length,
    body,
  };
}

/** The first words of a book, to tell by what it is. */
function opening(cover: Stream, body: Stream): string {
  return (cover.text || body.text).slice(0, 24);
}

/** What templates may print of the report wherever they like. */
function valuesOf({ title, paper, occasion, speaker, issuer, date, glossary }: Report): string[] {
  const texts = [
    title,
    paper,
    occasion,
    speaker.office,
    speaker.name,
    issuer,
    glossary?.label ?? [],
    glossary?.title ?? [],
  ];
  return [...texts.map(plain), dayOf(date)];
}
