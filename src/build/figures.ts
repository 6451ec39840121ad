/** `yinfa figures`: the indicators of a report as rows, with the pages of the book they are printed on. */

import { basename, resolve } from 'node:path';
import { contentFileOf, loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { checkArguments } from '../diagnostics/options.js';
import { hasErrors } from '../diagnostics/outcome.js';
import type { Candidate } from '../indicators/candidates.js';
import { candidatesOf, inOfficialOrder } from '../indicators/candidates.js';
import type { IndicatorRow } from '../indicators/rows.js';
import { indicatorRows } from '../indicators/rows.js';
import type { UncoveredNumber } from '../indicators/uncovered.js';
import { uncoveredNumbers } from '../indicators/uncovered.js';
import { yearsOf } from '../report/years.js';
import type { World } from '../world/world.js';
import { bookPages } from './set-report.js';

export interface FiguresResult {
  /** Name of the content folder. */
  readonly name: string;
  readonly folder: string;
  /** True when there was no error. */
  readonly ok: boolean;
  /** Problems of the text and the patterns: a pattern can be tried while glossary and briefing still have errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** All that could be read, in the order of `figures.yaml`. */
  readonly figures: readonly IndicatorRow[];
  /** The numbers of the text that nothing reads, in its order. */
  readonly uncovered: readonly UncoveredNumber[];
  /** What the text states of each core indicator, in the official order. */
  readonly core: readonly Candidate[];
}

/** Reads the indicators of one content folder; their pages are known where the whole report has no error. */
export async function readFigures(folder: string, world: World): Promise<FiguresResult> {
  checkArguments('readFigures', { folder, world });
  const { value: report, problems } = loadReport(folder, world);
  const pageAt = report && !hasErrors(problems) ? await bookPages(report, world) : undefined;
  const diagnostics = problems.filter((problem) => ['report.yaml', 'figures.yaml'].includes(contentFileOf(problem)));
  return {
    name: basename(resolve(world.root, folder)),
    folder,
    ok: !hasErrors(diagnostics),
    diagnostics,
    figures: report ? indicatorRows(report.figures, pageAt) : [],
    uncovered: report ? uncoveredNumbers(report) : [],
    core: report ? coreIn(report) : [],
  };
}

function coreIn({ body, date }: LoadedReport): Candidate[] {
  return inOfficialOrder(candidatesOf(body, yearsOf({ date, body }))).map(
    ({ numbers: _, spans: __, ...candidate }) => candidate,
  );
}
