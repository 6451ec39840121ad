/** `yinfa check`: what a proof-reader would mark in each report, as lines, JSON or SARIF; corrections on request. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formatted } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { chooseFolders } from './folders.js';
import type { CheckInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import { lineReader } from './lines.js';
import { painter } from './marked.js';
import { reportsJson } from './reports-json.js';
import { commandWords } from './words/command.js';

type Checked = ReturnType<Api['checkReport']>;
type Finding = Checked['findings'][number];
type WordingOf = Api['wordingOf'];

const tones: Readonly<Record<Finding['level'], string>> = { certain: '31', likely: '33', hint: '36' };

/** Checks reports. Problems of the content go to `note`, findings to standard output. */
export async function checkReports(
  invocation: CheckInvocation,
  language: Language,
  note: (problem: Diagnostic) => void,
  io: Io,
): Promise<ExitCode> {
  const { folders: typed, json, format, strict, fix, dryRun, accept, reason } = invocation;
  const { folders, problems } = chooseFolders(typed, io.world, 'check');
  for (const problem of problems) note(problem);
  const results: Checked[] = [];
  if (problems.length === 0) {
    const checkReport = await io.api.checkReport();
    const wordingOf = await io.api.wordingOf();
    const options = { fix, dryRun, ...(accept !== undefined && { accept }), ...(reason !== undefined && { reason }) };
    for (const folder of folders) {
      const result = checkReport(folder, options, io.world);
      for (const problem of result.diagnostics) note(problem);
      if (!json && format === undefined) io.stdout(resultText(result, dryRun, language, wordingOf, io));
      results.push(result);
    }
  }
  const code = exitCode(problems, results, strict);
  if (format === 'sarif') io.stdout((await io.api.sarifOf())(results, io.version, io.world.root, language));
  else if (json) io.stdout(findingsJson(code === 0, results, problems, await io.api.wordingOf(), language, io));
  return code;
}

function exitCode(problems: readonly Diagnostic[], results: readonly Checked[], strict: boolean): ExitCode {
  if (problems.some(({ code }) => code.startsWith('usage/'))) return 2;
  const fails = ({ level }: Finding) => level === 'certain' || (strict && level === 'likely');
  return problems.length > 0 || results.some(({ ok, findings }) => !ok || findings.some(fails)) ? 1 : 0;
}

/** What was or would be changed, the findings, and a line that counts them. */
function resultText(result: Checked, dryRun: boolean, language: Language, wordingOf: WordingOf, io: Io): string {
  const words = commandWords(language);
  const paint = painter(io);
  const colour = paint('1', 'x') !== 'x';
  const lineOf = lineReader(io.world);
  const { name, edits, findings, ignored } = result;
  const changes = edits.flatMap(({ file, line, was, now }) => [
    paint('1', visible(`${file}:${line}`)),
    ...(was === '' ? [] : [`  ${paint('31', `- ${visible(was.trim())}`)}`]),
    `  ${paint('32', `+ ${visible(now.trim())}`)}`,
  ]);
  const blocks = findings.map((finding) => {
    const label = `${words.levels[finding.level]}[${finding.rule}]`;
    const { message, hint } = wordingOf(finding, language);
    const remark = { label, tone: tones[finding.level], at: finding.at, message: `${message} (${finding.id})`, hint };
    return `${formatted(remark, language, lineOf, colour)}\n`;
  });
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const counts = { certain: count('certain'), likely: count('likely'), hint: count('hint'), ignored };
  const done = edits.length > 0 ? [words.corrected({ lines: edits.length, dryRun })] : [];
  return [...changes, ...done, ...blocks, visible(words.checked({ name, ...counts })), ''].join('\n');
}

/** Findings with their words, as `--json` prints them. */
function findingsJson(
  ok: boolean,
  results: readonly Checked[],
  problems: readonly Diagnostic[],
  wordingOf: WordingOf,
  language: Language,
  { version }: Io,
): string {
  const worded = results.map(({ findings, ...result }) => ({
    ...result,
    findings: findings.map(({ at, ...finding }) => ({
      ...finding,
      ...wordingOf({ at, ...finding }, language),
      file: at.file,
      line: at.line,
      column: at.column,
      length: at.length ?? 1,
    })),
  }));
  return reportsJson(ok, version, worded, problems, language);
}
