/**
 * The command `yinfa`: reads the command line, does what it says through `io`, and answers with the exit code.
 * A throw that arrives here is a fault of the program: the person gets an apology, never a stack trace unasked.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { format } from '../diagnostics/format.js';
import { type Language, languageOf, systemLanguage } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { parse } from './arguments.js';
import { buildReports } from './build.js';
import { compareRevisions } from './diff.js';
import { indicatorsJson, listIndicators } from './figures.js';
import { importFile, importJson } from './import.js';
import type { ExitCode, Io } from './io.js';
import { lineReader } from './lines.js';
import { outcomeJson } from './summary.js';
import { verifyReports } from './verify.js';
import { watchFolders } from './watch.js';
import { commandWords } from './words/command.js';
import { commandNames } from './words/help.js';

/** Runs the command with the words after its name. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageFor(argv, io);
  const words = commandWords(language);
  try {
    return await carryOut(argv, language, io);
  } catch (cause) {
    const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
    io.stderr(`${words.apology(io.version, visible(message))}\n`);
    if (argv.includes('--json')) {
      io.stdout(nothingMade(argv, error('internal/fault', { version: io.version, message }), language, io));
    }
    if (io.env.YINFA_DEBUG === '1') io.stderr(`\n${stack ?? message}\n`);
    return 1;
  }
}

async function carryOut(argv: readonly string[], language: Language, io: Io): Promise<ExitCode> {
  const lineOf = lineReader(io.world);
  const colour = io.isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
  const tell = (problem: Diagnostic) => io.stderr(`${format(problem, language, lineOf, colour)}\n\n`);
  const order = parse(argv, commandWords(language), io.version);
  switch (order.kind) {
    case 'print':
      io.stdout(order.text);
      return 0;
    case 'misuse':
      tell(order.problem);
      if (argv.includes('--json')) io.stdout(nothingMade(argv, order.problem, language, io));
      return 2;
    case 'build':
      return order.watch ? watchFolders(order, language, tell, io) : buildReports(order, language, tell, io);
    case 'import':
      return importFile(order, language, tell, io);
    case 'diff':
      return compareRevisions(order, language, tell, io);
    case 'verify':
      return verifyReports(order, language, tell, io);
    case 'figures':
      return listIndicators(order, language, tell, io);
  }
}

/** What `--json` prints where the command came to nothing: for figures an array, with the problem on standard error alone. */
function nothingMade(argv: readonly string[], problem: Diagnostic, language: Language, { version }: Io): string {
  switch (argv.find((word) => commandNames.some((name) => name === word))) {
    case 'figures':
      return indicatorsJson([]);
    case 'import':
      return importJson(false, version, undefined, language, [problem]);
    default:
      return outcomeJson(false, version, [], [problem], language);
  }
}

/** The language of all that is said: the one asked for, else that of the system. */
export function languageFor(argv: readonly string[], { env, locale }: Pick<Io, 'env' | 'locale'>): Language {
  return languageTyped(argv) ?? systemLanguage(env, locale);
}

/** The language asked for with `--lang`, found before all else because errors are told in it too. */
function languageTyped(argv: readonly string[]): Language | undefined {
  const typed = argv.flatMap((word, index) => {
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
    return word === '--lang' ? (argv[index + 1] ?? []) : [];
  });
  return typed.map(languageOf).find((language) => language !== undefined);
}
