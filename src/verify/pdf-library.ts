/**
 * pdf.js, loaded when the first PDF is read, without traces in the process.
 *
 * Problem: while it loads it looks for a canvas, which reading text does not need, and warns on the console before its
 * verbosity can be set. Where the version of Node deviates from the standard in a rare case, it replaces built-in functions
 * by its own, for all code of the process: on Node 20 `Array.prototype.push` takes five times as long after that, and
 * `JSON.stringify` nineteen times. Approach: it gets placeholder classes and a silent console meanwhile, and then the
 * built-in functions are put back. Its second half, which it would load with the first document, is loaded along with it.
 */
export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<PdfLibrary> | undefined;

export function pdfLibrary(): Promise<PdfLibrary> {
  library ??= load();
  return library;
}

/** Globals of a canvas that the library looks for. */
const canvasNames = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/** Objects of which it replaces functions. */
const builtIns = [Array.prototype, Function.prototype, JSON];

async function load(): Promise<PdfLibrary> {
  const globals = globalThis as unknown as Record<string, unknown>;
  const terminal = globals.console as { warn: unknown };
  const { warn } = terminal;
  const added = canvasNames.filter((name) => globals[name] === undefined);
  for (const name of added) globals[name] = class {};
  terminal.warn = () => {};
  const functions = builtIns.map((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner)));
  try {
    const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // @ts-expect-error It is published without types, and nothing of it is used here.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return loaded;
  } finally {
    terminal.warn = warn;
    for (const name of added) delete globals[name];
    for (const [i, owner] of builtIns.entries())
      for (const [name, descriptor] of functions[i]!) Object.defineProperty(owner, name, descriptor);
  }
}
