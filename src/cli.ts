/** The entry point: the only file that touches the process. */
import { availableParallelism, totalmem } from 'node:os';
import { capacityOf } from './batch/capacity.js';
import type { ThreadTasks } from './batch/thread-tasks.js';
import { languageFor, run } from './cli/run.js';
import { commandWords } from './cli/words/command.js';
import { openBrowser } from './world/browser.js';
import { withoutRequests } from './world/no-requests.js';
import { nodeWorld, packageVersion } from './world/node-world.js';
import { endBySignal, signals, uninterrupted } from './world/signals.js';
import { startWorker } from './world/worker.js';
import { workingFolder } from './world/working-folder.js';
import { closeGate, newGate } from './world/write-gate.js';

withoutRequests();
const argv = process.argv.slice(2);
// `Intl.PluralRules` has the locale of the runtime, too, and loads in 0.3 ms, `Intl.DateTimeFormat` in 30.
const system = { env: process.env, locale: new Intl.PluralRules().resolvedOptions().locale };

// `yinfa help build | head -1` closes the pipe early, which is not an error.
let unwritable = false;
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') fail();
});
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  if (!unwritable) process.stderr.write(`${commandWords(languageFor(argv, system)).unwritable(code ?? message)}\n`);
  fail();
});

/** Lost output is an error even if the work itself succeeded. */
function fail(): void {
  unwritable = true;
  process.exitCode ||= 1;
}

/** A container may have less memory than its machine; without such a limit Node returns 0, or more than the machine has. */
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
const { threads, heap } = capacityOf({ processors: availableParallelism(), memory });
const gate = newGate();

const startThread = () => startWorker<ThreadTasks>(new URL('./thread.js', import.meta.url), { data: gate, heap });

/** Ends the process by the signal that it got, when no thread is writing. */
function endBetweenWrites(): void {
  for (const signal of signals) {
    process.once(signal, () => {
      closeGate(gate);
      endBySignal(signal);
    });
  }
}

const folder = workingFolder();
if (folder.path === undefined) {
  process.stderr.write(`${commandWords(languageFor(argv, system)).noWorkingFolder(folder.reason)}\n`);
  process.exit(1);
}

void run(argv, {
  ...system,
  world: nodeWorld(folder.path, undefined, uninterrupted),
  version: packageVersion(),
  isTerminal: process.stderr.isTTY === true,
  stdoutIsTerminal: process.stdout.isTTY === true,
  stdin: async () => (await import('./cli/standard-input.js')).bytesOf(process.stdin),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => performance.now(),
  openBrowser: (address, onFailure) => openBrowser(address, onFailure),
  onInterrupt: (then) => {
    for (const signal of signals) process.once(signal, then);
    // The reader of the output has closed it.
    process.stdout.once('error', then);
  },
  api: {
    buildMany: async () => (await import('./batch/build-many.js')).buildMany,
    buildReport: async () => (await import('./batch/build-report.js')).buildReport,
    checkReport: async () => (await import('./proof/check.js')).checkReport,
    diffRevisions: async () => (await import('./diff/diff.js')).diffRevisions,
    importDraft: async () => (await import('./import/import.js')).importDraft,
    readFigures: async () => (await import('./build/figures.js')).readFigures,
    serve: async () => {
      const { serve } = await import('./preview/server/serve.js');
      const { startBackgroundWorker } = await import('./preview/server/background-worker.js');
      return (options, world) => serve(options, world, undefined, startBackgroundWorker);
    },
    sarifOf: async () => (await import('./proof/sarif.js')).sarifOf,
    startReport: async () => (await import('./import/start.js')).startReport,
    verifyReport: async () => (await import('./verify/verify.js')).verifyReport,
    watchReports: async () => (await import('./build/watch.js')).watchReports,
    writeCommentedWord: async () => (await import('./build/commented-word.js')).writeCommentedWord,
    wordingOf: async () => (await import('./proof/wording.js')).wordingOf,
    writeTemplate: async () => (await import('./proof/against/template.js')).writeTemplate,
  },
  threads,
  startThread,
  endBetweenWrites,
}).then((code) => {
  process.exitCode = unwritable ? code || 1 : code;
  // After the errors of writes have been reported.
  setImmediate(endIfWritten);
});

/** Ends the process with its exit code; without it Node takes the whole heap apart first, which takes some milliseconds. */
function endIfWritten(): void {
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}
