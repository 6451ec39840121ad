/** Calls back when files of the reports, templates or fonts change, once for all that a program saves together. */
import { relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { watchedPaths } from '../../build/watched-paths.js';
import type { World } from '../../world/world.js';

/** How long there must be no change before the callback, ms: programs save in several steps. */
const SETTLING = 30;

/** How often files are looked at where the system does not say that they change, ms. */
const INTERVAL = 500;

/** How deep files of a report stand below the folder: `name/images/folder/picture.png`. */
const DEPTH = 4;

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
  watchFiles: typeof watch = watch,
): ContentWatcher {
  const { bases, ignores } = watchedPaths([folder], out, world);
  const top = resolve(world.root, folder) + sep;
  // A folder without reports may be one of all that somebody has.
  const isDeep = (path: string) => path.startsWith(top) && relative(top, path).split(sep).length > DEPTH;
  const ignored = (path: string) => isDeep(path) || ignores(path);
  const changed = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  const note = (path: string) => {
    changed.add(path);
    clearTimeout(settling);
    settling = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, SETTLING);
  };
  let files: FSWatcher | undefined;
  const ready = new Promise<void>((done, fail) => {
    const start = (usePolling: boolean) => {
      files = watchFiles([...bases], { ignoreInitial: true, ignored, usePolling, interval: INTERVAL });
      files.on('all', (_, path) => note(path));
      files.on('ready', done);
      files.once('error', (cause) => {
        if (usePolling) return fail(cause);
        // The system watches no more files, or none of this disk.
        void files?.close();
        start(true);
      });
    };
    start(false);
  });
  return {
    ready,
    async close() {
      clearTimeout(settling);
      await files?.close();
    },
  };
}
