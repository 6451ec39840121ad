/** Whether a draft is the next one of a report, or was given the folder of another report by mistake. */
import type { Problems } from '../diagnostics/problems.js';
import { readBody } from '../report/body.js';
import type { Report } from '../report/report.js';
import { yearsOf } from '../report/years.js';
import { plain } from '../text/running-text.js';
import type { Updated } from '../update/update-yaml.js';
import { sourced } from '../yaml/sourced.js';
import type { Outline } from './outline/outline.js';

type Identities = Pick<Problems['import/other-report'], 'was' | 'now'>;

/**
 * Issuers and planned years of the report that is updated and of the draft, where either differs and most of the old sentences
 * are gone. One of both alone is a usual revision: a date is corrected, or a text is rewritten. What was guessed of
 * the draft is taken for the same.
 */
export function otherReport(
  old: Pick<Report, 'issuer' | 'date' | 'body'>,
  { report, assumed }: Pick<Outline, 'report' | 'assumed'>,
  { kept, changed, removed }: Pick<Updated, 'kept' | 'changed' | 'removed'>,
): Identities | undefined {
  const was = { issuer: plain(old.issuer), year: String(yearsOf(old).planned) };
  const body = readBody(
    sourced('report.yaml', report),
    () => undefined,
    () => undefined,
  );
  const now = { issuer: report.issuer, year: String(yearsOf({ date: report.date, body }).planned) };
  const isSameIssuer = assumed.includes('issuer') || was.issuer.includes(now.issuer) || now.issuer.includes(was.issuer);
  const isSameYear = assumed.includes('date') || was.year === now.year;
  const isMostlyGone = kept < (kept + changed + removed) / 2;
  return isMostlyGone && !(isSameIssuer && isSameYear) ? { was, now } : undefined;
}
