/**
 * Building again and again in one process: steps whose inputs have not changed are not run again, and the files are
 * the same as those of a single build.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from '../world/snapshot.js';
import { openSession } from '../world/snapshot.js';
import type { World } from '../world/world.js';
import type { BuildOptions, ComparableResult } from './pipeline.js';
import { build } from './pipeline.js';

/** The result of one of several builds in a session. */
export interface IncrementalResult extends ComparableResult {
  /** Paths of the files that this build wrote: those whose bytes on the disk were others. */
  readonly written: readonly string[];
  /** Whether the last build of the folder had the same input and the same problems, and nothing had to be written. */
  readonly repeated: boolean;
}

export interface IncrementalBuilder {
  /** Does what `build` of the pipeline does, with the files as they are now. */
  build(folder: string, options: BuildOptions): Promise<IncrementalResult>;
  /** Whether every file that was read so far still has the bytes it had when it was read last. */
  isCurrent(): boolean;
}

/** Opens a session on a world whose files change between builds, not during one. */
export function incrementalBuilder(world: World): IncrementalBuilder {
  const session = openSession(world);
  const last = new Map<string, { readonly snapshot: Snapshot; readonly result: ComparableResult }>();
  return {
    async build(folder, options) {
      const snapshot = session.snapshot();
      const result = await build(folder, options, snapshot);
      const before = last.get(folder);
      last.set(folder, { snapshot, result });
      // Problems are compared too: a full or locked disk shows only when it is written to.
      const alike =
        before !== undefined &&
        snapshot.isLike(before.snapshot) &&
        isDeepStrictEqual(result.diagnostics, before.result.diagnostics);
      return { ...result, written: snapshot.written, repeated: alike && snapshot.written.length === 0 };
    },
    isCurrent: session.isCurrent,
  };
}
