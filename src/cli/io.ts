/**
 * All effects of the command as one parameter, so that a test runs the whole command in memory. Only `src/cli.ts`
 * touches the process.
 */
import type { ThreadTasks } from '../batch/thread-tasks.js';
import type { Thread } from '../world/threads.js';
import type { World } from '../world/world.js';

/** The functions that the command calls. */
export interface Api {
  readonly buildMany: typeof import('../batch/build-many.js').buildMany;
  readonly buildReport: typeof import('../batch/build-report.js').buildReport;
  readonly checkReport: typeof import('../proof/check.js').checkReport;
  readonly diffRevisions: typeof import('../diff/diff.js').diffRevisions;
  readonly importDraft: typeof import('../import/import.js').importDraft;
  readonly readFigures: typeof import('../build/figures.js').readFigures;
  readonly serve: typeof import('../preview/server/serve.js').serve;
  readonly sarifOf: typeof import('../proof/sarif.js').sarifOf;
  readonly startReport: typeof import('../import/start.js').startReport;
  readonly verifyReport: typeof import('../verify/verify.js').verifyReport;
  readonly watchReports: typeof import('../build/watch.js').watchReports;
  readonly wordingOf: typeof import('../proof/wording.js').wordingOf;
  readonly writeCommentedWord: typeof import('../build/commented-word.js').writeCommentedWord;
  readonly writeTemplate: typeof import('../proof/against/template.js').writeTemplate;
}

/** Each function of the library, loaded on demand, so that a command loads nothing for what it was not asked. */
export type ApiLoader = { readonly [Name in keyof Api]: () => Promise<Api[Name]> };

export interface Io {
  readonly world: World;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the runtime; used if the environment names none. */
  readonly locale: string;
  /** The version of Yinfa. */
  readonly version: string;
  /** Whether standard error, where diagnostics go, is a terminal. */
  readonly isTerminal: boolean;
  /** Whether standard output is one. */
  readonly stdoutIsTerminal: boolean;
  /** What standard input holds, when it has ended. */
  stdin(): Promise<Uint8Array>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Starts the browser of the system with an address; calls back where that fails. */
  openBrowser(address: string, onFailure: () => void): void;
  /** Calls back once when the user interrupts the command, for example with Ctrl+C. */
  onInterrupt(then: () => void): void;
  readonly api: ApiLoader;
  /** How many threads can run at the same time, at least 1. */
  readonly threads: number;
  /** Starts a thread, which ends with the command. */
  startThread(): Thread<ThreadTasks>;
  /** From now on an interrupt ends the command as soon as no thread is writing; before, it ends it immediately. */
  endBetweenWrites(): void;
}

/** 0 clean or with warnings, 1 errors, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;
