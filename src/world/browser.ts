/** Opens an address in the browser of the system, where there is one. */
import { spawn } from 'node:child_process';

/** Starts the browser, which outlives the command. Calls back where there is none or it ends with an error. */
export function openBrowser(
  address: string,
  onFailure: () => void,
  [program, words]: Opener = openerOf(address, process.platform),
): void {
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.once('error', () => onFailure());
  child.once('exit', (code) => {
    if (code !== null && code !== 0) onFailure();
  });
  child.unref();
}

type Opener = readonly [program: string, words: readonly string[]];

/** The program that opens addresses, and its arguments. */
export function openerOf(address: string, platform: NodeJS.Platform): Opener {
  if (platform === 'darwin') return ['open', [address]];
  // `start` is part of the command interpreter, which gives special characters a meaning; this program gives them none.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
