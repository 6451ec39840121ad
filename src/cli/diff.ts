/** `yinfa diff`: what changed between two revisions, as text or as one JSON object. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { cells, padEnd, visible } from '../diagnostics/terminal-cells.js';
import type { DiffInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import { headOf, marked, type Paint, painter } from './marked.js';
import type { NoteAll } from './printed-problems.js';
import { reportsJson } from './reports-json.js';
import { commandWords } from './words/command.js';
import type { DiffWords } from './words/diff.js';

type Result = Awaited<ReturnType<Api['diffRevisions']>>[number];
type Change = Result['changes'][number];
type IndicatorChange = Result['figures'][number];

/** Renumbered headings are listed up to this count; if there are more, the first half of it. */
const MOST_NUMBERS = 20;
/** Width of a heading, in cells of the terminal. */
const HEADING = 48;

/** Compares two revisions. Diagnostics go to `note`, the result to standard output. */
export async function compareRevisions(
  { before, after, report, redline, author, date, out, json }: DiffInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language).diff;
  const diffRevisions = await io.api.diffRevisions();
  const problems: Diagnostic[] = [];
  const options = {
    before,
    ...(after !== undefined && { after }),
    ...(report !== undefined && { report }),
    ...(redline.length > 0 && { redline: out, redlineKinds: redline }),
    ...(author !== undefined && { author }),
    ...(date && { date }),
  };
  const results = await diffRevisions(options, io.world, (problem) => problems.push(problem));
  note([...problems, ...results.flatMap(({ diagnostics }) => diagnostics)]);
  const ok = problems.every(({ severity }) => severity !== 'error') && results.every((result) => result.ok);
  if (json) io.stdout(reportsJson(ok, io.version, results, problems, language));
  else io.stdout(results.map((result) => textOf(result, words, painter(io))).join('\n'));
  return ok ? 0 : 1;
}

function textOf(result: Result, words: DiffWords, paint: Paint): string {
  const { name, before, after, ok, changes, figures, pages, slides, redline, redlineWord } = result;
  const head = paint('1', visible(words.head({ name, before, after })));
  if (!ok && changes.length === 0 && !pages && !slides) return `${visible(words.notCompared(name))}\n`;
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
    ...section(words.numbering, numberRows(headings, words), paint),
    ...section(words.glossary, glossaryRows(glossary, words, paint), paint),
    ...section(
      words.toPrint,
      [...(pages || !ok ? [words.pages(pages)] : []), ...(slides || !ok ? [words.slides(slides)] : [])],
      paint,
    ),
    ...(redline || redlineWord ? [''] : []),
    ...(redline ? [visible(words.redline(redline))] : []),
    ...(redlineWord ? [visible(redlineWord.path)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, rows: readonly string[], paint: Paint): string[] {
  return rows.length === 0 ? [] : ['', paint('1', title), ...rows.map((row) => `  ${row}`)];
}

function figureRows(figures: readonly IndicatorChange[], words: DiffWords, paint: Paint): string[] {
  const reading = (one: IndicatorChange['before']) =>
    one ? visible([one.shown, one.change].filter(Boolean).join(words.separator)) : words.none;
  const rows = figures.map((figure) => {
    const { label, before, after } = figure;
    return [visible(label), reading(before), reading(after), placeOf(figure, words)];
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
  const { state, before, along, numbers } = change;
  if (state === 'renumbered') return [];
  const at = placeOf(change, words);
  const from = state === 'moved' && before ? words.from(before.where) : '';
  const more = along > 0 ? words.along(along) : '';
  const values = numbers.map((one) => `${one.before} → ${one.after}`).join(words.separator);
  return [
    withPlace(`${paint('1', words.states[state])} ${spotOf(change, words)}${from}${more}`, at, paint),
    `    ${marked(change.words, paint)}`,
    ...(values === '' || numbers.length > 6 ? [] : [`    ${words.numbers}${paint('1', values)}`]),
  ];
}

function spotOf({ kind, before, after }: Change, words: DiffWords): string {
  const names: Readonly<Record<string, string>> = words.names;
  return names[kind] ?? words.spot((after ?? before)!.where);
}

/** File and line in the new revision, or in the old one if the new one does not have it. */
function placeOf({ before, after }: Change | IndicatorChange, words: DiffWords): string {
  const at = (after ?? before)?.at;
  return at ? `${visible(at.file)}:${at.line}${after ? '' : words.inOld}` : '';
}

function withPlace(row: string, place: string, paint: Paint): string {
  return place === '' ? row : `${row}  ${paint('2', place)}`;
}

function renumbered({ before, after }: Change): boolean {
  return before !== undefined && after !== undefined && before.number !== after.number;
}

function numberRows(changes: readonly Change[], words: DiffWords): string[] {
  const shown = changes.length > MOST_NUMBERS ? changes.slice(0, MOST_NUMBERS / 2) : changes;
  const rows = shown.map(({ before, after }) => {
    const { part = '', section = '' } = before!.where;
    return `${part}${section} → ${after!.number} ${headOf(visible(after!.text).split('。')[0]!, HEADING)}`;
  });
  return shown.length < changes.length ? [...rows, words.more(changes.length - shown.length)] : rows;
}

/** Changed entries, and one row for all entries of which only the number changed. */
function glossaryRows(changes: readonly Change[], words: DiffWords, paint: Paint): string[] {
  const rows = changes
    .filter(({ state }) => state !== 'renumbered')
    .flatMap((change) => {
      const { state, before, after } = change;
      const number = [...new Set([before?.number, after?.number])].filter(Boolean).join(' → ');
      return [
        withPlace(
          `${paint('1', words.states[state as keyof typeof words.states])} ${number}`,
          placeOf(change, words),
          paint,
        ),
        `    ${marked(change.words, paint)}`,
      ];
    });
  const moved = changes.filter(({ state }) => state === 'renumbered');
  const [first, last] = [moved[0], moved.at(-1)];
  if (!first || !last) return rows;
  const name = ({ before, after }: Change) => `${before!.number} → ${after!.number}`;
  return [...rows, words.renumbered({ count: moved.length, first: name(first), last: name(last) })];
}
