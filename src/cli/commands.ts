/**
 * The commands with their arguments and options, and the invocation each becomes.
 *
 * Commander stays although Node has `util.parseArgs`: that knows no commands, argument counts or help, which would be
 * written here instead, and this layer would not be shorter.
 */
import type { Command } from 'commander';
import type { Shard } from '../batch/shard.js';
import { parseShard, shardsLike } from '../batch/shard.js';
import { type FileKind, fileKinds } from '../build/files.js';
import type { Correction } from '../import/draft/corrections.js';
import { lineRoles } from '../import/draft/corrections.js';
import type { CheckFormat, Invocation, RedlineKind } from './invocation.js';
import { checkFormats, redlineKinds } from './invocation.js';
import { given, notTogether, onlyWith, refuse, refuseChoice, refuseOne, unquoted } from './usage-error.js';
import type { CommandName, HelpWords, OptionName } from './words/help.js';

/** `pdf,docx` as a list; `undefined` if it is none of kinds of the redline. */
export function redlineKindsIn(value: string): readonly RedlineKind[] | undefined {
  const found = value.split(',').map((name) => redlineKinds.find((kind) => kind === name));
  return found.every((kind) => kind !== undefined) ? found : undefined;
}

/** 2025-01-06 or 2025-01-06T10:20; the time is what Word shows, of no time zone. */
function dateIn(value: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/.test(value)) return undefined;
  const [day, time = '00:00'] = value.split(/[T ]/);
  const date = new Date(`${day}T${time}Z`);
  // 2025-02-30 would be a day in March.
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day!) ? undefined : date;
}

