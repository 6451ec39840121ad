/**
 * Two revisions of a report compared: text, indicators, pages and slides. Both are set but not written; only the
 * redline is written, if asked for.
 */
import { printBook, wordFile } from '../build/books.js';
import { reportDate } from '../build/report-date.js';
import type { SetReport } from '../build/set-report.js';
import { setReport } from '../build/set-report.js';
import { contentFileOf, loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import type { Book } from '../document/book.js';
import { openSession } from '../world/snapshot.js';
import type { World } from '../world/world.js';
import type { IndicatorChange } from './compare/indicator-changes.js';
import { indicatorChanges, indicatorsOf } from './compare/indicator-changes.js';
import { pageChanges, slideChanges } from './compare/output-changes.js';
import { compareReports } from './compare/rows.js';
import type { TextChange } from './compare/text-changes.js';
import { textChanges } from './compare/text-changes.js';
import type { Pair, Side } from './pairs.js';
import { nameOf, pairsOf } from './pairs.js';
import type { SetFacts } from './redline/summary.js';
import { reviserOf } from './reviser.js';
import { revisionNames } from './revision-names.js';

export interface DiffOptions {
  /** A content folder, or a revision of git. */
  readonly before: string;
  /** The same; content/ as it is now if absent. */
  readonly after?: string;
  /** Compare only this report of content/. */
  readonly report?: string;
  /** Folder for the redline, `<name>/revision/redline.pdf`: apart from what goes to the printer. None is written if absent, or if nothing changed. */
  readonly redline?: string;
  /** As which files it is written; as PDF alone if absent. */
  readonly redlineKinds?: readonly RedlineKind[];
  /** Author and date of the tracked changes in the Word file; see `reviserOf` for those taken if absent. */
  readonly author?: string;
  readonly date?: Date;
}

export type RedlineKind = 'pdf' | 'docx';

export interface DiffResult {
  readonly name: string;
  /** How the two revisions were named. */
  readonly before: string;
  readonly after: string;
  /** True if both could be read, whether they differ or not. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the new report. */
  readonly changes: readonly TextChange[];
  readonly figures: readonly IndicatorChange[];
  /** Pages of the new book that differ from the page with the same number; the cover is `+0`. */
  readonly pages?: SetFacts;
  readonly slides?: SetFacts;
  readonly redline?: { readonly path: string; readonly bytes: number; readonly pages: number };
  /** The redline with tracked changes. */
  readonly redlineWord?: { readonly path: string; readonly bytes: number };
}

/** Compares report by report. If a name is no folder and no revision, that is noted and nothing is compared. */
export async function diffRevisions(options: DiffOptions, world: World, note: Note): Promise<DiffResult[]> {
  // One session, so that fonts, templates and paragraphs of both are read and set once.
  const shared = openSession(world).snapshot();
  const pairs = await pairsOf(options, shared, note);
  const results: DiffResult[] = [];
  for (const pair of pairs) results.push(await compare(pair, options, shared));
  return results;
}

async function compare({ before, after }: Pair, options: DiffOptions, world: World): Promise<DiffResult> {
  const diagnostics: Diagnostic[] = [];
  const problems = counting((problem) => {
    if (problem.severity === 'error') diagnostics.push(problem);
  });
  const name = nameOf(after);
  const names = { before: options.before, after: options.after ?? after.folder };
  const result = { name, ...names, diagnostics };
  const both = await setBoth(before, after, problems.note);
  if (!both) return { ...result, ok: false, changes: [], figures: [] };
  const [old, now] = both;

  const rows = compareReports(old.report, now.report);
  const indicators = indicatorChanges(indicatorsOf(old.report), indicatorsOf(now.report));
  const pages = pageFacts(old.pages, now.pages);
  const slides = slideFacts(old.slides, now.slides);
  const compared = { ...result, changes: textChanges(rows), figures: indicators };
  const facts = { ...(pages && { pages }), ...(slides && { slides }) };
  const isSame = compared.changes.length === 0 && indicators.length === 0;
  if (options.redline === undefined || isSame) return { ...compared, ...facts, ok: problems.errors === 0 };

  const { redlineOf } = await import('./redline/redline.js');
  const folder = `${options.redline}/${name}/revision`;
  const { redlineKinds: kinds = ['pdf'] } = options;
  const shown = { names: revisionNames(before, after), indicators, pages, slides, pageAt: now.pageAt };
  const book = redlineOf(now.report, rows, shown);
  const date = reportDate(now.report, world);
  const redline = kinds.includes('pdf')
    ? await writeRedline(book, `${folder}/redline.pdf`, date, world, problems.note)
    : undefined;
  const word = kinds.includes('docx')
    ? await writeWordRedline(
        before,
        after,
        [old.report, now.report],
        `${folder}/redline.docx`,
        options,
        world,
        problems.note,
      )
    : undefined;
  const files = { ...(redline && { redline }), ...(word && { redlineWord: word }) };
  return { ...compared, ...facts, ...files, ok: problems.errors === 0 };
}

/** Sets both reports as far as both can be read; `undefined` if the text of one has an error. Notes the problems of both. */
async function setBoth(before: Side, after: Side, note: Note): Promise<readonly [SetReport, SetReport] | undefined> {
  const [old, now] = [loadReport(before.folder, before.world), loadReport(after.folder, after.world)];
  for (const problem of old.problems) notesOf(before, note)(problem);
  for (const problem of now.problems) notesOf(after, note)(problem);
  const errors = [...old.problems, ...now.problems].filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(contentFileOf));
  if (!old.value || !now.value || broken.has('report.yaml')) return undefined;
  // Slides are compared only if there is no error at all: what was not read is missing from them.
  const set = (report: LoadedReport, side: Side) =>
    setReport(
      broken.has('glossary.yaml') ? { ...report, glossary: undefined } : report,
      broken.size === 0,
      side.world,
      notesOf(side, note),
    );
  return [await set(old.value, before), await set(now.value, after)];
}

