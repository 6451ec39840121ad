/**
 * One core indicator stated twice with different values.
 *
 * Only values of one identity are compared: of the report's own scope, the same year or aim, and units that count alike.
 * Whether two of them can be one says `agreement.ts`.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { ReportBlock } from '../../report/report.js';
import { agree } from '../agreement.js';
import type { Claim } from './claims.js';
import { claimsOfText } from './claims.js';
import { claimsOfTables } from './table-claims.js';

/** Notes `figure/two-readings` for each core indicator with two values, at the second one. */
export function noteTwoReadings(body: readonly ReportBlock[], year: number, note: Note): void {
  const reported = new Set<string>();
  const first = new Map<string, Claim[]>();
  for (const claim of [...claimsOfText(body, year), ...claimsOfTables(body, year)]) {
    const earlier = first.get(claim.key) ?? [];
    const other = earlier.find(({ stated }) => !agree(stated, claim.stated));
    // A value that was stated before adds nothing to compare with.
    if (!earlier.some(({ value }) => value === claim.value)) first.set(claim.key, [...earlier, claim]);
    if (!other || reported.has(claim.key)) continue;
    reported.add(claim.key);
    const values = [other, claim].map(({ value, at: { file, line } }) => ({ value, file, line }));
    note(warning('figure/two-readings', { label: claim.label, values }, claim.at));
  }
}
