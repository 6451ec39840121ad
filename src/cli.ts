#!/usr/bin/env node
/** The process around the command: the only file that touches it. */
import { createRequire } from 'node:module';
import { run } from './cli/run.js';
import { nodeWorld } from './world.js';

// `yinfa help build | head -1` closes the pipe early; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') process.exit(1);
  });
}

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

process.exitCode = await run(process.argv.slice(2), {
  world: nodeWorld(),
  env: process.env,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  version,
  isTerminal: process.stderr.isTTY === true,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => performance.now(),
  api: () => import('./index.js'),
});
