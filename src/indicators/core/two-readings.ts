/**
 * One indicator stated twice with different values.
 *
 * Only values of one identity are compared: of the report's own scope, the same year or aim, and units that count alike.
 * Whether two of them can be one says `agreement.ts`.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Report, ReportBlock } from '../../report/report.js';
import { annexPart, visit } from '../../report/visit.js';
import type { ReportYears } from '../../report/years.js';
import { addTo } from '../../text/add-to.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { agree } from '../agreement.js';
import type { Claim } from './claims.js';
import { claimsOfText } from './claims.js';
import { claimsOfLabels, labelOfRow, repeatedLabels, withoutGeneral } from './label-claims.js';
import { claimsOfTables } from './table-claims.js';

/** What of a report states indicators; its glossary may be absent. */
export type Stating = Pick<Report, 'body'> & Partial<Pick<Report, 'annexes' | 'glossary'>>;

/** One indicator with two values: that of an earlier place, and the one at `at`. */
export interface TwoReadings {
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly at: Place }[];
  readonly at: Place;
}

/** Each indicator with two values, in text, tables, captions, annexes and glossary, at the second one. */
export function twoReadings({ body, annexes = [], glossary }: Stating, years: ReportYears): TwoReadings[] {
  const found: TwoReadings[] = [];
  const reported = new Set<string>();
  const first = new Map<string, Claim[]>();
  const rest: ReportBlock[] = [
    ...annexes.map(annexPart),
    ...partOf(glossary?.title ?? [], glossary?.entries ?? []),
    ...partOf([], captionsIn([...body, ...annexes.flatMap((annex) => annex.body)])),
  ];
  const parts = [body, rest];
  const tables = parts.map((blocks) => claimsOfTables(blocks, years));
  const repeated = repeatedLabels(
    parts,
    tables.flat().flatMap(({ label }) => labelOfRow(label) ?? []),
  );
  const claims = parts.flatMap((blocks, i) => [
    ...claimsOfText(blocks, years),
    ...claimsOfLabels(blocks, years, (label) => repeated.has(label)),
    ...tables[i]!,
  ]);
  for (const claim of withoutGeneral(claims)) {
    if (reported.has(claim.key)) continue;
    const earlier = first.get(claim.key) ?? [];
    const other = earlier.find((one) => !agree(statedOf(one), statedOf(claim)) && mayBeSlip(one, claim));
    // A value that was stated before adds nothing to compare with.
    if (earlier.length < MOST_VALUES && !earlier.some(({ value }) => value === claim.value))
      addTo(first, claim.key, claim);
    if (!other) continue;
    reported.add(claim.key);
    found.push({ label: claim.label, values: [other, claim], at: claim.at });
  }
  return found;
}

/** Values of one identity that others are compared with; a bound keeps the search linear in the text. */
const MOST_VALUES = 100;

/** Growth has one decimal, so that 4% is 4.0%, not 4.3% cut off. */
function statedOf({ kind, key, stated }: Claim): Claim['stated'] {
  return kind === 'change' && key.includes('"%"') ? { ...stated, step: Math.min(stated.step, GROWTH_STEP) } : stated;
}

const GROWTH_STEP = 0.1;

/** Whether one of two values may be meant for the other: of labels that are no core indicator only where they are near. */
function mayBeSlip({ stated: { number: a }, value, isOtherLabel }: Claim, other: Claim): boolean {
  const { number: b } = other.stated;
  // 2.6 and 6.2: digits that changed places are a slip at any distance.
  const digits = (text: string) => [...text.replace(/\D/g, '')].sort().join('');
  return (
    !isOtherLabel || (a * b > 0 && Math.max(a / b, b / a) <= FURTHEST_SLIP) || digits(value) === digits(other.value)
  );
}

/** How many times one value is the other where both are of one thing. */
const FURTHEST_SLIP = 2;

interface Placed {
  readonly text: Text;
  readonly at: Place;
}

/** Captions of tables and figures that have numbers. */
function captionsIn(body: readonly ReportBlock[]): Placed[] {
  return [...visit(body)].flatMap(({ block }) =>
    (block.kind === 'table' || block.kind === 'figure') && /\d/.test(plain(block.caption))
      ? [{ text: block.caption, at: block.at }]
      : [],
  );
}

/** Explanations or captions as a part of running text, which says nothing of a period; empty where there are none. */
function partOf(heading: Text, texts: readonly Placed[]): ReportBlock[] {
  const body = texts.map(({ text, at }) => ({ kind: 'paragraph', lead: [], text, points: [], at }) as const);
  return texts[0] ? [{ kind: 'part', heading, numbered: false, body, at: texts[0].at }] : [];
}

/** Notes `figure/two-readings` for each core indicator with two values, at the second one. */
export function noteTwoReadings(stating: Stating, years: ReportYears, note: Note): void {
  for (const { label, values, at } of twoReadings(stating, years)) {
    const places = values.map(({ value, at: { file, line } }) => ({ value, file, line }));
    note(warning('figure/two-readings', { label, values: places }, at));
  }
}
