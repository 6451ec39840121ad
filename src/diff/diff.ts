/**
 * Two revisions of a report compared: text, indicators, pages and slides. Both are set but not written; only the
 * redline is written, if asked for.
 */
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { counting, error } from '../diagnostics/diagnostic.js';
import { checkArguments, checkOptions, type ShapesOf } from '../diagnostics/options.js';
import { withoutMemo } from '../world/memo.js';
import { openSession } from '../world/snapshot.js';
import type { World } from '../world/world.js';
import type { IndicatorChange } from './compare/indicator-changes.js';
import type { TextChange } from './compare/text-changes.js';
import { type Comparison, compareSides, isUnchanged } from './comparison.js';
import type { Pair } from './pairs.js';
import { nameOf, pairsOf } from './pairs.js';
import type { SetFacts } from './redline/summary.js';
import { pdfRedline, wordRedlineOf } from './redline-files.js';

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

const diffOptions: ShapesOf<DiffOptions> = {
  before: 'string',
  'after?': 'string',
  'report?': 'string',
  'redline?': 'string',
  'redlineKinds?': { listOf: ['pdf', 'docx'] },
  'author?': 'string',
  'date?': 'date',
};

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
  checkOptions('diffRevisions', options, diffOptions);
  checkArguments('diffRevisions', { world, note });
  // One session, so that fonts, templates and paragraphs of both are read and set once.
  const shared = openSession(world).snapshot();
  const pairs = await pairsOf(options, shared, note);
  const results: DiffResult[] = [];
  for (const pair of pairs) results.push(await compare(pair, options, shared));
  return results;
}

async function compare({ before, after }: Pair, options: DiffOptions, world: World): Promise<DiffResult> {
  const comparison = await compareSides(before, after, false);
  const { errors, sets, changes, figures, pages, slides } = comparison;
  const diagnostics = [...errors[0], ...errors[1]];
  const problems = counting((problem) => {
    if (problem.severity === 'error') diagnostics.push(problem);
  });
  const files =
    options.redline === undefined || !sets || isUnchanged(comparison)
      ? {}
      : await writeRedlines(comparison, `${options.redline}/${nameOf(after)}/revision`, options, world, problems.note);
  return {
    name: nameOf(after),
    before: options.before,
    after: options.after ?? after.folder,
    ok: sets !== undefined && diagnostics.length === 0,
    diagnostics,
    changes,
    figures,
    ...(pages && { pages }),
    ...(slides && { slides }),
    ...files,
  };
}

/** Writes the redlines asked for, each without the other where it could not be made. */
async function writeRedlines(
  comparison: Comparison,
  folder: string,
  options: DiffOptions,
  world: World,
  note: Note,
): Promise<Pick<DiffResult, 'redline' | 'redlineWord'>> {
  const { redlineKinds: kinds = ['pdf'] } = options;
  const paths = { pdf: `${folder}/redline.pdf`, docx: `${folder}/redline.docx` };
  // What a comparison of long reports does not remember its redline does not either.
  const own = comparison.after.world.memo ? world : withoutMemo(world);
  const made = kinds.includes('pdf') ? await pdfRedline(comparison, paths.pdf, own, note) : undefined;
  const redline =
    made && writtenAt(paths.pdf, made.bytes, world, note)
      ? { path: paths.pdf, bytes: made.bytes.length, pages: made.pages }
      : undefined;
  const bytes = kinds.includes('docx') ? await wordRedlineOf(comparison, options, note) : undefined;
  const redlineWord =
    bytes && writtenAt(paths.docx, bytes, world, note) ? { path: paths.docx, bytes: bytes.length } : undefined;
  return { ...(redline && { redline }), ...(redlineWord && { redlineWord }) };
}

function writtenAt(path: string, bytes: Uint8Array, world: World, note: Note): boolean {
  const result = world.write(new Map([[path, bytes]]));
  if (!result.ok)
    note(
      error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail, option: '--out' }),
    );
  return result.ok;
}
