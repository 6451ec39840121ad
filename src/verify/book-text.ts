/** Differences between the text of a book and the Report: changed, missing, moved, repeated and extra text. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { addTo } from '../text/add-to.js';
import type { Finding } from './findings.js';
import type { Stream } from './printed.js';
import type { Unit, UnitKind } from './units.js';
import { commonStart, wordingsAtDifference } from './wordings.js';

/** What a template may omit altogether, by its name in templates. */
export type Omittable = 'annexes' | 'glossary' | 'table' | 'caption' | 'occasion' | 'speaker';

const groups: Readonly<Record<UnitKind, Omittable | undefined>> = {
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

/**
 * Findings without the missing units of omitted kinds. A kind is omitted if the book has none of its units and may
 * omit it.
 * @returns also the omitted kinds with the number of their units
 */
export function withoutOmitted(
  units: readonly Unit[],
  findings: readonly Finding[],
  mayOmit: (what: Omittable) => boolean,
): { readonly findings: readonly Finding[]; readonly omitted: ReadonlyMap<Omittable, number> } {
  const missing = new Map<Omittable, number>();
  const all = new Map<Omittable, number>();
  const groupOf = ({ kind, inAnnex }: Unit) => (inAnnex ? 'annexes' : groups[kind]);
  const count = (counts: Map<Omittable, number>, unit: Unit) => {
    const group = groupOf(unit);
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  };
  for (const unit of units) count(all, unit);
  for (const finding of findings) if (finding.kind === 'missing') count(missing, units[finding.unit]!);
  const omitted = new Map([...missing].filter(([what, counted]) => counted === all.get(what) && mayOmit(what)));
  const isOmitted = (unit: Unit) => {
    const group = groupOf(unit);
    return group !== undefined && omitted.has(group);
  };
  return {
    omitted,
    findings: findings.filter((finding) => finding.kind !== 'missing' || !isOmitted(units[finding.unit]!)),
  };
}

/** A difference with both wordings. */
export interface TextDifference {
  readonly problem: Diagnostic;
  readonly expected: string;
  readonly found: string;
  readonly page: string;
}

/** The differences of the text; all units of a block that are missing, or that have moved, are one difference. */
export function textDifferences(
  path: string,
  units: readonly Unit[],
  findings: readonly Finding[],
  stream: Stream,
): TextDifference[] {
  const differences: TextDifference[] = [];
  const done = new Set<Finding>();
  const alike = new Map<string, Finding[]>();
  for (const finding of findings)
    if ('unit' in finding) addTo(alike, `${finding.kind} ${units[finding.unit]!.block}`, finding);
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
    // The other units of the block that are missing or have moved as well.
    const same = alike.get(`${finding.kind} ${unit.block}`) ?? [];
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
