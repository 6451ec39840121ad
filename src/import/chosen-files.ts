/**
 * The files that a person wrote for the deck, `figures.yaml` and `briefing.yaml`, after an update of the text.
 *
 * Patterns are put on the new words of their sentences and new numbers get patterns of their own. What the new text no
 * longer has is counted, or taken out entry by entry where that was asked for, so that the next build runs.
 */
import { contentFileOf } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { isTextPlace } from '../diagnostics/place.js';
import { suggestIndicators } from '../indicators/suggest/suggest.js';
import type { FiguresFile } from '../report/deck-schemas.js';
import type { ReportFile } from '../report/schema.js';
import { ownTexts, visitRunningText } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import { withNewFigures } from '../update/new-figures.js';
import { withoutEntryAt } from '../update/prune.js';
import { reAnchored } from '../update/re-anchor.js';
import type { UpdatedLine } from '../update/updated-lines.js';

type Texts = Map<string, string>;
type Load = (texts: Texts) => Outcome<LoadedReport | undefined>;

export interface ChosenFiles {
  readonly folder: string;
  /** The new report as a value. */
  readonly report: ReportFile;
  /** What became of each sentence of `report.yaml`. */
  readonly lines: readonly UpdatedLine[];
  readonly prune: boolean;
  /** The text of a file that the update does not write; `undefined` if there is none. */
  read(path: string): string | undefined;
  /** The report as it is with these files. */
  readonly load: Load;
}

/** `texts` with the person's files that had to change. Notes `import/re-anchored`, `new-figures`, `pruned`, `prunable`. */
export function withChosenFiles(texts: Texts, chosen: ChosenFiles, note: Note): Texts {
  const { folder, lines, prune, read, load } = chosen;
  const path = `${folder}/figures.yaml`;
  const own = read(path);
  const report = load(texts).value;
  if (!report) return texts;
  let now = texts;
  if (own !== undefined) {
    const anchored = reAnchored(own, lines, textsIn(report));
    for (const pattern of anchored.patterns)
      note(warning('import/re-anchored', pattern, { file: path, line: pattern.line, column: 1 }));
    if (anchored.text !== own) now = new Map([...now, [path, anchored.text]]);
    now = withProvenFigures(now, anchored.text, chosen, note);
  }
  return prune ? pruned(now, chosen, note) : counted(now, chosen, note);
}

function textsIn({ body }: LoadedReport): string[] {
  return [...visitRunningText(body)].flatMap(({ block }) => ownTexts(block).map(plain));
}

/** Additions are tried at most so often, each time without those that were refused. */
const MOST_TRIES = 3;

/** With figures for new numbers, as far as the reader takes them without a fault. */
function withProvenFigures(texts: Texts, own: string, { folder, report, lines, load }: ChosenFiles, note: Note): Texts {
  const path = `${folder}/figures.yaml`;
  const before = new Set(load(texts).problems.map(keyOf));
  let suggested: FiguresFile = suggestIndicators(report);
  for (let i = 0; i < MOST_TRIES; i++) {
    const { text, added } = withNewFigures(own, lines, suggested);
    if (added.length === 0) return texts;
    const tried: Texts = new Map([...texts, [path, text]]);
    const faults = load(tried).problems.filter((problem) => !before.has(keyOf(problem)));
    if (faults.length === 0) {
      const at = { file: path, line: own.trimEnd().split('\n').length + 2, column: 1 };
      note(warning('import/new-figures', { labels: added.map(({ label }) => label) }, at));
      return tried;
    }
    const words = faults.map(({ args }) => JSON.stringify(args)).join();
    const refused = added.filter(({ id }) => words.includes(`"${id}"`)).map(({ pattern }) => pattern);
    if (refused.length === 0) return texts;
    suggested = without(suggested, new Set(refused));
  }
  return texts;
}

function without({ groups }: FiguresFile, patterns: ReadonlySet<string>): FiguresFile {
  return {
    groups: groups.map(({ name, figures }) => ({
      name,
      figures: figures.filter(({ pattern }) => !patterns.has(pattern)),
    })),
  };
}

function keyOf({ code, args }: Diagnostic): string {
  return `${code} ${JSON.stringify(args)}`;
}

/** Problems of the person's files that the new text causes: errors, and figures without a sentence. */
function misfits({ problems }: Outcome<unknown>): Diagnostic[] {
  return problems.filter(
    (problem) =>
      /^(?:figure\/(?!two-)|briefing\/|content\/)/.test(problem.code) &&
      ['figures.yaml', 'briefing.yaml'].includes(contentFileOf(problem)) &&
      (problem.severity === 'error' || problem.code === 'figure/not-found'),
  );
}

function counted(texts: Texts, { folder, load }: ChosenFiles, note: Note): Texts {
  const found = misfits(load(texts));
  if (found.length > 0) note(warning('import/prunable', { count: found.length, folder }));
  return texts;
}

/** Each removal may uncover another misfit; more entries no file has. */
const MOST_REMOVALS = 300;

function pruned(given: Texts, { read, load }: ChosenFiles, note: Note): Texts {
  const texts: Texts = new Map(given);
  const stays = new Set<string>();
  for (let i = 0; i < MOST_REMOVALS; i++) {
    const misfit = misfits(load(texts)).find((problem) => problem.at && !stays.has(keyOf(problem)));
    if (!misfit?.at || !isTextPlace(misfit.at)) break;
    const { file } = misfit.at;
    const text = texts.get(file) ?? read(file) ?? '';
    const cut = withoutEntryAt(text, misfit.at);
    if (!cut) {
      stays.add(keyOf(misfit));
      continue;
    }
    texts.set(file, cut.text);
    note(warning('import/pruned', { name: contentFileOf(misfit), entry: cut.removed }));
  }
  return texts;
}
