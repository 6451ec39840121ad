/** What is wrong around the reports, and would be passed over: a variable of the environment, names of folders. */
import { type Diagnostic, warning } from '../diagnostics/diagnostic.js';
import type { Io } from './io.js';

/**
 * Warnings for a command on the reports in these folders, or in content/ where none are named. Node reads a name that is
 * not UTF-8 with U+FFFD in it, by which nothing can be opened.
 */
export function surroundings(folders: readonly string[], { env, world }: Pick<Io, 'env' | 'world'>): Diagnostic[] {
  const value = env.SOURCE_DATE_EPOCH?.trim();
  const date = value && world.epoch === undefined ? [warning('world/source-date', { value })] : [];
  const unnamed = (folders.length > 0 ? folders : ['content']).flatMap((folder) =>
    world
      .list(folder)
      .filter((name) => name.includes('\ufffd') && !world.isFolder(`${folder}/${name}`))
      .map((name) => `${folder}/${name}`)
      .filter((path) => {
        const found = world.read(path);
        return !found.ok && found.missing;
      })
      .map((path) => warning('world/name-not-utf8', { path })),
  );
  return [...date, ...unnamed];
}
