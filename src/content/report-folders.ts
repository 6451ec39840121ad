/** Content folders: those with a `report.yaml`. */
import { nearestPath } from '../world/nearest-path.js';
import type { World } from '../world/world.js';

const reportFile = 'report.yaml';

/** A folder that may not be read is taken for a report, so that loading it says why. */
export function isReport(folder: string, world: World): boolean {
  const names = world.list(folder);
  if (names.length > 0 || !world.isFolder(folder)) return names.includes(reportFile);
  const file = world.read(`${folder}/${reportFile}`);
  return !file.ok && !file.missing;
}

/** A folder as it was typed: backslashes part its names, as on Windows, unless a folder here has them in its name. */
export function typedFolder(typed: string, world: World): string {
  return world.isFolder(typed) ? typed : typed.replaceAll('\\', '/');
}

/** A content folder itself, or the content folders in a folder. */
export function reportsIn(folder: string, world: World): readonly string[] {
  return isReport(folder, world) ? [folder] : reportsBelow(folder, world);
}

/** Folders that a system makes on its disks, which only itself may read. */
const systemFolders = /^(?:lost\+found|System Volume Information|\$RECYCLE\.BIN)$/i;

/** The content folders in a folder. */
export function reportsBelow(folder: string, world: World): readonly string[] {
  return world
    .list(folder)
    .filter((name) => !systemFolders.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((path) => isReport(path, world));
}

/** The folder with a report or reports that was probably meant by a name that leads to none; those of content/ too. */
export function nearestReport(
  typed: string,
  world: World,
  canBe: (path: string) => boolean = (path) => world.isFolder(path) && reportsIn(path, world).length > 0,
): string | undefined {
  return nearestPath(typed, world, canBe, reportsBelow('content', world));
}
