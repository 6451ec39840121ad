/** The files of a report: all of its content folder but revisions that were kept there and what programs leave for a time. */
import { resolve, sep } from 'node:path';
import type { ReadResult, World } from '../world/world.js';

/** The folder of a report in which its revisions are kept. */
export const REVISIONS = 'revisions';

/** The name of the folder of one: `2025-01-06T1020`, a second one of the same minute with `-2`. */
export const REVISION_ID = /^\d{4}-\d\d-\d\dT\d{4}(?:-\d+)?$/;

/** Whether a path is in a revision that was kept beside its report. */
export function isInRevision(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return parts.some((part, i) => i > 0 && REVISION_ID.test(part) && parts[i - 1] === REVISIONS);
}

/** Folders of a project that are none of a report that stands in the project's own folder. */
const ofProject: ReadonlySet<string> = new Set(['content', 'fonts', 'node_modules', 'out', 'schema', 'templates']);

/** Bytes by path from the folder, with slashes. Links that lead out of the folder and around are left out. */
export function reportFiles(folder: string, world: World): Map<string, Uint8Array> {
  return new Map([...filesIn(folder, world)].flatMap(([path, file]) => (file.ok ? [[path, file.bytes]] : [])));
}

/** Files that are there and cannot be read now, as another program or a permission prevents it. */
export function unreadableFiles(folder: string, world: World): { readonly path: string; readonly detail: string }[] {
  return [...filesIn(folder, world)].flatMap(([path, file]) =>
    !file.ok && /^(?:EACCES|EBUSY|EIO|EPERM)$/.test(file.reason)
      ? [{ path: `${folder}/${path}`, detail: file.reason }]
      : [],
  );
}

function filesIn(folder: string, world: World): Map<string, ReadResult> {
  const files = new Map<string, ReadResult>();
  const own = world.real(folder);
  const isProject = resolve(world.root, folder) === resolve(world.root);
  const seen = new Set<string>();
  const collect = (below: string) => {
    const real = world.real(below === '' ? folder : `${folder}/${below}`);
    if (seen.has(real) || !(real === own || real.startsWith(own + sep) || resolve(real) === resolve(own))) return;
    seen.add(real);
    for (const name of world.list(below === '' ? folder : `${folder}/${below}`)) {
      const path = below === '' ? name : `${below}/${name}`;
      if (isLeft(name) || path === REVISIONS || (isProject && ofProject.has(path))) continue;
      if (world.isFolder(`${folder}/${path}`)) collect(path);
      else files.set(path, world.read(`${folder}/${path}`));
    }
  };
  collect('');
  return files;
}

/** Hidden files, backups of editors, locks of office programs. */
function isLeft(name: string): boolean {
  return /^[.~]|~$|^#.*#$/.test(name);
}
