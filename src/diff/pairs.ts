/** Which reports are compared with which: folders or revisions of git in, pairs of reports out. */
import { basename, resolve } from 'node:path';
import { nearestReport, reportsIn, typedFolder } from '../content/report-folders.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { error, nearest, warning } from '../diagnostics/diagnostic.js';
import { snapshotAt, worldOfSnapshot } from '../revisions/snapshots.js';
import type { Commit } from '../world/revision.js';
import type { World } from '../world/world.js';
import type { DiffOptions } from './diff.js';

/** One of the two reports: a folder in a world. */
export interface Side {
  readonly folder: string;
  readonly world: World;
  /** The revision that the world shows; absent for the disk. */
  readonly revision?: string;
  /** The commit of that revision. */
  readonly commit?: Commit | undefined;
  /** Of a revision that was kept when the report was printed: its name and date, ISO with the offset of the clock. */
  readonly printed?: { readonly name: string; readonly date: string };
}

export interface Pair {
  readonly before: Side;
  readonly after: Side;
}

/** The reports to compare with each other. Notes `diff/no-report` and `world/no-report`. */
export async function pairsOf({ before, after, report }: DiffOptions, world: World, note: Note): Promise<Pair[]> {
  const olds = await reportsMeant(before, world, note);
  // A snapshot is of one report, which stands beside it.
  const own = snapshotAt(before, world)?.folder;
  const news =
    after === undefined ? reportsOnDisk(own ?? 'content', world, note) : await reportsMeant(after, world, note);
  if (!olds || !news) return [];
  const [[old], [now]] = [olds, news];
  // If each side has one report, these are compared even if the folder was renamed.
  const isOne = report === undefined && olds.length === 1 && news.length === 1;
  if (isOne && old && now && !isAnother(old, now)) return [{ before: old, after: now }];
  const byName = new Map(olds.map((side) => [nameOf(side), side]));
  const common = news.flatMap((side) => {
    const other = byName.get(nameOf(side));
    return other ? [{ before: other, after: side }] : [];
  });
  const names = common.map((pair) => nameOf(pair.after));
  // A report without a counterpart is reported, because its absence could be read as “no changes”;
  // not where the command names one report.
  const others = after !== undefined && world.list(after).includes('report.yaml') ? [] : byName.keys();
  if (report === undefined && common.length > 0 && old?.revision !== undefined)
    for (const name of [...others, ...news.map(nameOf)].filter((name) => !names.includes(name)))
      note(warning('diff/no-report', { name, known: names }));
  const wanted = report === undefined ? common : common.filter((pair) => nameOf(pair.after) === report);
  if (wanted.length === 0)
    note(
      error('diff/no-report', {
        name: report ?? (isOne && now ? nameOf(now) : undefined),
        nearest: report && nearest(report, names),
        known: names,
      }),
    );
  return wanted;
}

/** Whether the only report of a commit still stands beside the new one, which is therefore another report, not a renamed one. */
const isAnother = (old: Side, now: Side) =>
  old.commit !== undefined && nameOf(old) !== nameOf(now) && now.world.list(old.folder).includes('report.yaml');

/** The name of the folder, which is the name of the report. */
export const nameOf = ({ folder, world }: Side) => basename(resolve(world.root, folder));

/** The reports that a name means: a folder, a folder of folders, or those in content/ at a revision. */
async function reportsMeant(name: string, world: World, note: Note): Promise<readonly Side[] | undefined> {
  const snapshot = snapshotAt(name, world);
  if (snapshot) {
    const { folder, about } = snapshot;
    return [{ folder, world: worldOfSnapshot(folder, about.id, world), revision: about.id, printed: about }];
  }
  if (world.isFolder(name)) return reportsOnDisk(name, world, note);
  const { commitAt, worldAt } = await import('../world/revision.js');
  const then = worldAt(name, world, note, 'content', nearestReport(typedFolder(name, world), world));
  if (!then) return undefined;
  const commit = commitAt(name, world);
  return reportsIn('content', then).map((folder) => ({ folder, world: then, revision: name, commit }));
}

function reportsOnDisk(name: string, world: World, note: Note): readonly Side[] | undefined {
  const found = reportsIn(name.replace(/(?<=[^\\/])[\\/]+$/, ''), world);
  if (found.length === 0) note(error('world/no-report', { folder: name, nearest: nearestReport(name, world) }));
  return found.length > 0 ? found.map((folder) => ({ folder, world })) : undefined;
}
