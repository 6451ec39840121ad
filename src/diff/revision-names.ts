/** The two revisions in words for those who read a redline, to whom hashes and paths mean nothing. */
import { basename, dirname, resolve } from 'node:path';
import { quoted } from '../text/quoted.js';
import type { Commit } from '../world/revision.js';
import type { Side } from './pairs.js';

const LONGEST_SUBJECT = 30;

/** Names both: a commit by its date and message, a folder by its name or by that of the first folder above that differs. */
export function revisionNames(before: Side, after: Side): { readonly before: string; readonly after: string } {
  const [old, now] = foldersOf(before, after);
  return { before: nameOf(before, old), after: nameOf(after, now) };
}

function nameOf({ revision, commit, printed }: Side, folder: string): string {
  if (printed) return `${quoted(shortened(printed.name))}（${dayOf(printed)}付印）`;
  if (revision === undefined) return `文件夹${quoted(folder)}中的稿`;
  const name = isHash(revision) ? '' : `${revision}，`;
  return commit ? `${name}${dayOf(commit)}的稿${quoted(shortened(commit.subject))}` : `${revision} 的稿`;
}

const isHash = (revision: string) => /^[0-9a-f]{7,64}(?:[~^].*)?$/.test(revision);

/** 2025年1月6日 10:20, by the clock of who made it. */
function dayOf({ date }: Pick<Commit, 'date'>): string {
  const [, year, month, day, time] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(date) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${time} `;
}

function shortened(subject: string): string {
  const characters = [...subject];
  return characters.length > LONGEST_SUBJECT ? `${characters.slice(0, LONGEST_SUBJECT).join('')}…` : subject;
}

/** The last folders of both paths that differ in name; those of the reports if all are the same. */
function foldersOf(before: Side, after: Side): readonly [string, string] {
  const [old, now] = [before, after].map(({ folder, world }) => resolve(world.root, folder)) as [string, string];
  for (let [a, b] = [old, now]; dirname(a) !== a && dirname(b) !== b; [a, b] = [dirname(a), dirname(b)])
    if (basename(a) !== basename(b)) return [basename(a), basename(b)];
  return [basename(old), basename(now)];
}
