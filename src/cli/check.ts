/** `yinfa check`: what a proof-reader would mark in each report, as lines, JSON or SARIF; corrections on request. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { formatted } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { chooseFolders } from './folders.js';
import type { CheckFormat, CheckInvocation } from './invocation.js';
import type { Api, ExitCode, Io } from './io.js';
import { lineReader } from './lines.js';
import { painter } from './marked.js';
import { firstOfEach, type NoteAll } from './printed-problems.js';
import { reportsJson } from './reports-json.js';
import { writeTemplate } from './template.js';
import { commandWords } from './words/command.js';

type CheckResult = ReturnType<Api['checkReport']>;
type Finding = CheckResult['findings'][number];
type WordingOf = Api['wordingOf'];

const tones: Readonly<Record<Finding['level'], string>> = { certain: '31', likely: '33', hint: '36' };

/** Checks reports. Problems of the content go to `note`, findings to standard output. */
export async function checkReports(
  invocation: CheckInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const { folders: typed, against, template, json, format, strict, fix, dryRun, accept, reason } = invocation;
  const { folders, problems: ofFolders } = chooseFolders(typed, io.world, 'check');
  const problems = [...ofFolders, ...problemsOf(invocation, folders)];
  if (template !== undefined && problems.length === 0)
    return writeTemplate({ folder: folders[0]!, path: template, json }, language, note, io);
  const results: Checked[] = [];
  if (problems.length === 0) {
    const checkReport = await io.api.checkReport();
    const wordingOf = await io.api.wordingOf();
    const accepted = { ...(accept !== undefined && { accept }), ...(reason !== undefined && { reason }) };
    const options = { fix, dryRun, against, ...accepted };
    for (const [index, folder] of folders.entries()) {
      sayProgress(folder, index + 1, folders.length, language, io);
      const result = await withFile(checkReport(folder, options, io.world), invocation, language, io);
      note(result.diagnostics);
      if (!json && format !== 'sarif') io.stdout(resultText(result, format, language, wordingOf, io));
      results.push(result);
    }
    // Of many reports one has the finding.
    if (accept !== undefined && results.every(({ edits }) => edits.length === 0))
      problems.push(error('proof/unknown-finding', { id: accept }));
  }
  note(problems);
  const code = exitCode(problems, results, strict);
  const lineOf = lineReader(io.world);
  if (format === 'sarif') io.stdout((await io.api.sarifOf())(results, io.version, io.world.root, language, lineOf));
  else if (json) io.stdout(findingsJson(code === 0, results, problems, await io.api.wordingOf(), language, io));
  return code;
}

/** Whether `--out` names a file, and not the folder of results. */
const isFile = (out: string) => /\.docx$/i.test(out);

function problemsOf({ format, out, against, template }: CheckInvocation, folders: readonly string[]): Diagnostic[] {
  if (folders.length <= 1) return [];
  const alone = template !== undefined ? '--template' : against.length > 0 ? '--against' : undefined;
  if (alone !== undefined) return [error('usage/one-report', { option: alone, count: folders.length })];
  return format === 'docx' && isFile(out) ? [error('usage/one-file', { path: out })] : [];
}

function sayProgress(folder: string, number: number, of: number, language: Language, io: Io): void {
  if (io.isTerminal && of > 1) io.stderr(`${visible(commandWords(language).checking({ folder, number, of }))}\n`);
}

/** What a check found, and the Word file with its findings as comments where one is asked for. */
type Checked = CheckResult & {
  /** Errors of the content, which keep a part of it from being checked. */
  readonly errors: number;
  readonly file?: { readonly path: string; readonly comments: number };
};

async function withFile(
  result: CheckResult,
  { format, out, author, date }: CheckInvocation,
  language: Language,
  io: Io,
): Promise<Checked> {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (format !== 'docx' || !result.ok) return { ...result, errors };
  const path = isFile(out) ? out : `${out}/${result.name}/proof.docx`;
  const options = { language, ...(author !== undefined && { author }), ...(date && { date }) };
  const write = await io.api.writeCommentedWord();
  const { ok, comments, diagnostics } = await write(result, path, options, io.world);
  return {
    ...result,
    errors,
    ok,
    diagnostics: [...result.diagnostics, ...diagnostics],
    ...(ok && { file: { path, comments } }),
  };
}

function exitCode(problems: readonly Diagnostic[], results: readonly Checked[], strict: boolean): ExitCode {
  if (problems.some(({ code }) => code.startsWith('usage/'))) return 2;
  const fails = ({ level }: Finding) => level === 'certain' || (strict && level === 'likely');
  return problems.length > 0 || results.some(({ ok, findings }) => !ok || findings.some(fails)) ? 1 : 0;
}

/** What was or would be changed, the findings, which a Word file has, and a line that counts them. */
function resultText(
  result: Checked,
  format: CheckFormat | undefined,
  language: Language,
  wordingOf: WordingOf,
  io: Io,
): string {
  const words = commandWords(language);
  const paint = painter(io);
  const colour = paint('1', 'x') !== 'x';
  const lineOf = lineReader(io.world);
  const { name, edits, written, findings, ignored, errors, file } = result;
  const changes = edits.flatMap(({ file, line, was, now }) => [
    paint('1', visible(`${file}:${line}`)),
    ...(was === '' ? [] : [`  ${paint('31', `- ${visible(was.trim())}`)}`]),
    `  ${paint('32', `+ ${visible(now.trim())}`)}`,
  ]);
  const shown = format === 'docx' ? [] : findings;
  const textOf = (finding: Finding) => {
    const label = `${words.levels[finding.level]}[${finding.rule}]`;
    const { message, hint } = wordingOf(finding, language);
    const remark = { label, tone: tones[finding.level], at: finding.at, message: `${message} (${finding.id})`, hint };
    return formatted(remark, language, lineOf, colour);
  };
  const blocks = firstOfEach(shown, ({ rule }) => rule, textOf, words).map((text) => `${text}\n`);
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const counts = {
    certain: count('certain'),
    likely: count('likely'),
    hint: count('hint'),
    ignored: ignored.length,
    errors,
  };
  const done = edits.length > 0 ? [words.corrected({ lines: edits.length, written })] : [];
  const made = file ? [visible(words.commented(file))] : [];
  return [...changes, ...done, ...blocks, visible(words.checked({ name, ...counts })), ...made, ''].join('\n');
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
  const worded = (finding: Finding) => {
    const { at, ...facts } = finding;
    const { file, line, column, length = 1 } = at;
    return { ...facts, ...wordingOf(finding, language), file, line, column, length };
  };
  const reports = results.map(({ findings, ignored, errors: _, ...result }) => ({
    ...result,
    findings: findings.map(worded),
    ignored: ignored.map(({ finding, reason }) => ({ ...worded(finding), reason })),
  }));
  return reportsJson(ok, version, reports, problems, language);
}
