/** The list of problems as it stays in place while one works on it: what is done is kept where it was, marked as done. */
import type { ListedProblem, ProblemKind, ProblemLevel } from '../protocol.js';

export const levels: readonly ProblemLevel[] = ['error', 'certain', 'warning', 'likely', 'hint'];

/** What became of a problem: corrected or accepted here, or no longer found for another reason. */
export type Outcome = 'fixed' | 'accepted' | 'gone';

export interface Row {
  /** Stays the same where the number of the finding changes with its sentence. */
  readonly key: string;
  readonly problem: ListedProblem;
  /** Absent while it is found. */
  readonly outcome?: Outcome;
}

export interface Filter {
  readonly level?: ProblemLevel | undefined;
  readonly kind?: ProblemKind | undefined;
  readonly file?: string | undefined;
}

/** Lines by which a finding may move when the file is changed elsewhere. */
const NEAR = 5;

/**
 * The rows after a change: those known keep their places, new ones follow what they follow in the list.
 * @param outcomes what was done, by the number of the finding
 */
export function merged(
  rows: readonly Row[],
  problems: readonly ListedProblem[],
  outcomes: ReadonlyMap<string, Outcome>,
): Row[] {
  const left = new Map(problems.map((problem) => [problem.id, problem]));
  const found = new Map<Row, ListedProblem>();
  const match = (row: Row, problem: ListedProblem | undefined) => {
    if (!problem) return;
    found.set(row, problem);
    left.delete(problem.id);
  };
  for (const row of rows) match(row, left.get(row.problem.id));
  for (const row of rows)
    if (!found.has(row) && !row.outcome) match(row, similar(row.problem, [...left.values()], outcomes));
  const kept = rows.map((row): Row => {
    const problem = found.get(row);
    if (problem) return { key: row.key, problem };
    return { ...row, outcome: row.outcome ?? outcomes.get(row.problem.id) ?? 'gone' };
  });
  const keys = new Set(kept.map(({ key }) => key));
  let before = -1;
  for (const problem of problems) {
    const at = kept.findIndex((row) => !row.outcome && row.problem === problem);
    if (at >= 0) before = Math.max(before, at);
    else {
      const key = keys.has(problem.id) ? `${problem.id} again` : problem.id;
      keys.add(key);
      kept.splice(++before, 0, { key, problem });
    }
  }
  return kept;
}

/** The rows that were just corrected or accepted, which the list that is being fetched no longer has. */
export function withOutcome(rows: readonly Row[], ids: readonly string[], outcome: Outcome): Row[] {
  return rows.map((row) => (ids.includes(row.problem.id) && !row.outcome ? { ...row, outcome } : row));
}

/** The same characters found by the same rule nearby, whose number has changed with another change of its sentence. */
function similar(
  { id, code, at, excerpt }: ListedProblem,
  problems: readonly ListedProblem[],
  outcomes: ReadonlyMap<string, Outcome>,
): ListedProblem | undefined {
  if (outcomes.has(id)) return undefined;
  return problems.find(
    (one) =>
      one.code === code &&
      one.excerpt?.words === excerpt?.words &&
      one.at?.file === at?.file &&
      Math.abs((one.at?.line ?? 0) - (at?.line ?? 0)) <= NEAR,
  );
}

/** The rows that are still found, as a list that is opened again has them. */
export function openRows(problems: readonly ListedProblem[]): Row[] {
  return problems.map((problem) => ({ key: problem.id, problem }));
}

/** The rows that meet all criteria of a filter. */
export function filtered(rows: readonly Row[], { level, kind, file }: Filter): Row[] {
  return rows.filter(
    ({ problem }) =>
      (level === undefined || problem.level === level) &&
      (kind === undefined || problem.kind === kind) &&
      (file === undefined || problem.at?.file === file),
  );
}

/** The filter without criteria that no row meets, those that are done included. */
export function usable({ level, kind, file }: Filter, rows: readonly Row[]): Filter {
  const has = (filter: Filter) => filtered(rows, filter).length > 0;
  return {
    ...(has({ level }) && { level }),
    ...(has({ kind }) && { kind }),
    ...(has({ file }) && { file }),
  };
}

export interface Choices {
  /** Of all levels together. */
  readonly count: number;
  readonly levels: readonly [level: ProblemLevel, count: number][];
  readonly kinds: readonly ProblemKind[];
  readonly files: readonly string[];
}

/** The choices of each criterion under the other criteria: those that a row meets, and the one that is chosen. */
export function choicesOf(rows: readonly Row[], { level, kind, file }: Filter): Choices {
  const open = filtered(rows, { kind, file }).filter(({ outcome }) => !outcome);
  const counts = countsOf(open.map(({ problem }) => problem));
  const isShown = level === undefined || counts.some(([one]) => one === level);
  const shown = isShown ? counts : [...counts, [level, 0] as [ProblemLevel, number]];
  const kinds = filtered(rows, { level, file }).map(({ problem }) => problem.kind);
  const files = filtered(rows, { level, kind }).flatMap(({ problem }) => problem.at?.file ?? []);
  return {
    count: open.length,
    levels: shown.toSorted(([a], [b]) => levels.indexOf(a) - levels.indexOf(b)),
    kinds: [...new Set([...kinds, ...(kind ? [kind] : [])])],
    files: [...new Set([...files, ...(file ? [file] : [])])].sort(),
  };
}

/** How many there are of each level; those with none are left out. */
export function countsOf(
  problems: readonly { readonly level: ProblemLevel }[],
): [level: ProblemLevel, count: number][] {
  return levels.flatMap((level): [ProblemLevel, number][] => {
    const count = problems.filter((problem) => problem.level === level).length;
    return count > 0 ? [[level, count]] : [];
  });
}

export interface ChangedParts {
  readonly before: string;
  readonly deleted: string;
  readonly inserted: string;
  readonly after: string;
}

/** What differs between two versions of a line, with a few characters around it. */
export function changedParts(was: string, now: string, around: number): ChangedParts {
  const [a, b] = [[...was], [...now]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const before = a.slice(0, start);
  const after = a.slice(a.length - end);
  return {
    before: before.length > around ? `…${before.slice(-around).join('')}` : before.join(''),
    deleted: a.slice(start, a.length - end).join(''),
    inserted: b.slice(start, b.length - end).join(''),
    after: after.length > around ? `${after.slice(0, around).join('')}…` : after.join(''),
  };
}
