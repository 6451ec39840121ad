/**
 * The world at a revision of git: content and the user's own templates are read from the revision, so that an old book is
 * set as it was then; everything else, such as fonts and the templates of the package, is read from the disk. The
 * program `git` has to be installed; the repository is only read.
 */
import { posix } from 'node:path';
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { openedFrom } from './file-source.js';
import { git } from './git.js';
import type { Asset, ReadResult, World } from './world.js';

/** What git says where there is none; its words are English, whatever the user's language. */
const isNoRepository = /not a git repository/;

/**
 * Opens a revision such as `HEAD~1`; `undefined` after noting `diff/no-git`, `diff/no-repository`,
 * `diff/unreadable-repository`, `diff/unknown-revision` or `diff/not-fetched`.
 * @param content the folder that is read from the revision, relative to the folder the user works in
 * @param nearest the folder that was perhaps meant, if there is no such revision
 */
export function worldAt(
  revision: string,
  world: World,
  note: Note,
  content = 'content',
  nearest?: string,
): World | undefined {
  const where = git(world, ['rev-parse', '--show-prefix']);
  if (!where.ok) {
    const { missing, detail } = where;
    if (missing || isNoRepository.test(detail))
      note(error(missing ? 'diff/no-git' : 'diff/no-repository', { revision, nearest }));
    else note(error('diff/unreadable-repository', { revision, detail }));
    return undefined;
  }
  // No revision's name starts with these, but options and excluded revisions do.
  const words = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`];
  const commit = /^[-^]|\0/.test(revision) ? undefined : git(world, words);
  if (!commit?.ok) {
    note(error('diff/unknown-revision', { revision, nearest }));
    return undefined;
  }
  const hash = commit.text.trim();
  const tree = git(world, ['ls-tree', '-r', '-z', hash]);
  const blobs = tree.ok ? blobsOf(tree.text) : undefined;
  if (blobs && areHere(blobs, [content, 'templates'], hash, world)) return worldOf(blobs, world, content);
  note(error('diff/not-fetched', { revision }));
  return undefined;
}

/** Whether the repository has the files of a commit in these folders: in a partial clone, reading one would fetch it. */
function areHere(
  blobs: ReadonlyMap<string, string>,
  folders: readonly string[],
  commit: string,
  world: World,
): boolean {
  const answer = git(world, ['rev-list', '--objects', '--no-walk', '--missing=print', `${commit}^{tree}`]);
  if (!answer.ok) return false;
  const missing = new Set(answer.text.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
  if (missing.size === 0) return true;
  return ![...blobs].some(
    ([path, blob]) => missing.has(blob) && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
}

/** Who made a commit, when and why. */
export interface Commit {
  readonly author: string;
  /** With the offset of the clock it was made by: `2025-01-06T10:20:00+08:00`. */
  readonly date: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** The commit of a revision; `undefined` if there is none. */
export function commitAt(revision: string, world: World): Commit | undefined {
  if (/^[-^]|\0/.test(revision)) return undefined;
  const answer = git(world, ['log', '-1', '--format=%an%x00%cI%x00%s', `${revision}^{commit}`, '--']);
  const [author = '', date = '', subject = ''] = answer.ok ? answer.text.trimEnd().split('\0') : [];
  return date === '' ? undefined : { author, date, subject };
}

/** The commits of the branch that is checked out that changed something in a folder, the newest first; none without git. */
export function commitsOf(folder: string, world: World, most: number): (Commit & { readonly hash: string })[] {
  const words = ['log', `--max-count=${most}`, '-z', '--format=%H%x00%an%x00%cI%x00%s', 'HEAD', '--', folder];
  const answer = git(world, words);
  if (!answer.ok) return [];
  const fields = answer.text.split('\0');
  return Array.from({ length: Math.floor(fields.length / 4) }, (_, i) => {
    const [hash = '', author = '', date = '', subject = ''] = fields.slice(4 * i, 4 * i + 4);
    return { hash, author, date, subject };
  });
}

/** Hashes of the contents by path, relative to the folder the user works in; without links and submodules. */
function blobsOf(listing: string): Map<string, string> {
  const lines = listing.split('\0').map((line) => /^100\d{3} blob (\w+)\t(.*)$/s.exec(line));
  return new Map(lines.flatMap((line) => (line ? [[line[2]!, line[1]!]] : [])));
}

function worldOf(blobs: ReadonlyMap<string, string>, world: World, content: string): World {
  const folders = new Set([...blobs.keys()].flatMap(foldersOf));
  const read = new Map<string, Uint8Array>();
  /** Whether a path is looked up in the revision only, whatever the disk has. */
  const owns = (path: string) => path === content || path.startsWith(`${content}/`) || inOwnTemplates(path);
  const inOwnTemplates = (path: string) =>
    assets.some((asset) => asset !== 'fonts' && folders.has(asset) && (path === asset || path.startsWith(`${asset}/`)));
  const readFile = (path: string): ReadResult => {
    const name = posix.normalize(path);
    if (!owns(name)) return world.read(path);
    const blob = blobs.get(name);
    if (!blob) return { ok: false, missing: !folders.has(name), reason: folders.has(name) ? 'EISDIR' : 'ENOENT' };
    const bytes = read.get(blob) ?? contentOf(blob, world);
    if (!bytes) return { ok: false, missing: false, reason: 'git' };
    read.set(blob, bytes);
    return { ok: true, bytes };
  };
  return {
    root: world.root,
    epoch: world.epoch,
    ...(world.memo && { memo: world.memo }),
    ...(world.cache && { cache: world.cache }),
    real: (path) => world.real(path),
    read: readFile,
    ...(world.open && {
      open: (path: string) => (owns(posix.normalize(path)) ? openedFrom(readFile(path)) : world.open!(path)),
    }),
    list(folder) {
      const name = posix.normalize(folder).replace(/\/$/, '');
      if (!owns(name)) return world.list(folder);
      const below = [...blobs.keys()].filter((path) => path.startsWith(`${name}/`));
      return [...new Set(below.map((path) => path.slice(name.length + 1).split('/')[0]!))].sort();
    },
    isFolder(path) {
      const name = posix.normalize(path).replace(/\/$/, '');
      return owns(name) ? folders.has(name) : world.isFolder(path);
    },
    asset: (name) => (name !== 'fonts' && folders.has(name) ? name : world.asset(name)),
    write: () => ({ ok: false, path: '', reason: 'read-only', detail: 'git' }),
  };
}

const assets: readonly Asset[] = ['templates/report', 'templates/briefing', 'fonts'];

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function contentOf(blob: string, world: World): Uint8Array | undefined {
  const answer = git(world, ['cat-file', 'blob', blob]);
  return answer.ok ? answer.bytes : undefined;
}
