/** The text of a book held against the Report: what is worded otherwise, missing, moved, repeated or too much. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Finding } from './findings.js';
import type { Stream } from './printed.js';
import type { Unit, UnitKind } from './units.js';
import { commonStart, wordingsAtDifference } from './wordings.js';

/** What a template may leave out as a whole, by the name it has in templates. */
export type LeftOut = 'glossary' | 'table' | 'caption' | 'occasion' | 'speaker';

const groups: Readonly<Record<UnitKind, LeftOut | undefined>> = {
  title: undefined,
  occasion: 'occasion',
  speaker: 'speaker',
  table: 'table',
  caption: 'caption',
  annex: 'glossary',
  entry: 'glossary',
  salutation: undefined,
  heading: undefined,
  paragraph: undefined,
};

/** Findings without those of kinds of which the book has nothing at all and may leave out, and these kinds with how much they have. */
export function withoutLeftOut(
  units: readonly Unit[],
  findings: readonly Finding[],
  mayLeaveOut: (what: LeftOut) => boolean,
): { readonly findings: readonly Finding[]; readonly leftOut: ReadonlyMap<LeftOut, number> } {
  const missing = new Map<LeftOut, number>();
  const all = new Map<LeftOut, number>();
  const count = (counts: Map<LeftOut, number>, unit: Unit) => {
    const group = groups[unit.kind];
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  };
  for (const unit of units) count(all, unit);
  for (const finding of findings) if (finding.kind === 'missing') count(missing, units[finding.unit]!);
  const leftOut = new Map([...missing].filter(([what, counted]) => counted === all.get(what) && mayLeaveOut(what)));
  const isLeftOut = (unit: Unit) => {
    const group = groups[unit.kind];
    return group !== undefined && leftOut.has(group);
  };
  return {
    leftOut,
    findings: findings.filter((finding) => finding.kind !== 'missing' || !isLeftOut(units[finding.unit]!)),
  };
}

/** A difference of the text with both wordings. */
export interface TextDifference {
  readonly problem: Diagnostic;
  readonly expected: string;
  readonly found: string;
  readonly page: string;
}

/** One difference for what belongs together: a whole paragraph that is missing or stands elsewhere is one. */
export function textDifferences(
  path: string,
  units: readonly Unit[],
  findings: readonly Finding[],
  stream: Stream,
): TextDifference[] {
  const differences: TextDifference[] = [];
  const done = new Set<Finding>();
  for (const finding of findings) {
    if (done.has(finding)) continue;
    const page = stream.pageAt(finding.offset);
    if (finding.kind === 'extra' || finding.kind === 'repeated') {
      const code = finding.kind === 'extra' ? 'verify/extra-text' : 'verify/repeated';
      const { found } = finding;
      differences.push({ problem: error(code, { path, found, page }), expected: '', found, page });
      continue;
    }
    const unit = units[finding.unit]!;
    const { kind: what, at } = unit;
    if (finding.kind === 'changed') {
      const wordings = wordingsAtDifference(unit.text, finding.found);
      const problem = error(
        'verify/missing-text',
        { path, what, ...wordings, page },
        unit.placeAt(commonStart(unit.text, finding.found)),
      );
      differences.push({ problem, ...wordings, page });
      continue;
    }
    // The others of the same block that share its lot.
    const same = findings.filter(
      (other) => other.kind === finding.kind && 'unit' in other && units[other.unit]!.block === unit.block,
    );
    for (const other of same) done.add(other);
    const expected = same
      .map((other) => ('unit' in other ? other.unit : 0))
      .sort((a, b) => a - b)
      .map((index) => units[index]!.text)
      .join('');
    const problem =
      finding.kind === 'missing'
        ? error('verify/missing-text', { path, what, expected, found: undefined, page }, at)
        : error('verify/order', { path, what, expected, page }, at);
    differences.push({ problem, expected, found: '', page });
  }
  return differences;
}
