/**
 * From the words typed to what is to be done.
 *
 * Commander finds options and commands and lays out the help; every word it would say in English is replaced by
 * ours, and its errors become diagnostics. It names a mistyped option only inside its message, so it is read
 * from there. Nothing is printed here: help and version come back as text.
 */
import { Command, CommanderError, type Help, type Option } from 'commander';
import type { Diagnostic } from '../diagnostic.js';
import { error, nearest } from '../diagnostic.js';
import { cells } from '../messages/cells.js';
import type { CommandWords } from '../messages/command.js';
import { languageOf, languages } from '../messages/language.js';

export interface BuildOrder {
  readonly kind: 'build';
  /** As typed; empty for every report in content/. */
  readonly folders: readonly string[];
  readonly out: string;
  readonly only: Kind | undefined;
  readonly edition: string | undefined;
  readonly json: boolean;
}

export interface FiguresOrder {
  readonly kind: 'figures';
  /** As typed; empty for every report in content/. */
  readonly folders: readonly string[];
  /** Whether sentences are printed whole. */
  readonly sentences: boolean;
  readonly json: boolean;
}

export type Order =
  | BuildOrder
  | FiguresOrder
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'misuse'; readonly problem: Diagnostic };

const kinds = ['pdf', 'pptx', 'svg'] as const;
type Kind = (typeof kinds)[number];

/** Carries a problem out of commander's callbacks; never leaves this file. */
class Misuse extends Error {
  constructor(readonly problem: Diagnostic) {
    super(problem.code);
  }
}

/** Reads the command line. Help, version and mistakes are answered with `words`. */
export function parse(argv: readonly string[], words: CommandWords, version: string): Order {
  let printed = '';
  let order: Order | undefined;
  const print = (text: string) => {
    printed += text;
  };
  const program = new Command('yinfa')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} })
    .configureHelp(helpIn(words))
    .helpCommand(false);
  describeProgram(program, words, version);
  describeBuild(program, words).action(
    (folders: string[], { out = 'out', only, edition, json = false }: BuildFlags) => {
      order = { kind: 'build', folders, out, only, edition, json };
    },
  );
  describeFigures(program, words).action((folders: string[], { sentences = false, json = false }: FiguresFlags) => {
    order = { kind: 'figures', folders, sentences, json };
  });
  describeHelp(program, words).action((name: string | undefined) => {
    const command = name === undefined ? program : program.commands.find((known) => known.name() === name);
    if (!command) throw new Misuse(unknownCommand(program, String(name)));
    command.outputHelp();
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (cause) {
    if (cause instanceof Misuse) return { kind: 'misuse', problem: cause.problem };
    if (!(cause instanceof CommanderError)) throw cause;
    const problem = problemOf(cause, program);
    if (problem) return { kind: 'misuse', problem };
  }
  return order ?? { kind: 'print', text: printed };
}

interface BuildFlags {
  readonly out?: string;
  readonly only?: Kind;
  readonly edition?: string;
  readonly json?: boolean;
}

interface FiguresFlags {
  readonly sentences?: boolean;
  readonly json?: boolean;
}

function describeProgram(program: Command, { help }: CommandWords, version: string): void {
  program
    .description(help.program.description)
    .usage(help.program.usage)
    .option('--lang <language>', help.options.lang.description, (value) =>
      value !== '' && languageOf(value) ? value : refuse('--lang', value, languages),
    )
    .version(version, '-V, --version', help.options.version.description)
    .helpOption('-h, --help', help.options.help.description)
    .addHelpText('after', help.program.more);
}

function describeBuild(program: Command, { help }: CommandWords): Command {
  return program
    .command('build')
    .summary(help.program.buildSummary)
    .description(help.build.description)
    .usage(help.build.usage)
    .argument('[folders...]', help.build.folders.description)
    .option('--out <folder>', help.options.out.description, (value) => given('--out', value))
    .option(
      '--only <kind>',
      help.options.only.description,
      (value) => kinds.find((kind) => kind === value) ?? refuse('--only', value, kinds),
    )
    .option('--edition <name>', help.options.edition.description, (value) => given('--edition', value))
    .option('--json', help.options.json.description)
    .helpOption('-h, --help', help.options.help.description)
    .addHelpText('after', help.build.more);
}

function describeFigures(program: Command, { help }: CommandWords): Command {
  return program
    .command('figures')
    .summary(help.program.figuresSummary)
    .description(help.figures.description)
    .usage(help.figures.usage)
    .argument('[folders...]', help.build.folders.description)
    .option('--sentences', help.options.sentences.description)
    .option('--json', help.figures.json)
    .helpOption('-h, --help', help.options.help.description)
    .addHelpText('after', help.figures.more);
}

function describeHelp(program: Command, { help }: CommandWords): Command {
  return program
    .command('help')
    .description(help.program.helpSummary)
    .usage(help.program.helpTerm.replace('help ', ''))
    .argument('[command]')
    .allowExcessArguments()
    .helpOption('-h, --help', help.options.help.description);
}

/** Commander's help with our words, and columns that count Han as two cells. Lines are broken in the tables. */
function helpIn({ headings, help }: CommandWords): Partial<Help> {
  const terms: Readonly<Record<string, string>> = {
    build: help.program.buildTerm,
    figures: help.program.figuresTerm,
    help: help.program.helpTerm,
  };
  const options: Readonly<Record<string, { readonly term: string }>> = help.options;
  const titles: Readonly<Record<string, string>> = headings;
  return {
    showGlobalOptions: true,
    displayWidth: cells,
    boxWrap: (text) => text,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => terms[command.name()] ?? command.name(),
    optionTerm: (option: Option) => options[option.attributeName()]?.term ?? option.flags,
    argumentTerm: () => help.build.folders.term,
  };
}

/** A value; one that looks like the next option was forgotten. */
function given(option: string, value: string): string {
  if (value === '' || value.startsWith('-')) throw new Misuse(error('usage/missing-value', { option }));
  return value;
}

function refuse(option: string, value: string, known: readonly string[]): never {
  throw new Misuse(error('usage/invalid-value', { option, value: given(option, value), known }));
}

function unknownCommand(program: Command, command: string): Diagnostic {
  const known = program.commands.map((one) => one.name());
  return error('usage/unknown-command', { command, nearest: nearest(command, known) });
}

/** The problem commander speaks of, or `undefined` where it only stopped after help or version. */
function problemOf({ code, message }: CommanderError, program: Command): Diagnostic | undefined {
  const quoted = /'(.*)'/s.exec(message)?.[1] ?? message;
  switch (code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    case 'commander.unknownCommand':
      return unknownCommand(program, quoted);
    case 'commander.optionMissingArgument':
      return error('usage/missing-value', { option: quoted.split(' ')[0] ?? quoted });
    default: {
      const known = [program, ...program.commands].flatMap((one) => one.options.flatMap(({ long }) => long ?? []));
      const name = quoted.split('=')[0] ?? quoted;
      // `--json=yes`: the option is known but takes no value, so the whole is what is wrong.
      const option = known.includes(name) ? quoted : name;
      // An option of another command: to suggest it again would lead nowhere.
      const elsewhere = known.includes(name) && quoted === name;
      const meant = elsewhere ? undefined : nearest(name, [...known, '--help']);
      return error('usage/unknown-option', { option, nearest: meant });
    }
  }
}
