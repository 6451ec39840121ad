/**
 * Building again and again in one process: what has not changed is not done again, and the files are the same.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from '../world/snapshot.js';
import { openMemory } from '../world/snapshot.js';
import type { World } from '../world/world.js';
import type { BuildOptions, BuildResult } from './pipeline.js';
import { build } from './pipeline.js';

/** A build among others. */
export interface IncrementalResult extends BuildResult {
  /** Paths of the files that the build put on the disk: those that were not as they should be. */
  readonly written: readonly string[];
  /** Whether it saw what the last build of the folder saw, came out as that did, and had nothing to write. */
  readonly repeated: boolean;
}

export interface IncrementalBuilder {
  /** What `build` of the pipeline does, with the files as they are now. */
  build(folder: string, options: BuildOptions): Promise<IncrementalResult>;
  /** Whether all that builds have looked at since it was last asked is still as they saw it. */
  isCurrent(): boolean;
}

/** Opens a workshop on a world that changes between builds, not during one. */
export function incrementalBuilder(world: World): IncrementalBuilder {
  const memory = openMemory(world);
  const last = new Map<string, { readonly look: Snapshot; readonly result: BuildResult }>();
  return {
    async build(folder, options) {
      const now = memory.look();
      const result = await build(folder, options, now);
      const before = last.get(folder);
      last.set(folder, { look: now, result });
      // A disk that is full or locked is not seen before it is written to.
      const alike =
        before && now.isLike(before.look) && isDeepStrictEqual(result.diagnostics, before.result.diagnostics);
      return { ...result, written: now.written, repeated: alike === true && now.written.length === 0 };
    },
    isCurrent: memory.isCurrent,
  };
}
