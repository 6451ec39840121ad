/** A comparison as files: the redline as PDF, and as a Word file with tracked changes. */
import { printBook, wordFileOn } from '../build/books.js';
import { reportDate } from '../build/report-date.js';
import type { SetReport } from '../build/set-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { charactersOf, LONG_REPORT } from '../report/characters.js';
import { collectIfLarge } from '../world/old-space.js';
import type { World } from '../world/world.js';
import type { Comparison } from './comparison.js';
import { type ReviserOptions, reviserOf } from './reviser.js';
import { revisionNames } from './revision-names.js';

/**
 * The redline as PDF; `undefined` if the texts were not compared, or after noting why it could not be printed.
 * @param path under which it is remembered in a session
 */
export async function pdfRedline(comparison: Comparison, path: string, world: World, note: Note) {
  const { before, after, sets, rows, figures: indicators, pages, slides } = comparison;
  if (!sets) return undefined;
  const [, { report, pageAt }] = sets;
  const { redlineOf } = await import('./redline/redline.js');
  const book = redlineOf(report, rows, { names: revisionNames(before, after), indicators, pages, slides, pageAt });
  if (charactersOf(report) > LONG_REPORT) collectIfLarge();
  return printBook(book, path, reportDate(report, world), world, note);
}

/** The redline with tracked changes; `undefined` if the texts were not compared, or after noting why it could not be made. */
export async function wordRedlineOf(
  { before, after, sets }: Comparison,
  options: ReviserOptions,
  note: Note,
): Promise<Uint8Array | undefined> {
  if (!sets) return undefined;
  const [old, now] = sets;
  // What is wrong with either was noted when its pages were set.
  const errors: Diagnostic[] = [];
  const collect: Note = (problem) => {
    if (problem.severity === 'error') errors.push(problem);
  };
  const first = await wordFile(old, before.world, collect);
  const second = await wordFile(now, after.world, collect);
  if (!first || !second) {
    for (const problem of errors) note(problem);
    return undefined;
  }
  if (charactersOf(now.report) > LONG_REPORT) collectIfLarge();
  const { wordRedline } = await import('./word/redline.js');
  return wordRedline(first, second, await reviserOf(now.report, after, options));
}

/** The Word file of a report whose pages were set. */
async function wordFile({ report, pageAt, pageTable }: SetReport, world: World, note: Note) {
  collectIfLarge();
  return pageTable && wordFileOn({ pageAt, pageTable }, report, world, note);
}
