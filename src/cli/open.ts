/** `yinfa open`: the workplace in the browser, until it is interrupted. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { visible } from '../diagnostics/terminal-cells.js';
import type { OpenInvocation } from './invocation.js';
import type { ExitCode, Io } from './io.js';
import { commandWords } from './words/command.js';

/** Serves the workplace of a folder. Problems go to `note`, the address to standard output. */
export async function openWorkplace(
  { folder = 'content', out, port, browser }: OpenInvocation,
  language: Language,
  note: (problem: Diagnostic) => void,
  io: Io,
): Promise<ExitCode> {
  const words = commandWords(language);
  if (!io.world.isFolder(folder)) {
    note(error('world/not-found', { path: folder }));
    return 1;
  }
  const serve = await io.api.serve();
  const interrupted = new Promise<void>((resolve) => io.onInterrupt(resolve));
  const onFault = (cause: unknown) => {
    const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
    io.stderr(`${words.apology(io.version, visible(message))}\n`);
    if (io.env.YINFA_DEBUG === '1') io.stderr(`\n${stack ?? message}\n`);
  };
  const server = await serve({ folder, out, language, onFault, ...(port !== undefined && { port }) }, io.world).catch(
    portTaken,
  );
  if (!server) {
    note(error('world/port-taken', { port: port ?? 0 }));
    return 1;
  }
  io.stdout(`${words.opened(server.address)}\n`);
  if (browser) io.openBrowser(server.address);
  await interrupted;
  await server.close();
  return 0;
}

/** `undefined` for a port that another program uses; rethrows anything else, which is a bug of the program. */
function portTaken(cause: unknown): undefined {
  const { code } = cause as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
}
