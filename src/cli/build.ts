/** `yinfa build`: builds every chosen report, including those after one that failed. */

import type { ReportJob, ReportOutcome } from '../batch/build-report.js';
import { shardOf } from '../batch/shard.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { chooseFolders } from './folders.js';
import type { BuildInvocation } from './invocation.js';
import type { ExitCode, Io } from './io.js';
import type { NoteAll } from './printed-problems.js';
import { shortageProblem } from './shortage-problem.js';
import { outcomeJson, summary } from './summary.js';
import { verifiedLine } from './verify.js';
import { type CommandWords, commandWords } from './words/command.js';

/** Builds reports. Diagnostics go to `note` as they come, the results to standard output. */
export async function buildReports(
  { folders: typed, out, only, edition, shard, verify, json }: BuildInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const { folders, problems } = chooseFolders(typed, io.world, 'build');
  note(problems);
  const outcomes: ReportOutcome[] = [];
  if (problems.length === 0) {
    const options = { out, ...(only && { only }), ...(edition !== undefined && { edition }) };
    const own = shard ? shardOf(folders, shard) : folders;
    await buildEach(own, { options, verify }, words, io, (outcome) => {
      const { result, verified } = outcome;
      note(result.diagnostics);
      if (!json) io.stdout(summary(outcome, words));
      note(verified?.diagnostics ?? []);
      if (verified && !json) io.stdout(verifiedLine(verified, words));
      outcomes.push(outcome);
    });
    if (!json && (shard || own.length > 1)) io.stdout(manyBuilt(outcomes, words));
  }
  const code = exitCode(problems, outcomes);
  if (json) io.stdout(outcomeJson(code === 0, io.version, outcomes, problems, language));
  return code;
}

/** Builds the reports in other threads if there are several, else here. */
async function buildEach(
  folders: readonly string[],
  job: ReportJob,
  words: CommandWords,
  io: Io,
  onOutcome: (outcome: ReportOutcome) => void,
): Promise<void> {
  let number = 0;
  const onStart = (folder: string) => {
    number++;
    if (io.isTerminal) io.stderr(`${visible(words.building({ folder, number, of: folders.length }))}\n`);
  };
  if (folders.length > 1 && io.threads > 1) {
    const crew = {
      count: io.threads,
      start: io.startThread,
      died: (folder: string, cause: unknown) => died(folder, cause, io),
    };
    io.endBetweenWrites();
    const buildMany = await io.api.buildMany();
    await buildMany(folders, job, crew, { onStart, onOutcome });
    return;
  }
  const buildReport = await io.api.buildReport();
  for (const folder of folders) {
    onStart(folder);
    onOutcome(await buildReport(folder, job, io.world, io.threads > 1 ? io.startThread : undefined));
  }
}

/** The outcome of a report that ended its thread. */
function died(folder: string, cause: unknown, { version }: Io): ReportOutcome {
  const message = cause instanceof Error ? cause.message : String(cause);
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const diagnostics = [shortageProblem(cause) ?? error('internal/fault', { version, message })];
  return { result: { name, folder, ok: false, diagnostics, files: [] }, milliseconds: 0 };
}

/** The line under the results of several reports. */
function manyBuilt(outcomes: readonly ReportOutcome[], words: CommandWords): string {
  const failed = outcomes.filter(({ result }) => !result.ok).map(({ result }) => result.name);
  const line = words.builtMany({ built: outcomes.length - failed.length, of: outcomes.length, failed });
  return `${visible(line)}\n`;
}

function exitCode(problems: readonly Diagnostic[], reports: readonly ReportOutcome[]): ExitCode {
  const all = [...problems, ...reports.flatMap(({ result }) => result.diagnostics)];
  if (all.some(({ code }) => code.startsWith('usage/'))) return 2;
  return problems.length > 0 || reports.some(({ result, verified }) => !result.ok || verified?.ok === false) ? 1 : 0;
}
