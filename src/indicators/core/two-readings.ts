/**
 * One core indicator stated twice with different values.
 *
 * Only values of one identity are compared: of the report's own scope, the same year or aim, and units that count alike.
 * Whether two of them can be one says `agreement.ts`.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Glossary, Report, ReportBlock } from '../../report/report.js';
import { annexPart } from '../../report/visit.js';
import { agree } from '../agreement.js';
import type { Claim } from './claims.js';
import { claimsOfText } from './claims.js';
import { claimsOfLabels } from './label-claims.js';
import { claimsOfTables } from './table-claims.js';

/** What of a report states core indicators; its glossary may be absent. */
export type Stating = Pick<Report, 'body'> & Partial<Pick<Report, 'annexes' | 'glossary'>>;

/** One indicator with two values: that of an earlier place, and the one at `at`. */
export interface TwoReadings {
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly at: Place }[];
  readonly at: Place;
}

/** Each core indicator with two values, in text, tables, annexes and glossary, at the second one. */
export function twoReadings({ body, annexes = [], glossary }: Stating, year: number): TwoReadings[] {
  const found: TwoReadings[] = [];
  const reported = new Set<string>();
  const first = new Map<string, Claim[]>();
  const rest: ReportBlock[] = [...annexes.map(annexPart), ...(glossary ? [glossaryPart(glossary)] : [])];
  for (const claim of [body, rest]
    .flatMap((blocks) => [...claimsOfText(blocks, year), ...claimsOfTables(blocks, year)])
    .concat(claimsOfLabels([...body, ...rest], year))) {
    const earlier = first.get(claim.key) ?? [];
    const other = earlier.find((one) => !agree(one.stated, claim.stated) && mayBeSlip(one, claim));
    // A value that was stated before adds nothing to compare with.
    if (!earlier.some(({ value }) => value === claim.value)) first.set(claim.key, [...earlier, claim]);
    if (!other || reported.has(claim.key)) continue;
    reported.add(claim.key);
    found.push({ label: claim.label, values: [other, claim], at: claim.at });
  }
  return found;
}

/** Whether one of two values may be meant for the other: of labels that are no core indicator only where they are near. */
function mayBeSlip({ stated: { number: a }, isOtherLabel }: Claim, { stated: { number: b } }: Claim): boolean {
  return !isOtherLabel || (a * b > 0 && Math.max(a / b, b / a) <= FURTHEST_SLIP);
}

/** How many times one value is the other where both are of one thing. */
const FURTHEST_SLIP = 2;

/** The explanations of a glossary as a part of running text; a term says nothing of a period. */
function glossaryPart({ title, entries }: Glossary): ReportBlock {
  const body = entries.map(({ text, at }) => ({ kind: 'paragraph', lead: [], text, points: [], at }) as const);
  return {
    kind: 'part',
    heading: title,
    numbered: false,
    body,
    at: entries[0]?.at ?? { file: '', line: 1, column: 1 },
  };
}

/** Notes `figure/two-readings` for each core indicator with two values, at the second one. */
export function noteTwoReadings(stating: Stating, year: number, note: Note): void {
  for (const { label, values, at } of twoReadings(stating, year)) {
    const places = values.map(({ value, at: { file, line } }) => ({ value, file, line }));
    note(warning('figure/two-readings', { label, values: places }, at));
  }
}
