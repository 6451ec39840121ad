/** `yinfa verify`: compares the finished files with the content. */
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { chooseFolders } from './folders.js';
import type { VerifyInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import type { NoteAll } from './printed-problems.js';
import { reportsJson } from './reports-json.js';
import { type CommandWords, commandWords } from './words/command.js';

export type Verified = Awaited<ReturnType<Api['verifyReport']>>;

/** Verifies reports. Differences go to `note`, a line for each report to standard output. */
export async function verifyReports(
  { folders: typed, out, json }: VerifyInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const { folders, problems } = chooseFolders(typed, io.world, 'verify');
  note(problems);
  const results: Verified[] = [];
  if (problems.length === 0) {
    const verifyReport = await io.api.verifyReport();
    for (const folder of folders) {
      const result = await verifyReport(folder, { out, rebuild: true }, io.world);
      note(result.diagnostics);
      if (!json) io.stdout(verifiedLine(result, words));
      results.push(result);
    }
  }
  const ok = problems.length === 0 && results.every((result) => result.ok);
  if (json) io.stdout(reportsJson(ok, io.version, results, problems, language));
  if (problems.some(({ code }) => code.startsWith('usage/'))) return 2;
  return ok ? 0 : 1;
}

/** One line: what was compared, how many differences there are, or that there was nothing to compare. */
export function verifiedLine({ name, ok, diagnostics, checked }: Verified, words: CommandWords): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isMissing = errors.every(({ code }) => code === 'verify/missing-file');
  const failed = isMissing
    ? words.nothingToVerify({ name, files: errors.length })
    : words.notVerified({ name, errors: errors.length });
  return `${visible(ok ? words.verified({ name, ...checked }) : failed)}\n`;
}
