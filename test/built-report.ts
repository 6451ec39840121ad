/**
 * The 2024 report, built once a run: the first test that asks for it builds it, in whichever worker, and the
 * others wait for its files. Nobody changes them.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import type { BuildResult } from '../src/build/pipeline.js';

/** Of the content, from the root of the world. */
const folder = 'content/yuexiu-2024';

export interface BuiltReport {
  /** Root of a world with the content; the book and the deck are in `out/yuexiu-2024/`. */
  readonly root: string;
  readonly folder: string;
  /** Of the build without options. */
  readonly result: BuildResult;
  /** Of the build of all editions of the book, in `editions/yuexiu-2024/`. */
  readonly editions: BuildResult;
  /** Bytes of a file of a result. */
  readonly bytes: (path: string) => Uint8Array<ArrayBuffer>;
}

let built: Promise<BuiltReport> | undefined;

export function builtReport(): Promise<BuiltReport> {
  built ??= open(join(inject('runFolder'), 'yuexiu-2024'));
  return built;
}

async function open(root: string): Promise<BuiltReport> {
  const done = join(root, 'results.json');
  const failed = join(root, 'failed.txt');
  if (isFirst(root)) {
    try {
      const results = await build(root);
      writeFileSync(`${done}~`, JSON.stringify(results));
      renameSync(`${done}~`, done);
    } catch (cause) {
      writeFileSync(failed, String(cause));
      throw cause;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(`The 2024 report could not be built: ${readFileSync(failed, 'utf8')}`);
    await setTimeout(50);
  }
  const { result, editions } = JSON.parse(readFileSync(done, 'utf8'));
  const bytes = (path: string) => new Uint8Array(readFileSync(join(root, path)));
  return { root, folder, result, editions, bytes };
}

/** Only one worker can make the folder. */
function isFirst(root: string): boolean {
  try {
    mkdirSync(root);
    return true;
  } catch {
    return false;
  }
}

async function build(root: string): Promise<{ readonly result: BuildResult; readonly editions: BuildResult }> {
  cpSync(folder, join(root, folder), { recursive: true });
  // Loaded only here: a file of tests that only reads the results needs none of what makes them.
  const { incrementalBuilder } = await import('../src/build/incremental.js');
  const { nodeWorld } = await import('../src/world/node-world.js');
  const builder = incrementalBuilder(nodeWorld(root, {}));
  const { fingerprint: _, ...result } = await builder.build(folder, { out: 'out' });
  const { fingerprint: __, ...editions } = await builder.build(folder, {
    out: 'editions',
    only: 'pdf',
    edition: 'all',
  });
  return { result, editions };
}
