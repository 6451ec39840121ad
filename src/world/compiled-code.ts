/**
 * Runs bundled CommonJS files with the code that V8 compiled of them in an earlier run.
 *
 * Problem: Node 20 compiles every file at every start. From Node 22.1 on `module.enableCompileCache` keeps the
 * compiled code; of the time that `yinfa figures` takes it saved 5 % on Node 26, and what is done here 14 %. Approach:
 * the code is written when the process ends, so that it holds the functions that were called, and belongs to one
 * command, because another calls others. A file of the cache is used only if it was made of this source by this V8 with
 * these flags and has not been damaged; else the source is compiled, as it is without a cache. Limit: only for files
 * that require each other by relative paths, as a bundler writes them.
 */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { attempt } from './attempt.js';
import { cacheFolder } from './cache-folder.js';
import { deleteOldest } from './delete-oldest.js';
import { makeFolder } from './make-folder.js';
import { growOldSpaceSlowly } from './old-space.js';
import { optimizeLate } from './optimize-late.js';
import { readPlain } from './plain-file.js';
import { growYoungSpaceLate } from './young-space.js';

/** Bytes: the code of all commands, several times. */
const MOST = 64 << 20;
/** Names of code, and of what a process that was killed left: nothing else in the folder is touched. */
const OWN = /-[\da-f]{16}(\.[-\da-f]{36})?$/;

/** Bytes before the compiled code: SHA-256 of the source, CRC-32 of the code. */
const HEADER = 36;

// On one line with the first of the file, so that lines in stack traces are those of the file.
const before = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const after = Buffer.from('\n})');
type Body = (exports: object, require: (name: string) => unknown, module: Module, file: string, folder: string) => void;
type Module = { exports: object };

/** A file that was compiled because the cache did not have its code. */
interface Compiled {
  readonly script: Script;
  readonly digest: Buffer;
  readonly path: string;
}

/**
 * What the code of a run is kept for: its command, and of one kind of file that kind, since other runs call other
 * functions, which then would be compiled each time.
 * @param args as they were typed after the name of the program
 */
export function purposeOf(args: readonly string[]): string {
  const [command = ''] = args;
  const kind = args.find((_, index) => args[index - 1] === '--only') ?? args.find((arg) => arg.startsWith('--only='));
  return [command, ...(kind === undefined ? [] : [kind.replace('--only=', '')])].join(' ');
}

/**
 * Runs a bundled file, its code kept in the cache of the user.
 * @param file absolute path
 * @param args those of the command
 */
export function runBundle(file: string, args: readonly string[]): void {
  loadNodeModules(createRequire(file));
  optimizeLate();
  growYoungSpaceLate();
  growOldSpaceSlowly();
  const folder = cacheFolder();
  if (folder === undefined) {
    createRequire(file)(file);
    return;
  }
  const bundle = openBundle(join(folder, 'code'), purposeOf(args));
  // Code of a run that failed lacks the functions of one that does not.
  process.once('exit', (status) => status === 0 && bundle.save());
  bundle.load(file);
}

/**
 * Loads the modules of Node that every command uses and that Node would load later. V8 takes the code that Node has
 * compiled of its modules only while its settings are those of Node; else it compiles them, which takes three times as long.
 */
function loadNodeModules(load: NodeJS.Require): void {
  // The second is for the standard streams, the third for `performance`.
  for (const name of ['worker_threads', 'net', 'perf_hooks']) load(`node:${name}`);
}

/**
 * A loader of files that require each other, each run once.
 * @param cache folder for compiled code; it is made where it is missing
 * @param purpose see `purposeOf`
 * @param most bytes of code that is kept, the newest first
 */
export function openBundle(cache: string, purpose: string, most = MOST) {
  const modules = new Map<string, Module>();
  const compiled: Compiled[] = [];
  let ofNode: NodeJS.Require | undefined;
  const load = (file: string): object => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const folder = dirname(file);
    // The files are in one folder.
    ofNode ??= createRequire(file);
    const requires = (name: string) => (name.startsWith('./') ? load(join(folder, name)) : ofNode!(name));
    const script = compile(file, wrapped(file), join(cache, cacheName(file, purpose)), compiled);
    (script.runInThisContext() as Body)(module.exports, requires, module, file, folder);
    return module.exports;
  };
  return {
    /** The exports of a file, by its absolute path. */
    load,
    /** The files whose code the cache did not have. */
    compiled: compiled as readonly Compiled[],
    /** Writes the code of these files. A cache that cannot be written is no error. */
    save() {
      for (const one of compiled) if (!write(one)) return;
      // Programs that have been removed or moved leave code that is never read again.
      if (compiled.length > 0) attempt(() => deleteOldest(cache, OWN, most));
    },
  };
}

/** One file for each V8, bundle and purpose: a new version of the bundle overwrites that of the old one. */
function cacheName(file: string, purpose: string): string {
  const key = JSON.stringify([cachedDataVersionTag(), file, purpose]);
  return `${basename(file, '.js')}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

/** The source of a function whose body is a file; read into its place, since copying megabytes takes milliseconds. */
function wrapped(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    const bytes = Buffer.allocUnsafeSlow(before.length + size + after.length);
    let end = before.copy(bytes);
    for (let count = 1; count > 0 && end < before.length + size; end += count)
      count = readSync(opened, bytes, end, before.length + size - end, null);
    return bytes.subarray(0, end + after.copy(bytes, end));
  } finally {
    closeSync(opened);
  }
}

function compile(file: string, source: Buffer, path: string, compiled: Compiled[]): Script {
  const digest = createHash('sha256').update(source).digest();
  const cachedData = codeIn(path, digest);
  const script = new Script(source.toString(), { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) compiled.push({ script, digest, path });
  return script;
}

/** The compiled code in a file of the cache; `undefined` if it is missing, damaged or of another source. */
function codeIn(path: string, digest: Buffer): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readPlain(path);
  } catch {
    return undefined;
  }
  if (bytes.length <= HEADER || !bytes.subarray(0, 32).equals(digest)) return undefined;
  const code = bytes.subarray(HEADER);
  return crc32(code) === bytes.readUInt32LE(32) ? code : undefined;
}

function write({ script, digest, path }: Compiled): boolean {
  const code = script.createCachedData();
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(code));
  // Threads of one process may write the same file.
  const part = `${path}.${randomUUID()}`;
  try {
    makeFolder(dirname(path), 0o700);
    writeFileSync(part, Buffer.concat([digest, sum, code]));
    renameSync(part, path);
    return true;
  } catch {
    discard(part);
    return false;
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The file does not exist, because its folder could not be made.
  }
}
