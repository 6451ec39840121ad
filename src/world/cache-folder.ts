/** Where results are kept between runs that can be made again at any time: compiled code, subsets of fonts. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the user for such results; it need not exist and may be deleted at any time.
 *
 * `YINFA_CACHE` names it; set to nothing it turns the cache off. Otherwise `yinfa` in `XDG_CACHE_HOME`, in
 * `LOCALAPPDATA` on Windows, or in `~/.cache`.
 * @returns `undefined` if nothing is to be kept, or if the user has no home
 */
export function cacheFolder(env: Env = process.env, platform: string = process.platform): string | undefined {
  if (env.YINFA_CACHE !== undefined) return env.YINFA_CACHE === '' ? undefined : env.YINFA_CACHE;
  const base = [env.XDG_CACHE_HOME, platform === 'win32' ? env.LOCALAPPDATA : undefined, homeCache(env)];
  const folder = base.find((path) => path !== undefined && isAbsolute(path));
  return folder === undefined ? undefined : join(folder, 'yinfa');
}

function homeCache({ HOME }: Env): string | undefined {
  try {
    return join(HOME ?? homedir(), '.cache');
  } catch {
    return undefined;
  }
}