/** `12=section,13=text` as a list; `undefined` if it is none. */
function correctionsIn(value: string): readonly Correction[] | undefined {
  const found = value.split(',').map((one): Correction | undefined => {
    const [line = '', name] = one.split('=');
    const as = lineRoles.find((role) => role === name);
    return as && /^[1-9]\d{0,6}$/.test(line) ? { line: Number(line), as } : undefined;
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** A port that a server may have. */
function portIn(value: string): number | undefined {
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port >= 1 && port <= 65535 ? port : undefined;
}

/** Parsers of options with a value: return the value, or throw a `UsageError`. */
const values = {
  out: (value: string) => unquoted('--out', given('--out', value)),
  as: (value: string, before: readonly Correction[] = []) => [
    ...before,
    ...(correctionsIn(value) ??
      refuse(
        '--as',
        value,
        lineRoles.map((role) => `12=${role}`),
      )),
  ],
  only: (value: string): FileKind => fileKinds.find((kind) => kind === value) ?? refuseOne('--only', value, fileKinds),
  edition: (value: string) => given('--edition', value),
  shard: (value: string): Shard => parseShard(value) ?? refuse('--shard', value, shardsLike(value)),
  to: (value: string) => unquoted('--to', given('--to', value)),
  report: (value: string) => given('--report', value),
  redline: (value: string, before: readonly RedlineKind[] = []) => [
    ...new Set([...before, ...(redlineKindsIn(value) ?? refuseChoice('--redline', value, redlineKinds))]),
  ],
  format: (value: string): CheckFormat =>
    checkFormats.find((format) => format === value) ?? refuseOne('--format', value, checkFormats),
  port: (value: string) => portIn(value) ?? refuse('--port', value, ['1–65535']),
  accept: (value: string) => given('--accept', value),
  reason: (value: string) => given('--reason', value),
  against: (value: string, before: readonly string[] = []) => [...before, given('--against', value)],
  template: (value: string) => given('--template', value),
  author: (value: string) => given('--author', value),
  date: (value: string) => dateIn(value) ?? refuse('--date', value, ['2025-01-06', '2025-01-06T10:20']),
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
      const read: ((value: string) => unknown) | undefined =
        option in values ? values[option as keyof typeof values] : undefined;
      const words = (option === 'json' ? json : undefined) ?? help.options[option].description;
      const flags = `--${option.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}${read ? ' <value>' : ''}`;
      if (read) described.option(flags, words, read);
      else described.option(flags, words);
    }
    return described.helpOption('-h, --help', help.options.help.description).addHelpText('after', more);
  };
  const folders = help.arguments.folders.description;

  command('build', ['out', 'only', 'edition', 'shard', 'watch', 'verify', 'json'])
    .argument('[folders...]', folders)
    .action((folders: string[], flags: Flags) => invoke(buildInvocation(folders, flags)));
  command('import', ['to', 'update', 'prune', 'convert', 'as', 'dryRun', 'json'])
    .argument('<file>', help.arguments.file.description)
    .action(
      (
        file: string,
        { to, update = false, prune = false, convert = false, as = [], dryRun = false, json = false }: Flags,
      ) => invoke({ kind: 'import', file, to, update: update || prune, prune, convert, as, dryRun, json }),
    );
  command('init', ['json'])
    .argument('[folder]', help.arguments.folder.description)
    .action((folder: string | undefined, { json = false }: Flags) => invoke({ kind: 'init', folder, json }));
  command('diff', ['report', 'redline', 'author', 'date', 'out', 'json'])
    .argument('<old>', help.arguments.old.description)
    .argument('[new]', help.arguments.new.description)
    .action((before: string, after: string | undefined, flags: Flags) => {
      const { report, redline = [], author, date, out = 'out', json = false } = flags;
      invoke({ kind: 'diff', before, after, report, redline, author, date, out, json });
    });
  command('verify', ['out', 'json'])
    .argument('[folders...]', folders)
    .action((folders: string[], { out = 'out', json = false }: Flags) =>
      invoke({ kind: 'verify', folders, out, json }),
    );
  command('check', [
    'against',
    'template',
    'strict',
    'fix',
    'dryRun',
    'accept',
    'reason',
    'format',
    'out',
    'author',
    'date',
    'json',
  ])
    .argument('[folders...]', folders)
    .action((folders: string[], flags: Flags) => invoke(checkInvocation(folders, flags)));
  command('open', ['out', 'port', 'noBrowser'])
    .argument('[folder]', help.arguments.folders.description)
    .action((folder: string | undefined, { out = 'out', port, browser = true }: Flags) =>
      invoke({ kind: 'open', folder, out, port, browser }),
    );
  command('figures', ['uncovered', 'core', 'sentences', 'json'])
    .argument('[folders...]', folders)
    .action((folders: string[], { uncovered = false, core = false, sentences = false, json = false }: Flags) =>
      invoke({ kind: 'figures', folders, uncovered, core, sentences, json }),
    );
}

/** @throws UsageError for options that exclude each other */
function buildInvocation(folders: readonly string[], flags: Flags): Invocation {
  const { out = 'out', only, edition, shard, watch = false, verify = false, json = false } = flags;
  if (watch && json) notTogether('--json', '--watch');
  if (watch && verify) notTogether('--verify', '--watch');
  if (watch && shard) notTogether('--shard', '--watch');
  if (verify && only === 'svg') notTogether('--verify', '--only svg');
  return { kind: 'build', folders, out, only, edition, shard, watch, verify, json };
}

/** @throws UsageError for options that exclude each other, or need another one */
function checkInvocation(folders: readonly string[], flags: Flags): Invocation {
  const { format, strict = false, fix = false, dryRun = false, accept, reason, json = false } = flags;
  const { out, author, date, against = [], template } = flags;
  if (template !== undefined)
    for (const [option, value] of Object.entries({
      '--against': against.length > 0,
      '--fix': fix,
      '--accept': accept,
      '--format': format,
      '--strict': strict,
    }))
      if (value !== undefined && value !== false) notTogether('--template', option);
  if (json && format) notTogether('--json', '--format');
  if (fix && accept !== undefined) notTogether('--accept', '--fix');
  if (dryRun && format === 'docx') notTogether('--dry-run', '--format docx');
  if (reason !== undefined && accept === undefined) onlyWith('--reason', '--accept');
  if (dryRun && !fix && accept === undefined) onlyWith('--dry-run', '--fix');
  if (format !== 'docx')
    for (const [option, value] of Object.entries({ '--out': out, '--author': author, '--date': date }))
      if (value !== undefined) onlyWith(option, '--format docx');
  const made = { out: out ?? 'out', author, date };
  return { kind: 'check', folders, against, template, format, strict, fix, dryRun, accept, reason, ...made, json };
}

interface Flags {
  readonly out?: string;
  readonly only?: FileKind;
  readonly edition?: string;
  readonly shard?: Shard;
  readonly watch?: boolean;
  readonly verify?: boolean;
  readonly to?: string;
  readonly update?: boolean;
  readonly prune?: boolean;
  readonly convert?: boolean;
  readonly as?: readonly Correction[];
  readonly uncovered?: boolean;
  readonly core?: boolean;
  readonly dryRun?: boolean;
  readonly format?: CheckFormat;
  readonly strict?: boolean;
  readonly fix?: boolean;
  readonly accept?: string;
  readonly reason?: string;
  readonly against?: readonly string[];
  readonly template?: string;
  readonly report?: string;
  readonly redline?: readonly RedlineKind[];
  readonly author?: string;
  readonly date?: Date;
  readonly sentences?: boolean;
  readonly port?: number;
  readonly browser?: boolean;
  readonly json?: boolean;
}
