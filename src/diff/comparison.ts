/** Two revisions of a report compared, in memory: text, indicators, pages and slides. */
import type { SetReport } from '../build/set-report.js';
import { factsOf, setReport } from '../build/set-report.js';
import { contentFileOf, loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { charactersOf, LONG_REPORT } from '../report/characters.js';
import { withoutMemo } from '../world/memo.js';
import { collectIfLarge } from '../world/old-space.js';
import type { IndicatorChange } from './compare/indicator-changes.js';
import { indicatorChanges, indicatorsOf } from './compare/indicator-changes.js';
import { pageChanges, slideChanges } from './compare/output-changes.js';
import type { Row } from './compare/rows.js';
import { compareReports } from './compare/rows.js';
import type { TextChange } from './compare/text-changes.js';
import { textChanges } from './compare/text-changes.js';
import type { Pair, Side } from './pairs.js';
import type { SetFacts } from './redline/summary.js';

export interface Comparison extends Pair {
  /** Errors of the old revision, then those of the new one. */
  readonly errors: readonly [readonly Diagnostic[], readonly Diagnostic[]];
  /** Both on their pages and slides, as far as both could be read; absent if the text of one has an error. */
  readonly sets?: readonly [SetReport, SetReport];
  readonly rows: readonly Row[];
  /** In the order of the new report. */
  readonly changes: readonly TextChange[];
  readonly figures: readonly IndicatorChange[];
  /** Pages of the new book that differ from the page with the same number; the cover is `+0`. */
  readonly pages?: SetFacts;
  readonly slides?: SetFacts;
}

/**
 * Compares two revisions. Nothing is written.
 * @param keep whether the pages and slides of both are kept, to be written
 */
export async function compareSides(before: Side, after: Side, keep = true): Promise<Comparison> {
  const [olds, news]: [Diagnostic[], Diagnostic[]] = [[], []];
  const errors = [olds, news] as const;
  const set = await setBoth(
    before,
    after,
    (found) => errorsTo(olds, found),
    (found) => errorsTo(news, found),
    keep,
  );
  if (!set) return { before, after, errors, rows: [], changes: [], figures: [] };
  const { sets, ...sides } = set;
  const [old, now] = sets;
  const rows = compareReports(old.report, now.report);
  const pages = pageFacts(old.pages, now.pages);
  const slides = slideFacts(old.slides, now.slides);
  return {
    ...sides,
    errors,
    sets,
    rows,
    changes: textChanges(rows),
    figures: indicatorChanges(indicatorsOf(old.report), indicatorsOf(now.report)),
    ...(pages && { pages }),
    ...(slides && { slides }),
  };
}

/** Whether neither the text nor an indicator differs. */
export function isUnchanged({ changes, figures }: Comparison): boolean {
  return changes.length === 0 && figures.length === 0;
}

function errorsTo(list: Diagnostic[], problem: Diagnostic): void {
  if (problem.severity === 'error') list.push(problem);
}

/**
 * Sets both reports as far as both can be read; `undefined` if the text of one has an error. Notes the problems of both.
 * Both sides come back, of long reports with worlds that remember nothing.
 */
async function setBoth(
  before: Side,
  after: Side,
  noteOld: Note,
  noteNew: Note,
  keep: boolean,
): Promise<(Pair & { readonly sets: readonly [SetReport, SetReport] }) | undefined> {
  const [old, now] = [loadReport(before.folder, before.world), loadReport(after.folder, after.world)];
  for (const problem of old.problems) notesOf(before, noteOld)(problem);
  for (const problem of now.problems) notesOf(after, noteNew)(problem);
  const errors = [...old.problems, ...now.problems].filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(contentFileOf));
  if (!old.value || !now.value || broken.has('report.yaml')) return undefined;
  // Slides are compared only if there is no error at all: what was not read is missing from them.
  // Nothing of a long book is kept for the other one: it takes a kilobyte for each character.
  const isLong = Math.max(charactersOf(old.value), charactersOf(now.value)) > LONG_REPORT;
  const sideOf = (side: Side) => (isLong && !keep ? { ...side, world: withoutMemo(side.world) } : side);
  const set = async (report: LoadedReport, side: Side, note: Note) => {
    const made = await setReport(
      broken.has('glossary.yaml') ? { ...report, glossary: undefined } : report,
      broken.size === 0,
      side.world,
      notesOf(side, note),
    );
    return keep ? made : factsOf(made);
  };
  const sides = { before: sideOf(before), after: sideOf(after) };
  const first = await set(old.value, sides.before, noteOld);
  if (isLong) collectIfLarge();
  return { ...sides, sets: [first, await set(now.value, sides.after, noteNew)] };
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
