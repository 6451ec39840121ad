/**
 * The program `git`, run without a network, hooks, signatures or questions: nothing that a repository says of itself
 * starts another program.
 */
import { spawnSync } from 'node:child_process';
import type { World } from './world.js';

/** The most bytes of one answer; pictures have a lower limit of their own. */
const MOST = 256 * 1024 * 1024;
/** How long one command may take, ms. */
const LONGEST = 20_000;

export type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly text: string }
  /** `missing`: git is not installed. `detail`: its own words. */
  | { readonly ok: false; readonly missing: boolean; readonly detail: string };

export interface GitOptions {
  /** Its standard input. */
  readonly input?: string | Uint8Array;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const settings = [
  // No hook has a path below a device.
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'protocol.allow=never',
  // No command here fetches; these keep a fetch from running programs that the repository configures.
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.askPass=',
  'core.alternateRefsCommand=',
  'diff.external=',
  'credential.helper=',
  'tag.gpgSign=false',
  'tag.forceSignAnnotated=false',
  'commit.gpgSign=false',
  'log.showSignature=false',
  'gc.auto=0',
  // A name and address are set by a person, never guessed from this computer.
  'user.useConfigOnly=true',
].flatMap((setting) => ['-c', setting]);

const environment = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  LC_ALL: 'C',
};

/** Runs a command of git in the folder the user works in. */
export function git({ root }: Pick<World, 'root'>, words: readonly string[], options: GitOptions = {}): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', ...settings, ...words], {
    cwd: root,
    maxBuffer: MOST,
    timeout: LONGEST,
    windowsHide: true,
    env: { ...process.env, ...environment, ...options.env },
    ...(options.input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input: options.input }),
  });
  if (status === 0) return { ok: true, bytes: stdout, text: stdout.toString('utf8') };
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  return { ok: false, missing: code === 'ENOENT', detail: stderr?.toString('utf8').trim() || code };
}
