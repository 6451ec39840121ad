#!/usr/bin/env node
/** The entry point: the only file that touches the process. */
import { createRequire } from 'node:module';
import { languageFor, run } from './cli/run.js';
import { commandWords } from './cli/words/command.js';
import { nodeWorld } from './world/node-world.js';

const argv = process.argv.slice(2);
const system = { env: process.env, locale: Intl.DateTimeFormat().resolvedOptions().locale };

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

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const code = await run(argv, {
  ...system,
  world: nodeWorld(),
  version,
  isTerminal: process.stderr.isTTY === true,
  stdoutIsTerminal: process.stdout.isTTY === true,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => performance.now(),
  onInterrupt: (then) => {
    process.once('SIGINT', then);
    process.once('SIGTERM', then);
    process.once('SIGHUP', then);
    // Nobody reads the output any more.
    process.stdout.once('error', then);
  },
  api: () => import('./index.js'),
});
process.exitCode = unwritable ? code || 1 : code;
