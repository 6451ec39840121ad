/**
 * Parses the command line.
 *
 * Commander finds options and commands and lays out the help; its English words are replaced by ours, and its errors
 * become diagnostics. It names a mistyped option only inside its message, so the option is extracted from there.
 * Nothing is printed here: help and version are returned as text.
 */
import { Command, CommanderError, type Help, type Option } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import { languageOf, languages } from '../diagnostics/language.js';
import { cells } from '../diagnostics/terminal-cells.js';
import { describeCommands, redlineKindsIn } from './commands.js';
import type { Invocation } from './invocation.js';
import { refuseChoice, UsageError } from './usage-error.js';
import type { CommandWords } from './words/command.js';

/**
 * Parses the arguments after the name of the command.
 * @param words the words of help and headings, in the language of the user
 */
export function parse(argv: readonly string[], words: CommandWords, version: string): Invocation {
  let printed = '';
  let invocation: Invocation | undefined;
  const print = (text: string) => {
    printed += text;
  };
  const program = new Command('npx yinfa')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} })
    .configureHelp(helpIn(words))
    .helpCommand(false);
  describeProgram(program, words, version);
  describeCommands(program, words.help, (given) => {
    invocation = given;
  });
  program.hook('preAction', (_, command) => refuseEmpty(command));
  const { help } = words.help.commands;
  program
    .command('help')
    .description(help.summary)
    .usage(help.usage)
    .argument('[command]')
    .allowExcessArguments()
    .helpOption('-h, --help', words.help.options.help.description)
    .action((name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((known) => known.name() === name);
      if (!command) throw new UsageError(unknownCommand(program, String(name)));
      command.outputHelp();
    });
  try {
    refuseOtherDashes(program, argv);
    program.parse(withKinds(argv), { from: 'user' });
  } catch (cause) {
    if (cause instanceof UsageError) return { kind: 'usage-error', problem: cause.problem };
    if (!(cause instanceof CommanderError)) throw cause;
    const problem = problemOf(cause, program, argv);
    if (problem) return { kind: 'usage-error', problem };
  }
  return invocation ?? { kind: 'print', text: printed };
}

/**
 * Joins `--redline` with its kinds. Its value may be left out, and commander would take the revision behind it for one.
 */
function withKinds(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of argv) {
    const last = joined.at(-1);
    if (last === '--redline' && redlineKindsIn(word)) joined[joined.length - 1] = `${last}=${word}`;
    else joined.push(word);
  }
  return joined.map((word) => (word === '--redline' ? `${word}=pdf` : word));
}

function describeProgram(program: Command, { help }: CommandWords, version: string): void {
  program
    .description(help.program.description)
    .usage(help.program.usage)
    .option('--lang <language>', help.options.lang.description, (value) =>
      value !== '' && languageOf(value) ? value : refuseChoice('--lang', value, languages),
    )
    .version(version, '-V, --version', help.options.version.description)
    .helpOption('-h, --help', help.options.help.description)
    .addHelpText('after', help.program.more);
}

/** Commander's help in our words, with columns that count Han as two cells. The words have their line breaks already. */
function helpIn({ headings, help }: CommandWords): Partial<Help> {
  const commands: Readonly<Record<string, { readonly term: string }>> = help.commands;
  const options: Readonly<Record<string, { readonly term: string }>> = help.options;
  const names: Readonly<Record<string, { readonly term: string }>> = help.arguments;
  const titles: Readonly<Record<string, string>> = headings;
  return {
    showGlobalOptions: true,
    displayWidth: cells,
    boxWrap: (text) => text,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => commands[command.name()]?.term ?? command.name(),
    optionTerm: (option: Option) => options[option.attributeName()]?.term ?? option.flags,
    argumentTerm: (argument) => names[argument.name()]?.term ?? argument.name(),
  };
}

/** Refuses '' as the name of a file or folder, as of a variable of a shell that is not set: paths would begin at the root. */
function refuseEmpty(command: Command): void {
  const index = command.args.indexOf('');
  if (index < 0) return;
  const argument = command.registeredArguments[Math.min(index, command.registeredArguments.length - 1)]?.name() ?? '';
  throw new UsageError(error('usage/missing-argument', { command: command.name(), argument }));
}

/** Refuses ——update and －－update, which editors and Chinese keyboards make of --update: no option, and so taken for a name. */
function refuseOtherDashes(program: Command, argv: readonly string[]): void {
  const known = optionsOf(program);
  for (const word of argv) {
    const [, name = ''] = /^[-‐‑‒–—―−－]+([a-z][a-z-]*)(?:[=＝]|$)/u.exec(word) ?? [];
    const meant = word.startsWith('--') ? undefined : known.find((option) => option === `--${name}`);
    if (meant) throw new UsageError(error('usage/unknown-option', { option: word, nearest: meant }));
  }
}

/** All options of all commands, in their long form. */
function optionsOf(program: Command): string[] {
  return ['--help', ...[program, ...program.commands].flatMap((one) => one.options.flatMap(({ long }) => long ?? []))];
}

function unknownCommand(program: Command, command: string): Diagnostic {
  const known = program.commands.map((one) => one.name());
  return error('usage/unknown-command', { command, nearest: nearest(command, known) });
}

/** The problem that commander reports; `undefined` if it only stopped after printing help or version. */
function problemOf(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): Diagnostic | undefined {
  const quoted = /'(.*)'/s.exec(message)?.[1] ?? message;
  const command = argv.find((word) => program.commands.some((one) => one.name() === word)) ?? '';
  switch (code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    case 'commander.unknownCommand':
      return unknownCommand(program, quoted);
    case 'commander.optionMissingArgument':
      return error('usage/missing-value', { option: quoted.split(' ')[0] ?? quoted });
    case 'commander.missingArgument':
      return error('usage/missing-argument', { command, argument: quoted });
    case 'commander.excessArguments':
      return error('usage/excess-argument', { command });
    default: {
      const known = optionsOf(program);
      const name = quoted.split('=')[0] ?? quoted;
      // `--json=yes`: the option exists but takes no value, so the whole argument is reported.
      const option = known.includes(name) ? quoted : name;
      // An option of another command is not suggested: it is what was typed.
      const elsewhere = known.includes(name) && quoted === name;
      const meant = elsewhere ? undefined : nearest(name, known);
      return error('usage/unknown-option', { option, nearest: meant });
    }
  }
}
