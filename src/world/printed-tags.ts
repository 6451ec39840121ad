/**
 * Revisions of a folder kept in git: a commit that is on no branch, and an annotated tag on it.
 *
 * The commit is made of objects alone: the files of the folder as blobs, trees from them up to the root, the rest as
 * HEAD has it. Neither index nor working files nor any branch are touched, whatever is staged or half done in them.
 * Files are stored with the bytes they have, so no filter of the repository runs.
 */
import { posix } from 'node:path';
import { type Answer, git } from './git.js';
import type { World } from './world.js';

const START = 'refs/tags/printed/';
/** Names the folder in the message of a tag, from the root of the repository. */
const FOLDER = 'Yinfa-Folder: ';

export interface PrintedTag {
  /** `printed/yuexiu-2025/2025-01-06T1020` */
  readonly tag: string;
  readonly name: string;
  readonly note: string;
  readonly author: string;
  /** With the offset of the clock it was made by. */
  readonly date: string;
}

export type TagResult =
  | { readonly ok: true; readonly tag: string }
  /** `author`: git has no name or address of the user. */
  | { readonly ok: false; readonly reason: 'author' | 'git'; readonly detail: string };

/** Whether git keeps a folder: it is in a working tree, and its files are not ignored. */
export function isInGit(folder: string, file: string, world: World): boolean {
  const inside = git(world, ['rev-parse', '--is-inside-work-tree']);
  return inside.ok && inside.text.trim() === 'true' && keptNames(folder, world).has(`${folder}/${file}`);
}

/** Paths of the files of a folder that git has or would add, relative to the folder the user works in. */
export function keptNames(folder: string, world: World): ReadonlySet<string> {
  const answer = git(world, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder]);
  return new Set(answer.ok ? answer.text.split('\0').filter(Boolean) : []);
}

/**
 * Keeps files as the content of a folder.
 * @param files bytes by path from the folder
 * @param id names the tag, together with the folder
 * @param date seconds and offset, `1736130000 +0800`
 */
export function keepAsTag(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  about: { readonly id: string; readonly name: string; readonly note: string; readonly date: string },
  world: World,
): TagResult {
  const dates = { GIT_AUTHOR_DATE: about.date, GIT_COMMITTER_DATE: about.date };
  for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
    const known = git(world, ['var', who]);
    if (!known.ok) return { ok: false, reason: 'author', detail: known.detail };
  }
  const path = fullPath(folder, world);
  const head = git(world, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const parent = head.ok ? head.text.trim() : undefined;
  const steps = new Steps(world);
  const own = steps.tree(treeOf(files), 'tree');
  const root = own && steps.graft(parent, path.split('/'), own);
  const message = `${oneLine(about.name)}\n\n${about.note.trim()}\n\n${FOLDER}${path}\n`;
  const isHead = parent !== undefined && steps.text(['rev-parse', `${parent}^{tree}`]) === root;
  const words = ['commit-tree', '--no-gpg-sign', ...(parent ? ['-p', parent] : []), '-F', '-', root ?? ''];
  const commit = isHead ? parent : root && steps.text(words, message, dates);
  const tag = `${START.slice('refs/tags/'.length)}${refName(posix.basename(path))}/${about.id}`;
  const tagged = commit && steps.text(['tag', '-a', '--cleanup=verbatim', '-F', '-', tag, commit], message, dates);
  return tagged === undefined ? { ok: false, reason: 'git', detail: steps.failure } : { ok: true, tag };
}

/** The revisions of a folder that were kept, the newest first. */
export function printedTags(folder: string, world: World): PrintedTag[] {
  const format = ['refname', 'objecttype', 'taggername', 'taggerdate:iso-strict', 'contents'].map((one) => `%(${one})`);
  const words = ['for-each-ref', `--format=${format.join('%00')}%00`, '--sort=-creatordate', START];
  const answer = git(world, words);
  if (!answer.ok) return [];
  const path = fullPath(folder, world);
  const fields = answer.text.split('\0');
  const tags: PrintedTag[] = [];
  for (let i = 0; i + 5 < fields.length; i += 5) {
    const [ref = '', type, author = '', date = '', contents = ''] = fields.slice(i, i + 5);
    const lines = contents.trimEnd().split('\n');
    if (type !== 'tag' || lines.at(-1) !== `${FOLDER}${path}`) continue;
    const [name = '', ...note] = lines.slice(0, -1);
    tags.push({ tag: ref.trim().slice('refs/tags/'.length), name, note: note.join('\n').trim(), author, date });
  }
  return tags;
}

