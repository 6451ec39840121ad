/** Calls back when files of the reports, templates or fonts change, once for all that a program saves together. */
import { watch } from 'chokidar';
import { watchedPaths } from '../../build/watched-paths.js';
import type { World } from '../../world/world.js';

/** How long there must be no change before the callback, ms: programs save in several steps. */
const SETTLING = 30;

export interface ContentWatcher {
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** @param folder of one report or of several; @param onChange is given the paths that changed, absolute */
export function watchContent(
  folder: string,
  out: string,
  world: World,
  onChange: (paths: readonly string[]) => void,
): ContentWatcher {
  const { bases, ignores } = watchedPaths([folder], out, world);
  const files = watch([...bases], { ignoreInitial: true, ignored: ignores });
  const changed = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  files.on('all', (_, path) => {
    changed.add(path);
    clearTimeout(settling);
    settling = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, SETTLING);
  });
  return {
    ready: new Promise((resolve, reject) => {
      files.on('ready', resolve);
      files.on('error', reject);
    }),
    async close() {
      clearTimeout(settling);
      await files.close();
    },
  };
}
