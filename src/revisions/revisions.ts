/** The revisions of a report: those kept when it was printed, in git or beside the report, and the commits that changed it. */
import { isAbsolute, posix, relative, resolve } from 'node:path';
import type { Note } from '../diagnostics/diagnostic.js';
import type { Answer } from '../world/git.js';
import { deleteTag, isInGit, keepAsTag, keptNames, printedTags } from '../world/printed-tags.js';
import { commitsOf, worldAt } from '../world/revision.js';
import type { World, WriteResult } from '../world/world.js';
import { reportFiles, unreadableFiles } from './report-files.js';
import { deleteSnapshot, keepSnapshot, snapshotsOf, worldOfSnapshot } from './snapshots.js';

export interface Revision {
  /** A tag, the name of a snapshot, or the hash of a commit. */
  readonly id: string;
  /** `tag` and `snapshot` were kept as printed. */
  readonly kind: 'tag' | 'snapshot' | 'commit';
  /** As it was named when it was kept; the first line of the message of a commit. */
  readonly name: string;
  readonly note: string;
  /** Empty where nobody is named. */
  readonly author: string;
  /** ISO, with the offset of the clock it was made by. */
  readonly date: string;
}

/** Most commits that are listed. */
const MOST = 100;

/** The revisions of a report: those that were kept first, then commits, the newest of each first. */
export function revisionsOf(folder: string, world: World): Revision[] {
  const path = fromRoot(folder, world);
  const tags = path === undefined ? [] : printedTags(path, world);
  const kept: Revision[] = [
    ...tags.map(({ tag, ...about }): Revision => ({ id: tag, kind: 'tag', ...about })),
    ...snapshotsOf(folder, world).map((about): Revision => ({ kind: 'snapshot', author: '', ...about })),
  ];
  const commits = path === undefined ? [] : commitsOf(path, world, MOST);
  return [
    ...kept.sort((a, b) => Date.parse(b.date) - Date.parse(a.date)),
    ...commits.map(({ hash, subject, author, date }): Revision => {
      return { id: hash, kind: 'commit', name: subject, note: '', author, date };
    }),
  ];
}

/** Where a revision would be kept. */
export function keeperOf(folder: string, world: World): 'git' | 'folder' {
  const path = fromRoot(folder, world);
  return path !== undefined && isInGit(path, 'report.yaml', world) ? 'git' : 'folder';
}

export type KeepResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'author'; readonly detail: string }
  | { readonly ok: false; readonly reason: 'git'; readonly detail: string }
  /** A file that is there and cannot be read: the copy would not be whole. */
  | { readonly ok: false; readonly reason: 'unreadable'; readonly path: string; readonly detail: string }
  | Exclude<WriteResult, { ok: true }>;

export type DeleteResult = WriteResult | { readonly ok: false; readonly reason: 'git'; readonly detail: string };

/** Keeps a report as it is now: all of its files, or nothing after a failure. @param now by the clock of the user */
export function keepRevision(
  folder: string,
  { name, note, now }: { readonly name: string; readonly note: string; readonly now: Date },
  world: World,
): KeepResult {
  const date = localTime(now);
  const [unread] = unreadableFiles(folder, world);
  if (unread) return { ok: false, reason: 'unreadable', ...unread };
  const id = freeId(`${date.slice(0, 13)}${date.slice(14, 16)}`, revisionsOf(folder, world));
  if (keeperOf(folder, world) === 'git') {
    const path = fromRoot(folder, world)!;
    const names = keptNames(path, world);
    const files = new Map([...reportFiles(path, world)].filter(([file]) => names.has(`${path}/${file}`)));
    const seconds = `${Math.floor(now.getTime() / 1000)} ${date.slice(19).replace(':', '')}`;
    const result = keepAsTag(path, files, { id, name, note, date: seconds }, world);
    return result.ok ? { ok: true, id: result.tag } : result;
  }
  const result = keepSnapshot(folder, { id, name, note, date }, world);
  return result.ok ? { ok: true, id } : result;
}

/** Deletes a revision that was kept. A commit of a branch is never deleted. */
export function deleteRevision(folder: string, { id, kind }: Revision, world: World): DeleteResult {
  if (kind === 'snapshot') return deleteSnapshot(folder, id, world);
  const answer: Answer = kind === 'tag' ? deleteTag(id, world) : { ok: false, missing: false, detail: kind };
  return answer.ok ? { ok: true } : { ok: false, reason: 'git', detail: answer.detail };
}

/**
 * A report as it was in a revision: the folder in a world.
 * @returns `undefined` after noting what is wrong with a revision of git
 */
export function openRevision(
  folder: string,
  { id, kind }: Pick<Revision, 'id' | 'kind'>,
  world: World,
  note: Note,
): { readonly folder: string; readonly world: World } | undefined {
  if (kind === 'snapshot') return { folder, world: worldOfSnapshot(folder, id, world) };
  const path = fromRoot(folder, world);
  const then = path === undefined ? undefined : worldAt(kind === 'tag' ? `refs/tags/${id}` : id, world, note, path);
  return then && path !== undefined ? { folder: path, world: then } : undefined;
}

/** The folder relative to that the user works in; `undefined` if it is outside, where git is not asked. */
function fromRoot(folder: string, world: World): string | undefined {
  const way = relative(resolve(world.root), resolve(world.root, folder)).replaceAll('\\', '/');
  return way === '' || way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : posix.normalize(way);
}

function freeId(wanted: string, known: readonly Revision[]): string {
  const isTaken = (id: string) => known.some((one) => one.id === id || one.id.endsWith(`/${id}`));
  let id = wanted;
  for (let n = 2; isTaken(id); n++) id = `${wanted}-${n}`;
  return id;
}

/** `2025-01-06T10:20:00+08:00` */
function localTime(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => `${Math.floor(value)}`.padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
