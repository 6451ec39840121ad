/** Opens an address in the browser of the system, where there is one. */
import { spawn } from 'node:child_process';

/** Starts the browser. Where it cannot be started nothing happens: the address has been printed. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [program, words] = openerOf(address, platform);
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** The program that opens addresses, and its arguments. */
export function openerOf(address: string, platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]];
  // `start` is part of the command interpreter, which gives special characters a meaning; this program gives them none.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
