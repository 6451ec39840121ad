/** `yinfa diff`: what changed between two revisions, for people as text and for programs as one object. */
import type { Diagnostic } from '../diagnostic.js';
import { cells, padEnd, visible } from '../messages/cells.js';
import { commandWords } from '../messages/command.js';
import type { DiffWords, Spot } from '../messages/diff-words.js';
import { toJson } from '../messages/format.js';
import type { Language } from '../messages/language.js';
import type { Api, ExitCode, Io } from './io.js';
import { marked, type Paint, painter } from './marked.js';
import type { DiffOrder } from './orders.js';

type Result = Awaited<ReturnType<Api['diffRevisions']>>[number];
type Change = Result['changes'][number];
type FigureChange = Result['figures'][number];

/** Compares what was ordered. Diagnostics go to `tell`, the outcome to standard output. */
export async function compareRevisions(
  { before, after, report, redline, out, json }: DiffOrder,
  language: Language,
  tell: (problem: Diagnostic) => void,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language).diff;
  const { diffRevisions } = await io.api();
  const problems: Diagnostic[] = [];
  const options = {
    before,
    ...(after !== undefined && { after }),
    ...(report !== undefined && { report }),
    ...(redline && { redline: out }),
  };
  const results = await diffRevisions(options, io.world, (problem) => problems.push(problem));
  for (const problem of [...problems, ...results.flatMap(({ diagnostics }) => diagnostics)]) tell(problem);
  const ok = problems.length === 0 && results.every((result) => result.ok);
  if (json) io.stdout(diffJson(ok, io.version, results, problems, language));
  else io.stdout(results.map((result) => told(result, words, painter(io))).join('\n'));
  return ok ? 0 : 1;
}

/** The whole outcome as one JSON object. */
export function diffJson(
  ok: boolean,
  version: string,
  reports: readonly Result[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const outcome = {
    ok,
    version,
    reports: reports.map(({ diagnostics, ...report }) => ({
      ...report,
      diagnostics: diagnostics.map((one) => toJson(one, language)),
    })),
    diagnostics: diagnostics.map((one) => toJson(one, language)),
  };
  return `${JSON.stringify(outcome, null, 2)}\n`;
}

function told(result: Result, words: DiffWords, paint: Paint): string {
  const { name, before, after, ok, changes, figures, pages, slides, redline } = result;
  const head = paint('1', words.head({ name, before, after }));
  if (!ok && changes.length === 0) return `${words.notCompared(name)}\n`;
  const text = changes.filter(({ kind, state }) => kind !== 'entry' && state !== 'renumbered');
  const glossary = changes.filter(({ kind }) => kind === 'entry');
  const headings = changes.filter((change) => change.kind !== 'entry' && renumbered(change));
  const lines = [
    head,
    ...(changes.length === 0 && figures.length === 0 ? [words.same] : []),
    ...section(words.figures, figureRows(figures, words, paint), paint),
    ...section(
      words.text,
      text.flatMap((change) => changeRows(change, words, paint)),
      paint,
    ),
    ...section(
      words.numbering,
      headings.map((change) => numberRow(change)),
      paint,
    ),
    ...section(words.glossary, glossaryRows(glossary, words, paint), paint),
    ...section(
      words.toPrint,
      [...(pages ? [words.pages(pages)] : []), ...(slides ? [words.slides(slides)] : [])],
      paint,
    ),
    ...(redline ? ['', words.redline(redline)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, rows: readonly string[], paint: Paint): string[] {
  return rows.length === 0 ? [] : ['', paint('1', title), ...rows.map((row) => `  ${row}`)];
}

function figureRows(figures: readonly FigureChange[], words: DiffWords, paint: Paint): string[] {
  const reading = (one: FigureChange['before']) =>
    one ? [one.shown, one.change].filter(Boolean).join(words.separator) : words.none;
  const rows = figures.map(({ label, before, after }) => {
    const at = (after ?? before)?.at;
    return [visible(label), reading(before), reading(after), at ? `${at.file}:${at.line}` : ''];
  });
  const width = (column: number) => Math.max(...rows.map((row) => cells(row[column] ?? '')));
  return rows.map(([label = '', old = '', now = '', at = '']) => {
    const columns = [
      padEnd(label, width(0)),
      paint('31', padEnd(old, width(1))),
      '→',
      paint('34', padEnd(now, width(2))),
    ];
    return `${columns.join('  ')}  ${at}`;
  });
}

function changeRows(change: Change, words: DiffWords, paint: Paint): string[] {
  const { state, before, after, along, numbers } = change;
  if (state === 'renumbered') return [];
  const side = (after ?? before)!;
  const at = side.at ? `  ${side.at.file}:${side.at.line}` : '';
  const from = state === 'moved' && before ? words.from(spotOf(before)) : '';
  const more = along > 0 ? words.along(along) : '';
  const values = numbers.map((one) => `${one.before} → ${one.after}`).join(words.separator);
  return [
    `${paint('1', words.states[state])} ${words.spot(spotOf(side))}${from}${more}${paint('2', at)}`,
    `    ${marked(change.words, paint)}`,
    ...(values === '' || numbers.length > 6 ? [] : [`    ${words.numbers}${paint('1', values)}`]),
  ];
}

function spotOf({ where }: NonNullable<Change['after']>): Spot {
  return where;
}

function renumbered({ before, after }: Change): boolean {
  return before !== undefined && after !== undefined && before.number !== after.number;
}

function numberRow({ before, after }: Change): string {
  const heading = visible(after!.text).split('。')[0]!;
  return `${before!.number} → ${after!.number} ${[...heading].slice(0, 24).join('')}`;
}

/** Entries that changed, and in one row those of which only the number did. */
function glossaryRows(changes: readonly Change[], words: DiffWords, paint: Paint): string[] {
  const rows = changes
    .filter(({ state }) => state !== 'renumbered')
    .flatMap((change) => {
      const { state, before, after } = change;
      const number = [...new Set([before?.number, after?.number])].filter(Boolean).join(' → ');
      return [
        `${paint('1', words.states[state as keyof typeof words.states])} ${number}`,
        `    ${marked(change.words, paint)}`,
      ];
    });
  const moved = changes.filter(({ state }) => state === 'renumbered');
  const [first, last] = [moved[0], moved.at(-1)];
  if (!first || !last) return rows;
  const name = ({ before, after }: Change) => `${before!.number} → ${after!.number}`;
  return [...rows, words.renumbered({ count: moved.length, first: name(first), last: name(last) })];
}
