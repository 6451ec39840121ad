/**
 * Two revisions of a report side by side: what the texts say otherwise, and which pages and slides come out
 * otherwise. Both are set, not written; only the redline is, and only where it is asked for.
 */
import { basename, resolve } from 'node:path';
import type { SetReport } from '../build/pipeline.js';
import { bookTheme, dateOf, setReport } from '../build/pipeline.js';
import { contentFileOf, loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { counting, error, warning } from '../diagnostics/diagnostic.js';
import { openSession } from '../world/snapshot.js';
import type { World } from '../world/world.js';
import type { IndicatorChange } from './compare/rows.js';
import { compareReports } from './compare/rows.js';
import type { Change } from './compare/text-changes.js';
import { changesOf } from './compare/text-changes.js';
import type { SetFacts } from './redline.js';

export interface DiffOptions {
  /** A content folder, or a revision of git. */
  readonly before: string;
  /** The same; what is in content/ now where absent. */
  readonly after?: string;
  /** Compare only this report of content/. */
  readonly report?: string;
  /** Write the text with its changes into this folder, as `<name>/redline.pdf`. */
  readonly redline?: string;
}

export interface DiffResult {
  readonly name: string;
  /** How the two revisions were named. */
  readonly before: string;
  readonly after: string;
  /** True when both could be read, whether they differ or not. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the new report. */
  readonly changes: readonly Change[];
  readonly figures: readonly IndicatorChange[];
  /** Pages of the new book that come out otherwise than the page of that number did; the cover is `+0`. */
  readonly pages?: SetFacts;
  readonly slides?: SetFacts;
  readonly redline?: { readonly path: string; readonly bytes: number; readonly pages: number };
}

/** One of the two: a folder in a world. */
interface Side {
  readonly folder: string;
  readonly world: World;
  /** Whose world it is, where it is not the one on the disk. */
  readonly revision?: string;
}

/**
 * Compares what was asked for, report by report. A name that means nothing is noted, and nothing is compared.
 */
export async function diffRevisions(options: DiffOptions, world: World, note: Note): Promise<DiffResult[]> {
  // Fonts, templates and paragraphs that both have are read and set once.
  const shared = openSession(world).snapshot();
  const pairs = await pairsOf(options, shared, note);
  const results: DiffResult[] = [];
  for (const pair of pairs) results.push(await compare(pair, options, shared));
  return results;
}

interface Pair {
  readonly before: Side;
  readonly after: Side;
}

async function pairsOf({ before, after, report }: DiffOptions, world: World, note: Note): Promise<Pair[]> {
  const olds = await reportsIn(before, world, note);
  const news = after === undefined ? reportsOnDisk('content', world, note) : await reportsIn(after, world, note);
  if (!olds || !news) return [];
  const [[old], [now]] = [olds, news];
  // The one report of each is meant, whatever its folder was called then.
  const isOne = report === undefined && olds.length === 1 && news.length === 1;
  if (isOne && old && now) return [{ before: old, after: now }];
  const byName = new Map(olds.map((side) => [nameOf(side), side]));
  const common = news.flatMap((side) => {
    const other = byName.get(nameOf(side));
    return other ? [{ before: other, after: side }] : [];
  });
  const names = common.map((pair) => nameOf(pair.after));
  // What has no counterpart would else pass for unchanged.
  if (report === undefined && common.length > 0 && old?.revision !== undefined)
    for (const name of [...byName.keys(), ...news.map(nameOf)].filter((name) => !names.includes(name)))
      note(warning('diff/no-report', { name, known: names }));
  const wanted = report === undefined ? common : common.filter((pair) => nameOf(pair.after) === report);
  if (wanted.length === 0) note(error('diff/no-report', { name: report, known: names }));
  return wanted;
}

const nameOf = ({ folder, world }: Side) => basename(resolve(world.root, folder));

/** The reports a name stands for: a folder, a folder of folders, or those in content/ at a revision. */
async function reportsIn(name: string, world: World, note: Note): Promise<readonly Side[] | undefined> {
  if (world.isFolder(name)) return reportsOnDisk(name, world, note);
  const { worldAt } = await import('../world/revision.js');
  const then = worldAt(name, world, note);
  return then && reportsBelow('content', then).map((side) => ({ ...side, revision: name }));
}

function reportsOnDisk(name: string, world: World, note: Note): readonly Side[] | undefined {
  const found = reportsBelow(name.replace(/(?<=[^\\/])[\\/]+$/, ''), world);
  if (found.length === 0) note(error('world/no-report', { folder: name }));
  return found.length > 0 ? found : undefined;
}

function reportsBelow(folder: string, world: World): Side[] {
  const isReport = (path: string) => world.list(path).includes('report.yaml');
  if (isReport(folder)) return [{ folder, world }];
  const below = world.list(folder).map((name) => `${folder}/${name}`);
  return below.filter(isReport).map((path) => ({ folder: path, world }));
}

async function compare({ before, after }: Pair, options: DiffOptions, world: World): Promise<DiffResult> {
  const diagnostics: Diagnostic[] = [];
  const told = counting((problem) => {
    if (problem.severity === 'error') diagnostics.push(problem);
  });
  const name = nameOf(after);
  const names = { before: options.before, after: options.after ?? after.folder };
  const result = { name, ...names, diagnostics };
  const both = await setBoth(before, after, told.note);
  if (!both) return { ...result, ok: false, changes: [], figures: [] };
  const [old, now] = both;

  const comparison = compareReports(old.report, now.report);
  const pages = setFacts(old.pages, now.pages);
  const slides = setFacts(old.slides, now.slides);
  const compared = { ...result, changes: changesOf(comparison.rows), figures: comparison.figures };
  const facts = { ...(pages && { pages }), ...(slides && { slides }) };
  if (options.redline === undefined) return { ...compared, ...facts, ok: told.errors === 0 };

  const { redlineOf } = await import('./redline.js');
  const book = redlineOf(now.report, comparison, { names, pages, slides, pageAt: now.pageAt });
  const path = `${options.redline}/${name}/redline.pdf`;
  const redline = await printed(book, path, now, world, told.note);
  return { ...compared, ...facts, ...(redline && { redline }), ok: told.errors === 0 };
}

/** Both with what both have, set; `undefined` where the text of either has an error. Notes what is wrong with either. */
async function setBoth(before: Side, after: Side, note: Note): Promise<readonly [SetReport, SetReport] | undefined> {
  const [old, now] = [loadReport(before.folder, before.world), loadReport(after.folder, after.world)];
  for (const problem of old.problems) notesOf(before, note)(problem);
  for (const problem of now.problems) notesOf(after, note)(problem);
  const errors = [...old.problems, ...now.problems].filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(contentFileOf));
  if (!old.value || !now.value || broken.has('report.yaml')) return undefined;
  // Slides of a report with an error anywhere say nothing: part of what chooses them is missing.
  const set = (report: LoadedReport, side: Side) =>
    setReport(
      broken.has('glossary.yaml') ? { ...report, glossary: undefined } : report,
      broken.size === 0,
      side.world,
      notesOf(side, note),
    );
  return [await set(old.value, before), await set(now.value, after)];
}

