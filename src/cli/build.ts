/** `yinfa build`: builds every chosen report, including those after one that failed. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { chooseFolders } from './folders.js';
import type { BuildInvocation } from './invocation.js';
import type { ExitCode, Io } from './io.js';
import { outcomeJson, summary, type TimedResult } from './summary.js';
import { verifiedLine } from './verify.js';
import { commandWords } from './words/command.js';

/** Builds reports. Diagnostics go to `note` as they come, the results to standard output. */
export async function buildReports(
  { folders: typed, out, only, edition, verify, json }: BuildInvocation,
  language: Language,
  note: (problem: Diagnostic) => void,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const { folders, problems } = chooseFolders(typed, io.world, 'build');
  for (const problem of problems) note(problem);
  const reports: TimedResult[] = [];
  if (problems.length === 0) {
    const build = await io.api.build();
    const verifyReport = verify ? await io.api.verifyReport() : undefined;
    const options = { out, ...(only && { only }), ...(edition !== undefined && { edition }) };
    const isPart = only !== undefined || edition !== undefined;
    for (const folder of folders) {
      if (io.isTerminal) io.stderr(`${visible(words.building(folder))}\n`);
      const start = io.now();
      const result = await build(folder, options, io.world);
      const report = { result, milliseconds: Math.round(io.now() - start) };
      for (const problem of result.diagnostics) note(problem);
      if (!json) io.stdout(summary(report, words));
      const made = { out, ...(isPart && { files: result.files.map(({ path }) => path) }) };
      const verified = result.ok ? await verifyReport?.(folder, made, io.world) : undefined;
      for (const problem of verified?.diagnostics ?? []) note(problem);
      if (verified && !json) io.stdout(verifiedLine(verified, words));
      reports.push({ ...report, ...(verified && { verified }) });
    }
  }
  const code = exitCode(problems, reports);
  if (json) io.stdout(outcomeJson(code === 0, io.version, reports, problems, language));
  return code;
}

function exitCode(problems: readonly Diagnostic[], reports: readonly TimedResult[]): ExitCode {
  const all = [...problems, ...reports.flatMap(({ result }) => result.diagnostics)];
  if (all.some(({ code }) => code.startsWith('usage/'))) return 2;
  return problems.length > 0 || reports.some(({ result, verified }) => !result.ok || verified?.ok === false) ? 1 : 0;
}
