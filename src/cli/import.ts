/** `yinfa import`: makes a content folder from a draft and reports how the draft was read. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { toJson } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { cells, padEnd, visible } from '../diagnostics/terminal-cells.js';
import type { ImportInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import { marked, type Paint, painter } from './marked.js';
import type { NoteAll } from './printed-problems.js';
import { remarkLines, remarksJson } from './remarks.js';
import { type CommandWords, commandWords } from './words/command.js';

type Imported = Awaited<ReturnType<Api['importDraft']>>;
type Review = NonNullable<Imported['review']>;
type Lines = NonNullable<Imported['changes']>[string]['lines'];

/** Imports a draft. Errors and doubts go to `note`, the result to standard output. */
export async function importFile(
  { file, to, update, prune, convert, as, dryRun, json }: ImportInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const importDraft = await io.api.importDraft();
  const options = {
    ...(to !== undefined && { to }),
    update,
    ...(prune && { prune }),
    ...(convert && { convert }),
    ...(as.length > 0 && { corrections: as }),
    dryRun,
  };
  const result = await importDraft(file === '-' ? await io.stdin() : file, options, io.world);
  note(result.diagnostics);
  if (json) io.stdout(importJson(result.ok, io.version, result, language));
  else {
    const next = result.changes && (await isCommitted(result.folder, io)) ? 'nextOfUpdate' : 'next';
    io.stdout(textOf({ file, result, dryRun, next }, language, painter(io)));
  }
  return result.ok ? 0 : 1;
}

/** Whether git has the report, so that an update can be compared with what was there before. */
async function isCommitted(folder: string, { world }: Io): Promise<boolean> {
  const { commitsOf } = await import('../world/revision.js');
  return commitsOf(folder, world, 1).length > 0;
}

/** The result as one JSON object; `result` is `undefined` if nothing was read. */
export function importJson(
  ok: boolean,
  version: string,
  result: Omit<Imported, 'ok'> | undefined,
  language: Language,
  problems: readonly Diagnostic[] = [],
): string {
  const { diagnostics = problems, preview, changes, remarks, ...rest } = result ?? {};
  const previews = preview && Object.fromEntries(preview);
  const outcome = {
    ok,
    version,
    ...rest,
    ...(changes && { changes }),
    ...(remarks && remarksJson(remarks)),
    ...(previews && { preview: previews }),
    diagnostics: diagnostics.map((one) => toJson(one, language)),
  };
  return `${JSON.stringify(outcome, null, 2)}\n`;
}

interface Shown {
  readonly file: string;
  readonly result: Imported;
  readonly dryRun: boolean;
  /** Which sentence names what to do next. */
  readonly next: 'next' | 'nextOfUpdate';
}

function textOf({ file, result, dryRun, next }: Shown, language: Language, paint: Paint): string {
  const { ok, folder, understood, review, files, changes, remarks, diagnostics } = result;
  const words = commandWords(language);
  const say = words.import;
  const lines: string[] = [];
  if (understood) lines.push(visible(say.understood(understood)));
  if (!ok) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return `${[...lines, visible(say.notWritten({ file, errors }))].join('\n')}\n`;
  }
  const written = files.filter(({ state }) => state !== 'unchanged').length;
  if (dryRun) lines.push(visible(say.wouldWrite(folder)));
  else lines.push(visible(written === 0 ? say.unchanged(folder) : say.written({ folder, files: written })));
  const rows = files.map(({ path, state }) => [visible(path), say.states[state]] as const);
  const width = Math.max(...rows.map(([path]) => cells(path)));
  for (const [path, state] of rows) lines.push(`  ${padEnd(path, width)}  ${state}`);
  for (const [name, updated] of Object.entries(changes ?? {})) {
    lines.push('', `${paint('1', visible(name))}  ${say.updated(updated)}`);
    if (dryRun) lines.push(...updated.lines.flatMap((line) => sentence(line, paint)));
  }
  if (review) lines.push(...reviewed(review, folder, words, paint));
  if (remarks) lines.push(...remarkLines(remarks, { say, language, paint }));
  if (!dryRun && written > 0) lines.push('', visible(say[next](folder)));
  return `${lines.join('\n')}\n`;
}

/** Maximum number of doubtful statements shown, and of parts, results or targets. */
const MOST_WAITING = 8;
const MOST_ROWS = 100;

/**
 * The review: what each part is about, results and targets of the year, doubtful statements, and how many numbers no
 * indicator reads.
 */
function reviewed(review: Review, folder: string, words: CommandWords, paint: Paint): string[] {
  const { import: say } = words;
  const { parts, results, targets, waiting, uncovered } = review;
  const shown = waiting.slice(0, MOST_WAITING);
  const tables = [
    {
      head: say.parts,
      rows: parts.map(({ heading, roles, line }) => [
        heading,
        roles.map((role) => say.roles[role]).join(say.separator),
        say.line(line),
      ]),
    },
    { head: say.results, rows: results.map(({ name, value, change, line }) => [name, value, change, say.line(line)]) },
    { head: say.targets, rows: targets.map(({ name, aim, line }) => [name, aim, say.line(line)]) },
    {
      head: say.waiting,
      rows: shown.map(({ name, value, change, line, doubt }) => [
        name,
        value,
        change,
        say.line(line),
        words.doubts[doubt],
      ]),
    },
  ];
  return [
    ...tables.flatMap(({ head, rows }) =>
      rows.length === 0
        ? []
        : [
            '',
            paint('1', head),
            ...aligned(rows.slice(0, MOST_ROWS).map((row) => row.map(visible))),
            ...folded(rows.length - MOST_ROWS),
          ],
    ),
    ...folded(waiting.length - shown.length),
    ...(uncovered > 0 ? ['', visible(say.uncovered({ count: uncovered, folder }))] : []),
  ];
}

/** The line in place of the rows of a long list that are not shown. */
function folded(rows: number): string[] {
  return rows > 0 ? [`  … ${rows}`] : [];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => cells(row[column]!))));
  return rows.map((row) => `  ${row.map((cell, column) => padEnd(cell, widths[column]!)).join('  ')}`.trimEnd());
}

/** The change of one sentence; nothing for one that stays. */
function sentence(line: Lines[number], paint: Paint): string[] {
  const at = paint('2', `${line.line}`.padStart(5));
  switch (line.kind) {
    case 'kept':
      return [];
    case 'changed':
      return [`${at}  ${marked(changed(line.was, line.text), paint)}`];
    case 'added':
    case 'removed':
      return [`${at}  ${marked([{ kind: line.kind === 'added' ? 'inserted' : 'deleted', text: line.text }], paint)}`];
  }
}

const NUMBER_SIGN = /[-−\d.,%％]/;

/** The common beginning and end are kept; the bounds never fall within a number. */
function changed(was: string, now: string): Parameters<typeof marked>[0] {
  const least = Math.min(was.length, now.length);
  let head = 0;
  while (head < least && was[head] === now[head]) head++;
  while (head > 0 && NUMBER_SIGN.test(now[head - 1]!)) head--;
  let tail = 0;
  while (tail < least - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++;
  while (tail > 0 && NUMBER_SIGN.test(now.at(-tail)!)) tail--;
  const stretches = [
    { kind: 'kept', text: now.slice(0, head) },
    { kind: 'deleted', text: was.slice(head, was.length - tail) },
    { kind: 'inserted', text: now.slice(head, now.length - tail) },
    { kind: 'kept', text: now.slice(now.length - tail) },
  ] as const;
  return stretches.filter(({ text }) => text !== '');
}