/** Deletes a tag, and with it what keeps its commit. */
export function deleteTag(tag: string, world: World): Answer {
  return git(world, ['update-ref', '-d', `refs/tags/${tag}`]);
}

interface Tree {
  readonly [name: string]: Tree | Uint8Array;
}

function treeOf(files: ReadonlyMap<string, Uint8Array>): Tree {
  const root: Record<string, Tree | Uint8Array> = Object.create(null);
  for (const [path, bytes] of files) {
    const parts = path.split('/');
    let at = root;
    for (const part of parts.slice(0, -1)) {
      at[part] ??= Object.create(null) as Tree;
      at = at[part] as typeof root;
    }
    at[parts.at(-1)!] = bytes;
  }
  return root;
}

/** Commands of git one after another: after one that failed, no other runs. */
class Steps {
  failure = '';

  constructor(private readonly world: World) {}

  text(words: readonly string[], input?: string | Uint8Array, env?: Record<string, string>): string | undefined {
    if (this.failure) return undefined;
    const answer = git(this.world, words, { ...(input !== undefined && { input }), ...(env && { env }) });
    if (answer.ok) return answer.text.replace(/\n$/, '');
    this.failure = answer.detail || 'git';
    return undefined;
  }

  /** Stores a blob or a tree; its hash. */
  tree(of: Tree | Uint8Array, kind: 'tree' | 'blob'): string | undefined {
    if (kind === 'blob') return this.text(['hash-object', '-w', '--no-filters', '--stdin'], of as Uint8Array);
    const entries = Object.entries(of as Tree).map(([name, one]): Entry => {
      const type = one instanceof Uint8Array ? 'blob' : 'tree';
      return { mode: type === 'blob' ? '100644' : '040000', type, hash: this.tree(one, type) ?? '', name };
    });
    return this.made(entries);
  }

  /** The tree of a commit with another tree at a path; its hash. */
  graft(commit: string | undefined, [name = '', ...rest]: readonly string[], own: string, at = ''): string | undefined {
    const known = commit === undefined ? [] : this.entries(`${commit}:${at}`);
    const isFolder = known.some((entry) => entry.name === name && entry.type === 'tree');
    const below = at === '' ? name : `${at}/${name}`;
    const hash = rest.length === 0 ? own : this.graft(isFolder ? commit : undefined, rest, own, below);
    const others = known.filter((entry) => entry.name !== name);
    return hash && this.made([...others, { mode: '040000', type: 'tree', hash, name }]);
  }

  private entries(tree: string): Entry[] {
    const text = this.text(['ls-tree', '-z', '--full-tree', tree]) ?? '';
    return text.split('\0').flatMap((line) => {
      const [, mode, type, hash, name] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      return name === undefined ? [] : [{ mode: mode!, type: type!, hash: hash!, name }];
    });
  }

  private made(entries: readonly Entry[]): string | undefined {
    const lines = entries.map(({ mode, type, hash, name }) => `${mode} ${type} ${hash}\t${name}\0`);
    // What others have in their folders need not be here, as in a partial clone.
    return this.text(['mktree', '-z', '--missing'], lines.join(''));
  }
}

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly hash: string;
  readonly name: string;
}

/** The path of a folder from the root of the repository. */
function fullPath(folder: string, world: World): string {
  const prefix = git(world, ['rev-parse', '--show-prefix']);
  return posix.normalize(`${prefix.ok ? prefix.text.replace(/\n$/, '') : ''}${folder}`).replace(/\/$/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A part of the name of a tag, without what git does not allow there (git check-ref-format). */
function refName(name: string): string {
  const clean = name.replace(/[\s\p{Cc}~^:?*[\]\\@{}]|\.\.+|\.lock$|^[.-]|\.$/gu, '-');
  return clean || '-';
}
