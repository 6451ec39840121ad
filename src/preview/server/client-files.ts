/** The files of the browser's side: a fixed list, so that no path of a request reaches the disk. */
import { packageFile } from '../../world/package-file.js';
import { ownFile } from '../../world/package-root.js';
import { bytes, type Reply } from './reply.js';

const own = (name: string) => () => ownFile(`dist/client/${name}`);

const files: Readonly<Record<string, readonly [type: string, read: () => Uint8Array]>> = {
  '/': ['text/html; charset=utf-8', own('index.html')],
  '/client.js': ['text/javascript; charset=utf-8', own('client.js')],
  '/client.css': ['text/css; charset=utf-8', own('client.css')],
  '/pdf.js': ['text/javascript; charset=utf-8', () => packageFile('pdfjs-dist/build/pdf.min.mjs')],
  '/pdf.worker.js': ['text/javascript; charset=utf-8', () => packageFile('pdfjs-dist/build/pdf.worker.min.mjs')],
};

/** The file for a path; `undefined` if there is none of this name. */
export function clientFile(path: string): Reply | undefined {
  const found = Object.hasOwn(files, path) ? files[path] : undefined;
  return found && bytes(found[0], found[1]());
}