/** Names places of a revision as git does, `HEAD:content/…`, because the file on the disk may have other lines. */
function notesOf({ revision }: Side, note: Note): Note {
  if (revision === undefined) return note;
  return ({ at, ...problem }) => note(at ? { ...problem, at: { ...at, file: `${revision}:${at.file}` } } : problem);
}

/** Which pages of the new book are to be printed again; `undefined` if one of the books could not be set. */
function pageFacts(before: SetReport['pages'], after: SetReport['pages']): SetFacts | undefined {
  if (!before || !after) return undefined;
  const changed = pageChanges(before, after).map(({ name }) => name);
  return { before: before.length, after: after.length, changed };
}

/** Which slides look different from the slide with the same number; `undefined` if a deck could not be set. */
function slideFacts(before: SetReport['slides'], after: SetReport['slides']): SetFacts | undefined {
  if (!before || !after) return undefined;
  const changed = slideChanges(before, after).filter(({ look }) => look !== 'same');
  return { before: before.length, after: after.length, changed: changed.map(({ label }) => label) };
}

/** Prints the redline; `undefined` after noting why it could not be printed or written. */
async function writeRedline(
  book: Book,
  path: string,
  date: Date,
  world: World,
  note: Note,
): Promise<DiffResult['redline']> {
  const made = await printBook(book, path, date, world, note);
  if (!made) return undefined;
  return writtenAt(path, made.bytes, world, note) ? { path, bytes: made.bytes.length, pages: made.pages } : undefined;
}

/** Writes the redline with tracked changes; `undefined` after noting why it could not be made or written. */
async function writeWordRedline(
  before: Side,
  after: Side,
  [old, now]: readonly [LoadedReport, LoadedReport],
  path: string,
  options: DiffOptions,
  world: World,
  note: Note,
): Promise<DiffResult['redlineWord']> {
  // What is wrong with either was noted when its pages were set.
  const errors: Diagnostic[] = [];
  const collect: Note = (problem) => {
    if (problem.severity === 'error') errors.push(problem);
  };
  const files = [await wordFile(old, before.world, collect), await wordFile(now, after.world, collect)];
  const [first, second] = files;
  if (!first || !second) {
    for (const problem of errors) note(problem);
    return undefined;
  }
  const { wordRedline } = await import('./word/redline.js');
  const bytes = wordRedline(first, second, await reviserOf(now, after, options));
  return writtenAt(path, bytes, world, note) ? { path, bytes: bytes.length } : undefined;
}

function writtenAt(path: string, bytes: Uint8Array, world: World, note: Note): boolean {
  const result = world.write(new Map([[path, bytes]]));
  if (!result.ok)
    note(error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail }));
  return result.ok;
}
