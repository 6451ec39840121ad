/** Marks and entries of the glossary: each mark at its term, each number right, each entry naming the page of its mark. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Alignment } from './align.js';
import type { Finding } from './findings.js';
import type { PrintedMark, Stream } from './printed.js';
import type { TemplateWords } from './template-words.js';
import type { Expected, Unit } from './units.js';

/** Characters shown of the text before a mark. */
const BEFORE = 10;

interface MarkFault {
  readonly term: string;
  readonly expected: number | undefined;
  readonly found: string | undefined;
  readonly page: string;
  readonly unit: Unit;
}

/** What is wrong with the marks; marks whose numbers are all wrong by as much are told as one. */
export function markDifferences(
  path: string,
  { units, entries }: Expected,
  { starts, findings }: Alignment,
  stream: Stream,
): Diagnostic[] {
  const faults: MarkFault[] = [];
  const claimed = new Set<PrintedMark>();
  const take = (from: number, to: number, wanted?: string) => {
    const near = stream.marks.filter((mark) => !claimed.has(mark) && mark.offset >= from && mark.offset <= to);
    const mark = near.find(({ number }) => number === wanted) ?? (from === to ? near[0] : undefined);
    if (mark) claimed.add(mark);
    return mark?.number;
  };
  const changed = new Map(findings.flatMap((one) => (one.kind === 'changed' ? [[one.unit, one] as const] : [])));
  for (const [index, unit] of units.entries()) {
    const start = starts[index];
    const other = changed.get(index);
    for (const { offset, number } of unit.marks) {
      // In another wording the place of the mark is not known to the character.
      const [from, to] = other
        ? [other.offset, other.offset + other.found.length]
        : [(start ?? 0) + offset, (start ?? 0) + offset];
      if (!other && start === undefined) continue;
      const found = take(from, to, String(number));
      const term = (entries[number - 1]?.text ?? '').replace(/^\d+\./, '');
      if (found !== String(number)) faults.push({ term, expected: number, found, page: stream.pageAt(to - 1), unit });
    }
  }
  for (const [index, unit] of units.entries()) {
    const start = starts[index];
    if (start === undefined) continue;
    for (const mark of stream.marks) {
      if (claimed.has(mark) || mark.offset <= start || mark.offset > start + unit.text.length) continue;
      claimed.add(mark);
      const term = stream.text.slice(Math.max(start, mark.offset - BEFORE), mark.offset);
      faults.push({ term, expected: undefined, found: mark.number, page: stream.pageAt(mark.offset - 1), unit });
    }
  }
  return inShifts(faults).map(([{ term, expected, found, page, unit }, others]) =>
    error('verify/mark', { path, term, expected, found, page, others }, unit.at),
  );
}

/** Faults in rows of the same shift, each by its first with the count of the others. */
function inShifts<T extends { readonly expected: number | undefined; readonly found: string | undefined }>(
  faults: readonly T[],
): [first: T, others: number][] {
  const rows: [T, number][] = [];
  const shift = ({ expected, found }: T) => Number(found) - (expected ?? Number.NaN);
  for (const fault of faults) {
    const last = rows.at(-1);
    if (last && shift(last[0]) === shift(fault)) last[1]++;
    else rows.push([fault, 0]);
  }
  return rows;
}

/** The heads of entries that are right but for their number: told apart from other wordings. */
export function renumberedEntries(
  path: string,
  { units, entries }: Expected,
  findings: readonly Finding[],
  stream: Stream,
): { readonly problems: readonly Diagnostic[]; readonly told: ReadonlySet<Finding> } {
  const told = new Set<Finding>();
  const faults = findings.flatMap((finding) => {
    if (finding.kind !== 'changed') return [];
    const unit = units[finding.unit]!;
    const index = entries.indexOf(unit);
    const [, number, term] = /^(\d+)\.(.*)$/su.exec(finding.found) ?? [];
    // What stands between term and text is the template's.
    if (index < 0 || !term?.startsWith(unit.text.replace(/^\d+\./, ''))) return [];
    told.add(finding);
    const page = stream.pageAt(finding.offset);
    return [{ term: unit.text.replace(/^\d+\./, ''), expected: index + 1, found: number!, page, unit }];
  });
  const problems = inShifts(faults).map(([{ term, expected, found, page, unit }, others]) =>
    error('verify/entry', { path, term, reason: 'number', expected: String(expected), found, page, others }, unit.at),
  );
  return { problems, told };
}

/** Entries that name another page than the one their mark stands on. */
export function entryPageDifferences(
  path: string,
  { units, entries }: Expected,
  { starts }: Alignment,
  stream: Stream,
  words: TemplateWords,
): Diagnostic[] {
  const marked = new Map<number, string>();
  for (const [index, unit] of units.entries())
    for (const { offset, number } of unit.marks)
      if (starts[index] !== undefined && !marked.has(number))
        marked.set(number, stream.pageAt(starts[index] + offset - 1));
  return entries.flatMap((head, index) => {
    const expected = marked.get(index + 1);
    // Its lines end where the next entry begins.
    const own = units.flatMap((unit, i) => (unit.block === head.block && starts[i] !== undefined ? [i] : []));
    const last = own.at(-1);
    if (expected === undefined || last === undefined) return [];
    const from = starts[last]! + units[last]!.text.length;
    const following = starts.filter((start): start is number => start !== undefined && start >= from);
    const named = words.pageIn(stream.text.slice(from, Math.min(stream.text.length, ...following)));
    if (!named || named.page === expected) return [];
    const term = head.text.replace(/^\d+\./, '');
    const page = stream.pageAt(from);
    return [
      error('verify/entry', { path, term, reason: 'page', expected, found: named.page, page, others: 0 }, head.at),
    ];
  });
}
