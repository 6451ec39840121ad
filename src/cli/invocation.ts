/** A parsed command line as plain data. Folders are as typed; no folder means every report in content/. */

import type { Shard } from '../batch/shard.js';
import type { FileKind } from '../build/files.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Correction } from '../import/draft/corrections.js';

export const redlineKinds = ['pdf', 'docx'] as const;
export type RedlineKind = (typeof redlineKinds)[number];

export interface BuildInvocation {
  readonly kind: 'build';
  readonly folders: readonly string[];
  readonly out: string;
  readonly only: FileKind | undefined;
  readonly edition: string | undefined;
  /** Only this part of the reports. */
  readonly shard: Shard | undefined;
  readonly watch: boolean;
  readonly verify: boolean;
  readonly json: boolean;
}

export interface ImportInvocation {
  readonly kind: 'import';
  readonly file: string;
  readonly to: string | undefined;
  readonly update: boolean;
  readonly prune: boolean;
  readonly convert: boolean;
  /** What lines of the draft are. */
  readonly as: readonly Correction[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

export interface DiffInvocation {
  readonly kind: 'diff';
  /** `before` and `after` are each a folder or a git revision. */
  readonly before: string;
  readonly after: string | undefined;
  readonly report: string | undefined;
  /** As which files the redline is written; none if empty. */
  readonly redline: readonly RedlineKind[];
  /** Of its tracked changes. */
  readonly author: string | undefined;
  readonly date: Date | undefined;
  readonly out: string;
  readonly json: boolean;
}

export interface VerifyInvocation {
  readonly kind: 'verify';
  readonly folders: readonly string[];
  readonly out: string;
  readonly json: boolean;
}

export const checkFormats = ['sarif', 'docx'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckInvocation {
  readonly kind: 'check';
  readonly folders: readonly string[];
  /** What the report is compared with: folders of earlier reports, tables of statistics. */
  readonly against: readonly string[];
  /** The file that the template of such a table is written to, instead of checking. */
  readonly template: string | undefined;
  readonly format: CheckFormat | undefined;
  /** Whether likely findings fail, too. */
  readonly strict: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** The finding to accept, and why. */
  readonly accept: string | undefined;
  readonly reason: string | undefined;
  /** Folder of the results, or a Word file, for the format docx. */
  readonly out: string;
  /** Of the comments in it. */
  readonly author: string | undefined;
  readonly date: Date | undefined;
  readonly json: boolean;
}

export interface FiguresInvocation {
  readonly kind: 'figures';
  readonly folders: readonly string[];
  /** Whether numbers that no indicator reads are printed instead of the indicators. */
  readonly uncovered: boolean;
  /** Whether all that the text states of the core indicators is printed instead. */
  readonly core: boolean;
  /** Whether whole sentences are printed. */
  readonly sentences: boolean;
  readonly json: boolean;
}

export interface InitInvocation {
  readonly kind: 'init';
  readonly folder: string | undefined;
  readonly json: boolean;
}

export interface OpenInvocation {
  readonly kind: 'open';
  readonly folder: string | undefined;
  readonly out: string;
  /** Any that is free if absent. */
  readonly port: number | undefined;
  /** Whether the browser is started. */
  readonly browser: boolean;
}

export type Invocation =
  | BuildInvocation
  | ImportInvocation
  | DiffInvocation
  | VerifyInvocation
  | FiguresInvocation
  | CheckInvocation
  | InitInvocation
  | OpenInvocation
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'usage-error'; readonly problem: Diagnostic };
