/** `yinfa open`: the workplace in the browser, until it is interrupted. */
import { basename, dirname } from 'node:path';
import { isReport, reportsBelow } from '../content/report-folders.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { format } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import { nearestPath } from '../world/nearest-path.js';
import type { World } from '../world/world.js';
import type { OpenInvocation } from './invocation.js';
import type { ExitCode, Io } from './io.js';
import type { NoteAll } from './printed-problems.js';
import { shortageProblem } from './shortage-problem.js';
import { commandWords } from './words/command.js';

/** Serves the workplace of a folder. Problems go to `note`, the address to standard output. */
export async function openWorkplace(
  { folder: typed, out, port, browser }: OpenInvocation,
  language: Language,
  note: NoteAll,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  const folder = folderFor(typed, io.world);
  if (typeof folder !== 'string') {
    note([folder]);
    return 1;
  }
  const interrupted = new Promise<void>((resolve) => io.onInterrupt(resolve));
  const serve = await io.api.serve();
  const onFault = (cause: unknown) => {
    const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
    const shortage = shortageProblem(cause);
    io.stderr(`${shortage ? format(shortage, language) : words.apology(io.version, visible(message))}\n`);
    if (io.env.YINFA_DEBUG === '1') io.stderr(`\n${stack ?? message}\n`);
  };
  const started = serve({ folder, out, language, onFault, ...(port !== undefined && { port }) }, io.world);
  // Watching a large folder begins slowly, and may be interrupted, too.
  const server = await Promise.race([started.catch(portTaken), interrupted.then(() => 'interrupted' as const)]);
  if (server === 'interrupted') return 0;
  if (!server) {
    note([error('world/port-taken', { port: port ?? 0 })]);
    return 1;
  }
  io.stdout(`${words.opened(server.address)}\n`);
  if (browser) io.openBrowser(server.address, () => io.stderr(`${words.noBrowser}\n`));
  await interrupted;
  await server.close();
  return 0;
}

/**
 * The folder that is meant: that of a file of a report, or `content` in a project. `content` itself need not be there,
 * because the first report may be dropped on the workplace.
 */
function folderFor(typed: string | undefined, world: World): string | Diagnostic {
  if (typed === undefined) return 'content';
  const path = typed.replace(/(?<=[^\\/])[\\/]+$/, '');
  if (world.isFolder(path)) {
    const inside = `${path}/content`;
    const isProject = !isReport(path, world) && reportsBelow(path, world).length === 0 && world.isFolder(inside);
    return isProject ? inside : path;
  }
  const folder = dirname(path);
  if (world.list(folder).includes(basename(path)) && isReport(folder, world)) return folder;
  const near = nearestPath(path, world, world.isFolder, reportsBelow('content', world));
  return error('world/not-found', { path: typed, nearest: near });
}

/** `undefined` for a port that another program uses; rethrows anything else, which is a bug of the program. */
function portTaken(cause: unknown): undefined {
  const { code } = cause as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
}
