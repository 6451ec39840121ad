/**
 * Revisions kept beside a report, `content/NAME/revisions/2025-01-06T1020/`: plain copies of its files, with the user's
 * own templates of that day in `templates/` and `revision.json`, which has name and note.
 */
import { isAbsolute, join } from 'node:path';
import { openedFrom } from '../world/file-source.js';
import type { Asset, ReadResult, World, WriteResult } from '../world/world.js';
import { REVISION_ID, REVISIONS, reportFiles } from './report-files.js';

const ABOUT = 'revision.json';
/** Templates stand apart from the files of the report, of which one may have the same name. */
const TEMPLATES = `${REVISIONS}/templates`;
const assets: readonly Asset[] = ['templates/report', 'templates/briefing'];

export interface Snapshot {
  /** The name of its folder. */
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly date: string;
}

/** The snapshots of a report, the newest first. A folder without a readable `revision.json` is none. */
export function snapshotsOf(folder: string, world: World): Snapshot[] {
  const names = world.list(`${folder}/${REVISIONS}`).filter((name) => REVISION_ID.test(name));
  return names.flatMap((id) => aboutOf(folder, id, world) ?? []).sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Writes a snapshot, all of it or nothing. @param about as it is listed afterwards */
export function keepSnapshot(folder: string, about: Snapshot, world: World): WriteResult {
  const target = pathOf(folder, about.id);
  const { id: _, ...facts } = about;
  const copies = (from: string, to: string) =>
    [...reportFiles(from, world)].map(([path, bytes]) => [`${to}/${path}`, bytes] as const);
  const own = assets.filter((name) => world.asset(name) === name && world.isFolder(name));
  return world.write(
    new Map([
      ...copies(folder, target),
      ...own.flatMap((name) => copies(name, `${target}/${TEMPLATES}/${name.slice('templates/'.length)}`)),
      [`${target}/${ABOUT}`, new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`)],
    ]),
  );
}

/** Deletes a snapshot with all of its files, or nothing. */
export function deleteSnapshot(folder: string, id: string, world: World): WriteResult {
  const target = pathOf(folder, id);
  const below = (at: string): string[] =>
    world.list(at).flatMap((name) => (world.isFolder(`${at}/${name}`) ? below(`${at}/${name}`) : [`${at}/${name}`]));
  return world.write(new Map(below(target).map((path) => [path, undefined])));
}

/** The report and the snapshot that a folder is; `undefined` if it is none. */
export function snapshotAt(
  path: string,
  world: World,
): { readonly folder: string; readonly about: Snapshot } | undefined {
  const [, folder, id] = /^(.+?)[\\/]revisions[\\/]([^\\/]+)[\\/]*$/.exec(path) ?? [];
  const about = folder === undefined || !REVISION_ID.test(id!) ? undefined : aboutOf(folder, id!, world);
  return about && { folder: folder!, about };
}

/** The world in which a report is as in its snapshot, with the templates of that day where the user had own ones. */
export function worldOfSnapshot(folder: string, id: string, world: World): World {
  const from = join(folder).replaceAll('\\', '/').replace(/\/$/, '');
  const target = pathOf(from, id);
  const kept = (name: Asset) => `${target}/${TEMPLATES}/${name.slice('templates/'.length)}`;
  const placed = (path: string) => {
    const clean = join(path).replaceAll('\\', '/').replace(/\/$/, '');
    const own = assets.find((name) => clean === name || clean.startsWith(`${name}/`));
    if (own) return world.isFolder(kept(own)) ? `${kept(own)}${clean.slice(own.length)}` : path;
    if (clean === from || clean.startsWith(`${from}/`)) return `${target}${clean.slice(from.length)}`;
    // A report may stand in the folder the user works in.
    const isHere = from === '.' && !isAbsolute(clean) && !/^(?:\.\.|fonts)(?:\/|$)/.test(clean);
    return isHere ? `${target}/${clean}` : path;
  };
  const read = (path: string): ReadResult => world.read(placed(path));
  return {
    root: world.root,
    epoch: world.epoch,
    ...(world.memo && { memo: world.memo }),
    ...(world.cache && { cache: world.cache }),
    read,
    ...(world.open && {
      open: (path: string) => (placed(path) === path ? world.open!(path) : openedFrom(read(path))),
    }),
    list: (path) => world.list(placed(path)).filter((name) => placed(path) !== target || !isOurs(name)),
    isFolder: (path) => world.isFolder(placed(path)),
    real: (path) => world.real(placed(path)),
    asset: (name) => (world.isFolder(kept(name)) ? name : world.asset(name)),
    write: () => ({ ok: false, path: '', reason: 'read-only', detail: REVISIONS }),
  };
}

/** Whether the snapshot has it beside the files of the report. */
const isOurs = (name: string) => name === ABOUT || name === REVISIONS;

function pathOf(folder: string, id: string): string {
  return `${folder}/${REVISIONS}/${id}`;
}

function aboutOf(folder: string, id: string, world: World): Snapshot | undefined {
  const file = world.read(`${pathOf(folder, id)}/${ABOUT}`);
  if (!file.ok) return undefined;
  try {
    const { name, note, date } = JSON.parse(new TextDecoder().decode(file.bytes)) as Record<string, unknown>;
    return typeof name === 'string' && typeof date === 'string'
      ? { id, name, note: typeof note === 'string' ? note : '', date }
      : undefined;
  } catch {
    return undefined;
  }
}
