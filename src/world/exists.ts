/** Whether something exists at a path. */
import { lstatSync, statSync } from 'node:fs';

/** Whether a file or folder exists there, links followed. */
export function exists(path: string): boolean {
  return succeeds(() => statSync(path, { throwIfNoEntry: false }));
}

/** Whether the folder has such an entry, even if it is a link whose target does not exist. */
export function hasEntry(path: string): boolean {
  return succeeds(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** Whether nothing is there. What may not be looked at, because a folder above is closed, may be there. */
export function isMissing(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (cause) {
    return ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
  }
}

/** A path below a file makes the system throw; nothing exists there. */
function succeeds(stat: () => unknown): boolean {
  try {
    return stat() !== undefined;
  } catch {
    return false;
  }
}
