/**
 * Building again and again in one process: what has not changed is not done again, and the files are the same.
 */
import { openMemory } from './memory.js';
import type { BuildOptions, BuildResult } from './pipeline.js';
import { build } from './pipeline.js';
import type { World } from './world.js';

/** A build among others. */
export interface WarmResult extends BuildResult {
  /** Paths of the files that the build put on the disk: those that were not as they should be. */
  readonly written: readonly string[];
}

export interface Workshop {
  /** What `build` of the pipeline does, with the files as they are now. */
  build(folder: string, options: BuildOptions): Promise<WarmResult>;
  /** Whether all that builds have looked at since it was last asked is still as they saw it. */
  isCurrent(): boolean;
}

/** Opens a workshop on a world that changes between builds, not during one. */
export function openWorkshop(world: World): Workshop {
  const memory = openMemory(world);
  return {
    async build(folder, options) {
      const now = memory.look();
      return { ...(await build(folder, options, now)), written: now.written };
    },
    isCurrent: memory.isCurrent,
  };
}
