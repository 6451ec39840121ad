/**
 * Which content folders are meant.
 *
 * A folder that holds a report.yaml is a report; a folder of such folders, as content/ itself, stands for all
 * of them; a YAML file beside a report.yaml for its folder. Two folders of one name would write over each other.
 */
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';

const reportFile = 'report.yaml';

export interface ChosenFolders {
  readonly folders: readonly string[];
  /** What is wrong with those given; where there is any, nothing is done. */
  readonly problems: readonly Diagnostic[];
}

/** The folders meant by those typed after `command`; by none typed, every report in content/. */
export function chooseFolders(given: readonly string[], world: World, command: string): ChosenFolders {
  const problems: Diagnostic[] = [];
  const chosen = new Map<string, string>();
  for (const path of given.length > 0 ? given : ['content']) {
    const found = given.length > 0 ? meant(path, world, command) : inFolder(path, world);
    if ('code' in found) problems.push(found);
    else for (const folder of found) chosen.set(world.real(folder), folder);
  }
  const folders = [...chosen.values()];
  return { folders, problems: [...problems, ...sameNames(folders, world)] };
}

function meant(typed: string, world: World, command: string): readonly string[] | Diagnostic {
  const path = typed.replace(/(?<=[^\\/])[\\/]+$/, '');
  if (world.isFolder(path)) return inFolder(path, world);
  const folder = dirname(path);
  if (!world.list(folder).includes(basename(path))) return error('world/not-found', { path: typed });
  if (isReport(folder, world) && /\.ya?ml$/i.test(path)) return [folder];
  return error('usage/invalid-value', { option: command, value: typed, known: reportsBelow('content', world) });
}

function inFolder(folder: string, world: World): readonly string[] | Diagnostic {
  if (isReport(folder, world)) return [folder];
  const below = reportsBelow(folder, world);
  return below.length > 0 ? below : error('world/no-report', { folder });
}

function reportsBelow(folder: string, world: World): readonly string[] {
  return world
    .list(folder)
    .map((name) => `${folder}/${name}`)
    .filter((path) => isReport(path, world));
}

function isReport(folder: string, world: World): boolean {
  return world.list(folder).includes(reportFile);
}

/** Names are compared without case: on Windows and macOS they are one folder. */
function sameNames(folders: readonly string[], world: World): readonly Diagnostic[] {
  const firsts = new Map<string, string>();
  return folders.flatMap((folder) => {
    const name = basename(resolve(world.root, folder));
    const first = firsts.get(name.toLowerCase());
    if (first !== undefined) return [error('world/same-name', { name, first })];
    firsts.set(name.toLowerCase(), folder);
    return [];
  });
}
