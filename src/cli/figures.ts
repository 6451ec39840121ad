/**
 * `yinfa figures`: the numbers read from each report, as a table or as one JSON object.
 * An indicator takes two rows, its value and the words it was read from, so that the two are easy to compare.
 */
import type { Language } from '../diagnostics/language.js';
import { cells, cellsOf, padEnd, visible } from '../diagnostics/terminal-cells.js';
import { chooseFolders } from './folders.js';
import type { FiguresInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import { type Paint, painter } from './marked.js';
import type { NoteAll } from './printed-problems.js';
import { reportsJson } from './reports-json.js';
import { type CommandWords, commandWords } from './words/command.js';

type Result = Awaited<ReturnType<Api['readFigures']>>;
type Row = Result['figures'][number];

/** Prints the indicators of reports. Diagnostics go to `note`, the indicators to standard output. */
export async function listIndicators(
  { folders: typed, uncovered, core, sentences, json }: FiguresInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const { folders, problems } = chooseFolders(typed, io.world, 'figures');
  note(problems);
  const results: Result[] = [];
  if (problems.length === 0) {
    const readFigures = await io.api.readFigures();
    for (const folder of folders) {
      const result = await readFigures(folder, io.world);
      note(result.diagnostics);
      results.push(result);
    }
  }
  const paint = painter(io);
  const listed = core ? coreTable : uncovered ? uncoveredTable : table;
  const ok = problems.length === 0 && results.every((result) => result.ok);
  const asked = core ? 'core' : uncovered ? 'uncovered' : 'figures';
  const reports = results.map(({ name, folder, ok, diagnostics, [asked]: rows }) => ({
    ...{ name, folder, ok, diagnostics },
    [asked]: rows,
  }));
  if (json) io.stdout(reportsJson(ok, io.version, reports, problems, language));
  else io.stdout(results.map((result) => listed(result, sentences, paint, words)).join('\n'));
  if (problems.some(({ code }) => code.startsWith('usage/'))) return 2;
  return ok ? 0 : 1;
}

/** A head line, and the indicators below the names of their groups. */
function table({ name, figures, diagnostics }: Result, whole: boolean, paint: Paint, words: CommandWords): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const rows = figures.map((figure) => cellsOfRow(figure, words));
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, cells(row[column] ?? '')), 0),
  );
  const lines = [words.figuresRead({ name, count: figures.length, errors })];
  for (const [i, figure] of figures.entries()) {
    if (figure.group !== figures[i - 1]?.group) lines.push('', paint('1', visible(figure.group)));
    const row = rows[i]!.map((cell, column) => padEnd(cell, widths[column] ?? 0));
    const [label = '', value = '', ...rest] = row;
    lines.push(`  ${[label, paint('1;36', value), ...rest].join('  ').trimEnd()}`);
    const { before, words: marked, behind } = excerpt(figure, whole);
    lines.push(`    ${paint('2', before)}${paint('36', marked)}${paint('2', behind)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A head line, and the numbers that no indicator reads, each above the words around it. */
function uncoveredTable({ name, uncovered }: Result, whole: boolean, paint: Paint, words: CommandWords): string {
  const rows = uncovered.map(({ shown, core, file, line }) => [shown, core, `${file}:${line}`].map(visible));
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => cells(row[column]!))));
  const lines = uncovered.flatMap(({ sentence, offset, shown }, i) => {
    const [value = '', core = '', place = ''] = rows[i]!;
    const { before, words: marked, behind } = excerpt({ sentence, offset, value: shown }, whole);
    return [
      `  ${paint('1;36', padEnd(value, widths[0]!))}${widths[1]! > 0 ? `  ${padEnd(core, widths[1]!)}` : ''}  ${place}`,
      `    ${paint('2', before)}${paint('36', marked)}${paint('2', behind)}`,
    ];
  });
  return `${[words.uncovered({ name, count: uncovered.length }), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`;
}

/** A head line, and the statements of each core indicator below its name, each over its sentence. */
function coreTable({ name, core }: Result, whole: boolean, paint: Paint, words: CommandWords): string {
  const indicators = new Set(core.map(({ key }) => key)).size;
  const lines = [words.core({ name, count: core.length, indicators })];
  const rows = core.map(({ period, value, change, doubt, file, line }) =>
    [words.periods[period], value, change, `${file}:${line}`, words.doubts[doubt]].map((cell) => visible(cell ?? '')),
  );
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, cells(row[column] ?? '')), 0),
  );
  for (const [i, { key, name, sentence, value, change }] of core.entries()) {
    if (key !== core[i - 1]?.key) lines.push('', paint('1', visible(name)));
    lines.push(`  ${rows[i]!.map((cell, column) => padEnd(cell, widths[column]!)).join('  ')}`.trimEnd());
    const stated = value || change;
    const {
      before,
      words: marked,
      behind,
    } = excerpt({ sentence, offset: Math.max(0, sentence.indexOf(stated)), value: stated }, whole);
    lines.push(`    ${paint('2', before)}${paint('36', marked)}${paint('2', behind)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The columns of an indicator; the page column is present only if the page is known. */
function cellsOfRow({ label, movement, shown, change, page, file, line }: Row, words: CommandWords): string[] {
  const place = `${file}:${line}`;
  return [label + movement, shown, change, ...(page === undefined ? [] : [words.page(page)]), place].map(visible);
}

/** Maximum cells of a sentence shown before and after the value. */
const room = { before: 28, behind: 36 };

/** The words around the value, cut to fit a line but never within a number; or the whole sentence. */
function excerpt({ sentence, offset, value }: Pick<Row, 'sentence' | 'offset' | 'value'>, whole: boolean) {
  const end = offset + value.length;
  const parts = [sentence.slice(0, offset), sentence.slice(offset, end), sentence.slice(end)].map(visible);
  const [before = '', words = '', behind = ''] = parts;
  if (whole) return { before, words, behind };
  const from = [...before].reverse();
  const shownBefore = [...within(from, room.before)].reverse().join('');
  const shownBehind = within([...behind], room.behind).join('');
  const cutBefore = shownBefore.length < before.length;
  const cutBehind = shownBehind.length < behind.length;
  return {
    before: cutBefore ? `…${shownBefore.replace(/^[\d.,%]+/, '')}` : shownBefore,
    words,
    behind: cutBehind ? `${shownBehind.replace(/[\d.,]+$/, '')}…` : shownBehind,
  };
}

/** The leading characters that fit in `room` cells. */
function within(characters: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += cellsOf(character);
    return used > room;
  });
  return end < 0 ? characters : characters.slice(0, end);
}
