/** The shape of the words of `--help`. */
export const commandNames = ['build', 'import', 'init', 'diff', 'verify', 'check', 'figures', 'open', 'help'] as const;
export type CommandName = (typeof commandNames)[number];

/** How an argument is shown, and what it is. */
interface Named {
  readonly term: string;
  readonly description: string;
}

export interface HelpWords {
  readonly program: {
    readonly description: string;
    readonly usage: string;
    /** Examples, folders and exit codes, under the lists. */
    readonly more: string;
  };
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly arguments: Readonly<Record<'folders' | 'folder' | 'file' | 'old' | 'new', Named>>;
  /** Option: how its flags are shown, and what it does. */
  readonly options: Readonly<Record<OptionName, Named>>;
}

export interface CommandHelp {
  /** In the list of commands: `build [folder…]`. */
  readonly term: string;
  readonly summary: string;
  readonly description: string;
  readonly usage: string;
  /** What `--json` prints, where it is not the usual. */
  readonly json?: string;
  readonly more: string;
}

export type OptionName =
  | 'out'
  | 'only'
  | 'edition'
  | 'shard'
  | 'watch'
  | 'verify'
  | 'to'
  | 'update'
  | 'prune'
  | 'convert'
  | 'as'
  | 'dryRun'
  | 'report'
  | 'redline'
  | 'author'
  | 'date'
  | 'against'
  | 'template'
  | 'strict'
  | 'fix'
  | 'accept'
  | 'reason'
  | 'format'
  | 'uncovered'
  | 'core'
  | 'sentences'
  | 'port'
  | 'noBrowser'
  | 'json'
  | 'lang'
  | 'version'
  | 'help';
