/**
 * The commands with their arguments and options, and the invocation each becomes.
 *
 * Commander stays although Node has `util.parseArgs`: that knows no commands, argument counts or help, which would be
 * written here instead, and this layer would not be shorter.
 */
import type { Command } from 'commander';
import { parseShard, shardsLike } from '../batch/shard.js';
import type { Shard } from '../index.js';
import type { Invocation, Kind } from './invocation.js';
import { kinds } from './invocation.js';
import { given, notTogether, refuse } from './usage-error.js';
import type { CommandName, HelpWords, OptionName } from './words/help.js';

/** Parsers of options with a value: return the value, or throw a `UsageError`. */
const values = {
  out: (value: string) => given('--out', value),
  only: (value: string): Kind => kinds.find((kind) => kind === value) ?? refuse('--only', value, kinds),
  edition: (value: string) => given('--edition', value),
  shard: (value: string): Shard => parseShard(value) ?? refuse('--shard', value, shardsLike(value)),
  to: (value: string) => given('--to', value),
  report: (value: string) => given('--report', value),
} as const;

/**
 * Describes the commands to commander.
 * @param invoke called with the invocation when commander has parsed the line
 */
export function describeCommands(program: Command, help: HelpWords, invoke: (invocation: Invocation) => void): void {
  /** A command with its words; `takes` lists its options in the order of the help. */
  const command = (name: CommandName, takes: readonly OptionName[]): Command => {
    const { summary, description, usage, json, more } = help.commands[name];
    const described = program.command(name).summary(summary).description(description).usage(usage);
    for (const option of takes) {
      const read: ((value: string) => string | Shard) | undefined =
        option in values ? values[option as keyof typeof values] : undefined;
      const words = (option === 'json' ? json : undefined) ?? help.options[option].description;
      const flags = `--${option.replace('dryRun', 'dry-run')}${read ? ' <value>' : ''}`;
      if (read) described.option(flags, words, read);
      else described.option(flags, words);
    }
    return described.helpOption('-h, --help', help.options.help.description).addHelpText('after', more);
  };
  const folders = help.arguments.folders.description;

  command('build', ['out', 'only', 'edition', 'shard', 'watch', 'verify', 'json'])
    .argument('[folders...]', folders)
    .action((folders: string[], flags: Flags) => {
      const { out = 'out', only, edition, shard, watch = false, verify = false, json = false } = flags;
      if (watch && json) notTogether('--json', '--watch');
      if (watch && verify) notTogether('--verify', '--watch');
      if (watch && shard) notTogether('--shard', '--watch');
      if (verify && only === 'svg') notTogether('--verify', '--only svg');
      invoke({ kind: 'build', folders, out, only, edition, shard, watch, verify, json });
    });
  command('import', ['to', 'update', 'prune', 'convert', 'dryRun', 'json'])
    .argument('<file>', help.arguments.file.description)
    .action(
      (file: string, { to, update = false, prune = false, convert = false, dryRun = false, json = false }: Flags) =>
        invoke({ kind: 'import', file, to, update: update || prune, prune, convert, dryRun, json }),
    );
  command('init', ['json'])
    .argument('[folder]', help.arguments.folder.description)
    .action((folder: string | undefined, { json = false }: Flags) => invoke({ kind: 'init', folder, json }));
  command('diff', ['report', 'redline', 'out', 'json'])
    .argument('<old>', help.arguments.old.description)
    .argument('[new]', help.arguments.new.description)
    .action((before: string, after: string | undefined, flags: Flags) => {
      const { report, redline = false, out = 'out', json = false } = flags;
      invoke({ kind: 'diff', before, after, report, redline, out, json });
    });
  command('verify', ['out', 'json'])
    .argument('[folders...]', folders)
    .action((folders: string[], { out = 'out', json = false }: Flags) =>
      invoke({ kind: 'verify', folders, out, json }),
    );
  command('figures', ['uncovered', 'core', 'sentences', 'json'])
    .argument('[folders...]', folders)
    .action((folders: string[], { uncovered = false, core = false, sentences = false, json = false }: Flags) =>
      invoke({ kind: 'figures', folders, uncovered, core, sentences, json }),
    );
}

interface Flags {
  readonly out?: string;
  readonly only?: Kind;
  readonly edition?: string;
  readonly shard?: Shard;
  readonly watch?: boolean;
  readonly verify?: boolean;
  readonly to?: string;
  readonly update?: boolean;
  readonly prune?: boolean;
  readonly convert?: boolean;
  readonly uncovered?: boolean;
  readonly core?: boolean;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly redline?: boolean;
  readonly sentences?: boolean;
  readonly json?: boolean;
}
