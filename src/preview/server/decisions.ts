/** What a person decides about numbers, as the texts of the files that say so afterwards. */
import type { LoadedReport } from '../../content/loaded-report.js';
import { candidatesOf, type ReadCandidate } from '../../indicators/candidates.js';
import { rejectionOf } from '../../indicators/review.js';
import { StretchesRead } from '../../indicators/stretches-read.js';
import { figureFor } from '../../indicators/suggest/for-candidate.js';
import { yearsOf } from '../../report/years.js';
import { placeOfText } from '../../text/slice.js';
import { withFigure } from '../../update/add-figure.js';
import { withList } from '../../update/edit-list.js';
import type { TextPlace } from '../protocol.js';
import { pathOf } from './slide-choices.js';

/** Group of the figures that a person decided on, in `figures.yaml`. */
const GROUP = '人工选定';

export interface DecidedFigure {
  readonly id: string;
  /** Of `figures.yaml`. */
  readonly text: string;
}

/** `figures.yaml` as it is. */
interface FiguresFileNow {
  /** `undefined` where there is no such file. */
  readonly text: string | undefined;
  /** Where the schemas are, for the first line of a new one. */
  readonly schemas: string | undefined;
}

/**
 * `figures.yaml` with a figure for the statement whose first number stands at a place.
 * @returns `unknown`: no statement that is doubtful stands there; `no-pattern`: no words of the text single it out;
 *   `other-form`: the file is not written in lines
 */
export function withDecision(
  report: LoadedReport,
  at: TextPlace,
  label: string,
  { text: before, schemas }: FiguresFileNow,
): DecidedFigure | 'unknown' | 'no-pattern' | 'other-form' {
  const candidate = doubtfulAt(report, at);
  if (!candidate) return 'unknown';
  const ids = report.figures.flatMap(({ figures }) => figures.map(({ id }) => id));
  const figure = figureFor(candidate, label, report, ids);
  if (!figure) return 'no-pattern';
  const text = withFigure(before, GROUP, figure, schemas);
  return text === undefined ? 'other-form' : { id: figure.id, text };
}

/**
 * `briefing.yaml` with the statement at a place among those that are not taken.
 * @returns as `withDecision` where it cannot be
 */
export function withRejection(
  report: LoadedReport,
  at: TextPlace,
  before: string,
): { readonly text: string; readonly name: string } | 'unknown' | 'other-form' {
  const candidate = doubtfulAt(report, at);
  if (!candidate) return 'unknown';
  const name = rejectionOf(candidate);
  const text = withList(before, ['rejected'], [...new Set([...report.rejected, name])]);
  return text === undefined ? 'other-form' : { text, name };
}

/** The doubtful statement at a place that is not decided. */
function doubtfulAt(report: LoadedReport, at: TextPlace): ReadCandidate | undefined {
  const decided = new StretchesRead(report.chosenRead);
  return candidatesOf(report.body, yearsOf(report)).find(
    (one) => !one.isSure && isAt(one, at) && !one.numbers.some((number) => decided.has(number)),
  );
}

function isAt({ numbers: [number] }: ReadCandidate, { file, line, column }: TextPlace): boolean {
  const at = number && placeOfText(number);
  return at?.file === file && at.line === line && at.column === column;
}

/**
 * `briefing.yaml` with the numbers of a slide, or without its choice.
 * @returns `undefined` where the file has something else there
 */
export function withChoice(file: string, name: unknown, ids: readonly string[] | undefined): string | undefined {
  const path = pathOf(name);
  return path && withList(file, path, ids);
}
