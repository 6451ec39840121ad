/**
 * Resolves the folders on the command line to content folders.
 *
 * A folder with a report.yaml is a report; a folder of such folders, such as content/ itself, means all of them; a
 * YAML file beside a report.yaml means its folder. Two folders of one name are refused: they would overwrite each
 * other's results.
 */
import { basename, dirname, resolve } from 'node:path';
import { isReport, nearestReport, reportsBelow, typedFolder } from '../content/report-folders.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';

export interface ChosenFolders {
  readonly folders: readonly string[];
  /** Problems with the paths given; if there are any, nothing is built. */
  readonly problems: readonly Diagnostic[];
}

/** The content folders for the paths typed after `command`; without paths, every report in content/. */
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
  const path = typedFolder(typed, world).replace(/(?<=[^\\/])[\\/]+$/, '');
  if (world.isFolder(path)) return inFolder(path, world);
  const folder = dirname(path);
  if (!world.list(folder).includes(basename(path))) return notFound(typed, world);
  if (isReport(folder, world) && /\.ya?ml$/i.test(path)) return [folder];
  return error('usage/invalid-value', { option: command, value: typed, known: reportsBelow('content', world) });
}

/** Where there are reports in content/, the problem names them, and the report whose name is most like the one typed. */
function notFound(typed: string, world: World): Diagnostic {
  const known = reportsBelow('content', world);
  const near = nearestReport(typedFolder(typed, world), world);
  return error('world/not-found', { path: typed, ...(known.length > 0 && { known }), nearest: near });
}

function inFolder(folder: string, world: World): readonly string[] | Diagnostic {
  if (isReport(folder, world)) return [folder];
  const below = reportsBelow(folder, world);
  return below.length > 0 ? below : error('world/no-report', { folder, nearest: nearestReport(folder, world) });
}

/** Names are compared ignoring case, as file systems of Windows and macOS do. */
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
