/**
 * The command `yinfa`: parses the command line, executes it through `io`, and returns the exit code.
 * An exception that arrives here is a bug of the program: the user gets an apology, and a stack trace only on request.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { format } from '../diagnostics/format.js';
import { type Language, languageOf, systemLanguage } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { parse } from './arguments.js';
import { buildReports } from './build.js';
import { checkReports } from './check.js';
import { compareRevisions } from './diff.js';
import { listIndicators } from './figures.js';
import { importFile, importJson } from './import.js';
import { initReport } from './init.js';
import type { ExitCode, Io } from './io.js';
import { lineReader } from './lines.js';
import { openWorkplace } from './open.js';
import { type NoteAll, printProblems } from './printed-problems.js';
import { shortageProblem } from './shortage-problem.js';
import { outcomeJson } from './summary.js';
import { surroundings } from './surroundings.js';
import { verifyReports } from './verify.js';
import { watchFolders } from './watch.js';
import { commandWords } from './words/command.js';
import { commandNames } from './words/help.js';

/** Runs the command with the arguments after its name. */
export async function run(argv: readonly string[], outer: Io): Promise<ExitCode> {
  const isJson = argv.includes('--json');
  // Another program reads the object, which has all problems; words beside it would only be in its way.
  const io: Io = isJson ? { ...outer, stderr: () => {} } : outer;
  const language = languageFor(argv, io);
  const words = commandWords(language);
  try {
    return await execute(argv, language, io);
  } catch (cause) {
    const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
    const shortage = shortageProblem(cause);
    io.stderr(`${shortage ? format(shortage, language) : words.apology(io.version, visible(message))}\n`);
    const problem = shortage ?? error('internal/fault', { version: io.version, message });
    if (isJson) io.stdout(emptyResult(argv, problem, language, io));
    if (io.env.YINFA_DEBUG === '1') outer.stderr(`\n${stack ?? message}\n`);
    return 1;
  }
}

async function execute(argv: readonly string[], language: Language, io: Io): Promise<ExitCode> {
  const lineOf = lineReader(io.world);
  const colour = io.isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
  const words = commandWords(language);
  const note: NoteAll = (problems) =>
    printProblems(problems, words, (problem) => format(problem, language, lineOf, colour), io.stderr);
  const invocation = parse(argv, words, io.version);
  if ('folders' in invocation) note(surroundings(invocation.folders, io));
  switch (invocation.kind) {
    case 'print':
      io.stdout(invocation.text);
      return 0;
    case 'usage-error':
      note([invocation.problem]);
      if (argv.includes('--json')) io.stdout(emptyResult(argv, invocation.problem, language, io));
      return 2;
    case 'build':
      return invocation.watch
        ? watchFolders(invocation, language, note, io)
        : buildReports(invocation, language, note, io);
    case 'import':
      return importFile(invocation, language, note, io);
    case 'diff':
      return compareRevisions(invocation, language, note, io);
    case 'verify':
      return verifyReports(invocation, language, note, io);
    case 'check':
      return checkReports(invocation, language, note, io);
    case 'init':
      return initReport(invocation, language, note, io);
    case 'open':
      return openWorkplace(invocation, language, note, io);
    case 'figures':
      return listIndicators(invocation, language, note, io);
  }
}

/** What `--json` prints if the command produced nothing. */
function emptyResult(argv: readonly string[], problem: Diagnostic, language: Language, { version }: Io): string {
  const command = argv.find((word) => commandNames.some((name) => name === word));
  if (command === 'import') return importJson(false, version, undefined, language, [problem]);
  return outcomeJson(false, version, [], [problem], language);
}

/** The language of all output: the one given by `--lang`, or that of the system. */
export function languageFor(argv: readonly string[], { env, locale }: Pick<Io, 'env' | 'locale'>): Language {
  return languageTyped(argv) ?? systemLanguage(env, locale);
}

/** The language given by `--lang`, found before the arguments are parsed because usage errors are worded in it too. */
function languageTyped(argv: readonly string[]): Language | undefined {
  const typed = argv.flatMap((word, index) => {
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
    return word === '--lang' ? (argv[index + 1] ?? []) : [];
  });
  return typed.map(languageOf).find((language) => language !== undefined);
}
