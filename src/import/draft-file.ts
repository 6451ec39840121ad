/** The file of a draft, named by a person: it may be missing, a folder, or what Word keeps beside an open document. */
import { basename, dirname, join } from 'node:path';
import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import { nearestPath } from '../world/nearest-path.js';
import type { World } from '../world/world.js';
import { readBytes } from '../world/world.js';

const DRAFT = /\.(?:docx|docm|doc|wps|rtf|odt|txt|md)$/i;
/** Word and WPS keep the name of the person who has a document open in a file beside it. */
const OWNER_FILE = /^~\$/;

/** The bytes of a draft; `undefined` after noting why there are none. Warns where Word has the draft open. */
export function draftBytes(path: string, world: World, note: Note): Uint8Array | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  if (world.isFolder(path)) {
    note(error('import/folder', { folder: path, drafts: draftsIn(path, world) }));
    return undefined;
  }
  const names = world.list(folder);
  if (OWNER_FILE.test(name)) {
    const document = draftsIn(folder, world).find((draft) => ownerFiles(draft).includes(name));
    note(error('import/owner-file', { path, document }));
    return undefined;
  }
  const read = world.read(path);
  if (read.ok) {
    if (ownerFiles(name).some((owner) => names.includes(owner)))
      note(warning('import/open', {}, { file: path, words: '' }));
    return read.bytes;
  }
  if (!read.missing) return readBytes(world, path, note);
  const drafts = draftsIn(folder, world);
  // The extension is often left out, as Windows does not show it.
  const longer = drafts.filter((draft) => draft.startsWith(name)).sort((a, b) => a.length - b.length);
  const meant = longer[0] === undefined ? undefined : join(folder, longer[0]);
  note(error('world/not-found', { path, nearest: meant ?? nearestPath(path, world, (one) => DRAFT.test(one)) }));
  return undefined;
}

function draftsIn(folder: string, world: World): string[] {
  return world.list(folder).filter((name) => DRAFT.test(name) && !/^(?:~\$|\.)/.test(name));
}

/** The names of the files by which Word and LibreOffice say that a document is open. Word replaces up to two characters. */
function ownerFiles(name: string): string[] {
  return [...[0, 1, 2].map((cut) => `~$${name.slice(cut)}`), `.~lock.${name}#`];
}
