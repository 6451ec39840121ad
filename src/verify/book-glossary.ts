/** Marks and entries of the glossary: each mark follows its term, each number is right, each entry names the page of its mark. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Alignment } from './align.js';
import type { Finding } from './findings.js';
import type { PrintedMark, Stream } from './printed.js';
import type { TemplateWords } from './template-words.js';
import type { Expected, Unit } from './units.js';

/** Number of characters of the text before a mark that a diagnostic shows. */
const BEFORE = 10;

interface MarkFault {
  readonly term: string;
  readonly expected: number | undefined;
  readonly found: string | undefined;
  readonly page: string;
  readonly unit: Unit;
}

/** Wrong, missing and extra marks. Consecutive marks whose numbers are off by the same amount are one difference. */
export function markDifferences(
  path: string,
  { units, entries }: Expected,
  { starts, findings }: Alignment,
  stream: Stream,
): Diagnostic[] {
  const faults: MarkFault[] = [];
  const matched = new Set<PrintedMark>();
  const marksFrom = inOrder(stream.marks);
  const numberIn = (from: number, to: number, expected: string) => {
    const near = marksFrom(from, to).filter((mark) => !matched.has(mark));
    const mark = near.find(({ number }) => number === expected) ?? (from === to ? near[0] : undefined);
    if (mark) matched.add(mark);
    return mark?.number;
  };
  const changed = new Map(findings.flatMap((one) => (one.kind === 'changed' ? [[one.unit, one] as const] : [])));
  for (const [index, unit] of units.entries()) {
    const start = starts[index];
    const other = changed.get(index);
    for (const { offset, number } of unit.marks) {
      // In a changed unit the mark may be anywhere.
      const [from, to] = other
        ? [other.offset, other.offset + other.found.length]
        : [(start ?? 0) + offset, (start ?? 0) + offset];
      if (!other && start === undefined) continue;
      const found = numberIn(from, to, String(number));
      const term = (entries[number - 1]?.text ?? '').replace(/^\d+\./, '');
      if (found !== String(number)) faults.push({ term, expected: number, found, page: stream.pageAt(to - 1), unit });
    }
  }
  for (const [index, unit] of units.entries()) {
    const start = starts[index];
    if (start === undefined) continue;
    for (const mark of marksFrom(start + 1, start + unit.text.length)) {
      if (matched.has(mark)) continue;
      matched.add(mark);
      const term = stream.text.slice(Math.max(start, mark.offset - BEFORE), mark.offset);
      faults.push({ term, expected: undefined, found: mark.number, page: stream.pageAt(mark.offset - 1), unit });
    }
  }
  return byShift(faults).map(([{ term, expected, found, page, unit }, others]) =>
    error('verify/mark', { path, term, expected, found, page, others }, unit.at),
  );
}

/** Returns a function that gives the marks, which are in reading order, at offsets `from` to `to`. */
function inOrder(marks: readonly PrintedMark[]) {
  const offsets = Float64Array.from(marks, ({ offset }) => offset);
  return (from: number, to: number): PrintedMark[] => {
    const found: PrintedMark[] = [];
    for (let n = firstAtOrAfter(offsets, from); n < marks.length && offsets[n]! <= to; n++) found.push(marks[n]!);
    return found;
  };
}

/** The index of the first of ascending numbers that is not less than `least`; their count if there is none. */
function firstAtOrAfter(ascending: Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Groups consecutive faults whose numbers are off by the same amount: the first of each group and the count of the others. */
function byShift<T extends { readonly expected: number | undefined; readonly found: string | undefined }>(
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

/** The heads of entries that differ only in their number. `findings` are those that these problems cover. */
export function renumberedEntries(
  path: string,
  { units, entries }: Expected,
  findings: readonly Finding[],
  stream: Stream,
): { readonly problems: readonly Diagnostic[]; readonly findings: ReadonlySet<Finding> } {
  const covered = new Set<Finding>();
  const faults = findings.flatMap((finding) => {
    if (finding.kind !== 'changed') return [];
    const unit = units[finding.unit]!;
    const index = entries.indexOf(unit);
    const [, number, term] = /^(\d+)\.(.*)$/su.exec(finding.found) ?? [];
    // Between term and text a template may print words of its own.
    if (index < 0 || !term?.startsWith(unit.text.replace(/^\d+\./, ''))) return [];
    covered.add(finding);
    const page = stream.pageAt(finding.offset);
    return [{ term: unit.text.replace(/^\d+\./, ''), expected: index + 1, found: number!, page, unit }];
  });
  const problems = byShift(faults).map(([{ term, expected, found, page, unit }, others]) =>
    error('verify/entry', { path, term, reason: 'number', expected: String(expected), found, page, others }, unit.at),
  );
  return { problems, findings: covered };
}

/** Entries that name another page than that of their mark. */
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
  const lastOf = new Map<number, number>();
  for (const [index, { block }] of units.entries()) if (starts[index] !== undefined) lastOf.set(block, index);
  const placed = Float64Array.from(starts.filter((start) => start !== undefined)).sort();
  return entries.flatMap((head, index) => {
    const expected = marked.get(index + 1);
    // The words that name the page stand between the last unit of this entry and the next entry.
    const last = lastOf.get(head.block);
    if (expected === undefined || last === undefined) return [];
    const from = starts[last]! + units[last]!.text.length;
    const named = words.pageIn(stream.text.slice(from, placed[firstAtOrAfter(placed, from)]));
    if (!named || named.page === expected) return [];
    const term = head.text.replace(/^\d+\./, '');
    const page = stream.pageAt(from);
    return [
      error('verify/entry', { path, term, reason: 'page', expected, found: named.page, page, others: 0 }, head.at),
    ];
  });
}
