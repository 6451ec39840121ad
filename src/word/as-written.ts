/** Whether a Word file is as it was written here, and holds no work of anyone else. */
import { openZip } from '../zip/zip.js';
import { appStart } from './parts.js';

const LARGEST = 2 ** 31;

/** False for a file that another program has saved since, and for any other file. */
export function isAsWritten(bytes: Uint8Array): boolean {
  try {
    const part = openZip(bytes, { part: LARGEST, total: LARGEST }).read('docProps/app.xml');
    return part !== undefined && new TextDecoder().decode(part).startsWith(appStart);
  } catch {
    return false;
  }
}
