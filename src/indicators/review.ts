/** What a report says, for a person to look over: its parts, results and targets of the year, and what is not sure. */
import { rolesByPart, stretchesOf } from '../report/roles.js';
import type { Role } from '../report/schema-values.js';
import { yearsOf } from '../report/years.js';
import { plain } from '../text/running-text.js';
import { placeOfText } from '../text/slice.js';
import type { Candidate, ReadCandidate } from './candidates.js';
import { candidatesOf, waitingAmong } from './candidates.js';
import { coreReadings } from './core/readings.js';
import { resultsOfYear } from './core/results.js';
import { targetsOf } from './core/targets.js';
import { StretchesRead } from './stretches-read.js';
import type { Covered } from './uncovered.js';
import { uncoveredNumbers } from './uncovered.js';

export interface Review {
  /** What each part was understood to be about; `role` in `report.yaml` corrects it. */
  readonly parts: readonly { readonly heading: string; readonly roles: readonly Role[]; readonly line: number }[];
  /** Core indicators of the year, as the slides show them. */
  readonly results: readonly {
    readonly name: string;
    readonly value: string;
    readonly change: string;
    readonly line: number;
  }[];
  /** Targets of the year. */
  readonly targets: readonly { readonly name: string; readonly aim: string; readonly line: number }[];
  /** Every statement of a core indicator in the text. */
  readonly candidates: readonly Candidate[];
  /** Of these, statements that are on no slide because they are not sure, of indicators without a sure result. */
  readonly waiting: readonly Candidate[];
  /** How many numbers nothing reads. */
  readonly uncovered: number;
}

/** The names of the statements that wait, as `reviewOf` has them, each once. */
export function waitingNames(report: Covered, isChosen: boolean): string[] {
  const candidates = candidatesOf(report.body, yearsOf(report));
  return [...new Set(waitingIn(report, isChosen, candidates).map(({ name }) => name))];
}

/** The statements that wait, with their numbers. */
export function waitingIn(
  { read, chosenRead = read, rejected = [] }: Covered,
  isChosen: boolean,
  candidates: readonly ReadCandidate[],
): ReadCandidate[] {
  const chosen = new StretchesRead(isChosen ? chosenRead : []);
  const open = candidates.filter((candidate) => candidate.isSure || !rejected.includes(rejectionOf(candidate)));
  return waitingAmong(open, (numbers) => numbers.some((number) => chosen.has(number)));
}

/** How `rejected` in `briefing.yaml` names a statement: `社会消费品零售总额 50亿元`. Another value waits again. */
export function rejectionOf({ name, value, change }: Pick<Candidate, 'name' | 'value' | 'change'>): string {
  return `${name} ${value || change}`;
}

/** Looks a report over. `isChosen`: a person chose its figures, so that what they read does not wait. */
export function reviewOf(report: Covered, isChosen: boolean): Review {
  const years = yearsOf(report);
  const stretches = stretchesOf(report.body, years);
  const candidates = candidatesOf(report.body, years);
  const bare = ({ numbers: _, spans: __, ...candidate }: ReadCandidate): Candidate => candidate;
  return {
    parts: rolesByPart(report.body, stretches).map(({ part: { heading, at }, roles }) => ({
      heading: plain(heading),
      roles,
      line: at.line,
    })),
    results: resultsOfYear(coreReadings(stretches, years)).map(({ label, movement, level, change, at }) => ({
      name: plain(label),
      value: movement + plain(level.text),
      change: change ? plain(change.words) : '',
      line: at.line,
    })),
    targets: targetsOf(stretches, years).map(({ label, aim, sentence }) => ({
      name: plain(label),
      aim: plain(aim),
      line: (placeOfText(aim) ?? placeOfText(sentence))?.line ?? 0,
    })),
    candidates: candidates.map(bare),
    waiting: waitingIn(report, isChosen, candidates).map(bare),
    uncovered: uncoveredNumbers(report).length,
  };
}
