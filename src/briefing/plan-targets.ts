/**
 * Where the plan lists the targets of the year: some reports give them a part of their own before that of the tasks.
 */
import type { Target } from '../indicators/core/targets.js';
import { targetsOf } from '../indicators/core/targets.js';
import type { ReportParagraph, ReportPart } from '../report/report.js';
import type { ReportYears } from '../report/years.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import type { Parts } from './part-roles.js';
import { paragraphsOf } from './part-roles.js';

/** The account of the year's plan that states most targets; the first of equals. */
export function targetsPartOf({ accounts }: Parts, years: ReportYears): ReportPart | undefined {
  const plans = accounts.flat().filter(({ role }) => role === 'year-plan');
  const counts = plans.map(({ role, part }) => targetsOf([{ role, part, blocks: part.body }], years).length);
  const most = Math.max(...counts);
  return most > 0 ? plans[counts.indexOf(most)]!.part : undefined;
}

/** The paragraphs with the sentences that list the targets. */
export function paragraphsOfTargets(part: ReportPart | undefined, targets: readonly Target[]): ReportParagraph[] {
  const listed = new Set(targets.map(({ sentence }) => plain(sentence)));
  return (part ? paragraphsOf(part) : []).filter(({ lead, text }) =>
    sentences([...lead, ...text]).some((sentence) => listed.has(plain(sentence))),
  );
}