/** Places in a revision are named as git names them, `HEAD:content/…`: the file on the disk may have other lines. */
function notesOf({ revision }: Side, note: Note): Note {
  if (revision === undefined) return note;
  return ({ at, ...problem }) => note(at ? { ...problem, at: { ...at, file: `${revision}:${at.file}` } } : problem);
}

/** Which of the new come out otherwise than the old of the same number; `undefined` where one could not be set. */
function setFacts(before: SetReport['pages'], after: SetReport['pages']): SetFacts | undefined {
  if (!before || !after) return undefined;
  const olds = new Map(named(before));
  const changed = named(after).filter(([name, signature]) => olds.get(name) !== signature);
  return { before: before.length, after: after.length, changed: changed.map(([name]) => name) };
}

/** By their printed numbers; the cover and blank backs, which have none, by how many of them stand before: `+0`. */
function named(pages: readonly { readonly label: string; readonly signature: string }[]): [string, string][] {
  let unnumbered = 0;
  return pages.map(({ label, signature }) => [label || `+${unnumbered++}`, signature]);
}

async function printed(
  book: ReturnType<typeof import('./redline.js').redlineOf>,
  path: string,
  { report }: SetReport,
  world: World,
  note: Note,
): Promise<DiffResult['redline']> {
  const theme = await bookTheme(world, note);
  const { bookRenderer } = await import('../print/make.js');
  const renderer = bookRenderer(world, note);
  const date = dateOf(report, world);
  const set = theme && renderer?.set(book, theme, note);
  const made = await set?.write(date, note);
  if (!made) return undefined;
  const result = world.write(new Map([[path, made.bytes]]));
  if (!result.ok) {
    note(error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail }));
    return undefined;
  }
  return { path, bytes: made.bytes.length, pages: made.pages };
}
