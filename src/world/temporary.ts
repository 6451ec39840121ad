/**
 * Names of the files that a set of files leaves beside its targets while it is written, and whose they are.
 *
 * A name holds the run that made it: a process by its number and start, the computer, and a thread. So the files that a killed run left can be
 * distinguished from those being written, and no other file of a folder is touched.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { attempt } from './attempt.js';

/** New bytes, kept old file, record of a set. */
export type TemporaryKind = 'tmp' | 'old' | 'set';

export interface Temporary {
  readonly name: string;
  readonly run: string;
  readonly kind: TemporaryKind;
}

/** Age from which such a file is abandoned if its run cannot be checked, milliseconds. */
const LEFT = 3_600_000;

/** Process numbers are those of one computer, and in containers of one name space. */
const computer = createHash('sha256')
  .update(`${hostname()} ${attempt(() => readlinkSync('/proc/self/ns/pid')) ?? ''}`)
  .digest('hex')
  .slice(0, 8);

/** A new name for the run of a thread. */
export function newRun(pid = process.pid): string {
  return `${pid}-${computer}-${startOf(pid) ?? UNKNOWN}${randomBytes(3).toString('hex')}`;
}

/** In the place of a start that cannot be read. */
const UNKNOWN = '000000';

/**
 * When a process started, shortened to six digits: its number is given to another process sooner or later.
 * `undefined` where there is none of that number, or the system has no `/proc`.
 */
function startOf(pid: number): string | undefined {
  // The 22nd field, in ticks since the computer started; the second is a name in brackets, which may hold spaces (proc(5)).
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const start = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return start && createHash('sha256').update(start).digest('hex').slice(0, 6);
}

/** The hidden file beside `path` for the run. */
export function temporary(path: string, run: string, kind: TemporaryKind): string {
  return join(dirname(path), `.${basename(path)}.${run}.${kind}`);
}

const pattern = /^\..+\.(\d+-[\da-f]{8}-[\da-f]{12})\.(tmp|old|set)$/;

/** The files of this kind in a folder; none where it may not be listed. */
export function temporariesIn(folder: string): Temporary[] {
  return (attempt(() => readdirSync(folder)) ?? []).flatMap((name) => {
    const [, run, kind] = pattern.exec(name) ?? [];
    return run === undefined ? [] : [{ name, run, kind: kind as TemporaryKind }];
  });
}

/**
 * Whether the run of a file is over. One on another computer, or of a process number in use again on a system without `/proc`, is taken to
 * be over after an hour.
 * @param own the run that calls this, which is not writing
 */
export function isLeft(path: string, run: string, own: string): boolean {
  if (run === own) return true;
  const [pid, host, rest = ''] = run.split('-');
  if (host === computer && !isAlive(Number(pid), rest.slice(0, UNKNOWN.length))) return true;
  const stat = attempt(() => statSync(path));
  return stat !== undefined && Date.now() - stat.mtimeMs > LEFT;
}

/** Removes a file of our own if that is possible; if not, it stays hidden and does no harm. */
export function remove(path: string): void {
  attempt(() => rmSync(path));
}

function isAlive(pid: number, start: string): boolean {
  const other = startOf(pid);
  if (other !== undefined && start !== UNKNOWN && other !== start) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: the process belongs to another user, but exists.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
