/** The results of builds, as text for standard output and as one JSON object. */

import type { ReportOutcome } from '../batch/build-report.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { toJson } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { cells, padEnd, visible } from '../diagnostics/terminal-cells.js';
import type { CommandWords } from './words/command.js';

type BuildResult = ReportOutcome['result'];
type BuiltFile = BuildResult['files'][number];

/** One line for the report and one for each of its files, aligned in columns. */
export function summary({ result, milliseconds }: ReportOutcome, words: CommandWords): string {
  const { name, files } = result;
  const count = (severity: Diagnostic['severity']) =>
    result.diagnostics.filter((one) => one.severity === severity).length;
  const warnings = count('warning');
  if (!result.ok) return `${visible(words.failed({ name, errors: count('error'), warnings }))}\n`;
  const head = words.built({ name, files: files.length, warnings, seconds: (milliseconds / 1000).toFixed(1) });
  const waiting = result.waiting ?? [];
  const stale = staleNames(result.stale ?? []);
  const { certainFindings: certain = 0 } = result;
  const rows = columns(files.map((file) => [visible(file.path), size(file.bytes), counts(file, words)]));
  const last = [
    ...(stale.length > 0 ? [visible(words.stale(stale))] : []),
    ...(waiting.length > 0 ? [visible(words.waiting({ names: waiting }))] : []),
    ...(certain > 0 ? [visible(words.toProofread({ certain, folder: result.folder }))] : []),
  ];
  return [visible(head), ...rows.map((row) => `  ${row}`), ...last, ''].join('\n');
}

type StaleFiles = NonNullable<BuildResult['stale']>;

type StaleGroup = Parameters<CommandWords['stale']>[0][number];

/** The names of stale files by how they are made; pictures of slides are listed as one. */
function staleNames(files: StaleFiles): readonly StaleGroup[] {
  const names = new Map<StaleGroup['kind'], Set<string>>();
  for (const { kind, path } of files) {
    const name = kind === 'svg' ? 'slides/*.svg' : path.slice(path.lastIndexOf('/') + 1);
    const isEdition = name.startsWith('report-');
    const group = !isEdition ? kind : kind === 'docx' ? 'word-editions' : 'editions';
    names.set(group, (names.get(group) ?? new Set()).add(name));
  }
  return [...names].map(([kind, some]) => ({ kind, names: [...some] }));
}

function counts({ pages, links, minutes, slides, figures }: BuiltFile, words: CommandWords): string {
  const all = [
    pages === undefined ? [] : words.pages(pages),
    links === undefined ? [] : words.links(links),
    minutes === undefined ? [] : words.minutes(minutes),
    slides === undefined ? [] : words.slides(slides),
    figures === undefined ? [] : words.figures(figures),
  ].flat();
  return all.join(words.separator);
}

/** A size in KB or MB of 1024. */
function size(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => cells(row[column] ?? '')));
  return rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, width(column)))
      .join('  ')
      .trimEnd(),
  );
}

/** The results as one JSON object. `diagnostics` are those that belong to no report. */
export function outcomeJson(
  ok: boolean,
  version: string,
  reports: readonly ReportOutcome[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const outcome = {
    ok,
    version,
    reports: reports.map(
      ({
        result: { name, folder, ok, files, stale, waiting, certainFindings, diagnostics },
        milliseconds,
        verified,
      }) => ({
        name,
        folder,
        ok,
        files,
        ...(stale && { stale }),
        ...(waiting && { waiting }),
        ...(certainFindings !== undefined && { certainFindings }),
        diagnostics: diagnostics.map((one) => toJson(one, language)),
        milliseconds,
        ...(verified && {
          verified: { ...verified, diagnostics: verified.diagnostics.map((one) => toJson(one, language)) },
        }),
      }),
    ),
    diagnostics: diagnostics.map((one) => toJson(one, language)),
  };
  return `${JSON.stringify(outcome, null, 2)}\n`;
}
