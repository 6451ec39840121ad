/**
 * Loaded before the command: ends the process within one of its changes of the disk, `YINFA_KILL` counted from 0, of one function
 * alone where that is named.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { threadId } from 'node:worker_threads';

const [at, signal, only] = process.env.YINFA_KILL.split(' ');
let count = 0;
const CHANGES = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'writeFileSync',
];
/** Open files in which nothing is counted: those of the cache, and those that are only read. */
const uncounted = new Set();
const isOfCache = (path) => typeof path === 'string' && path.startsWith(process.env.YINFA_CACHE ?? '\0');
const isReading = (flags) => flags === undefined || flags === 'r';

for (const name of threadId === 0 ? CHANGES.filter((one) => !only || one === only) : []) {
  const original = fs[name];
  fs[name] = (...values) => {
    const [file, flags] = values;
    const isCounted = !uncounted.has(file) && !isOfCache(file) && !(name === 'openSync' && isReading(flags));
    if (isCounted && count++ === Number(at)) process.kill(process.pid, signal);
    const result = original(...values);
    if (name === 'openSync' && !isCounted) uncounted.add(result);
    if (name === 'closeSync') uncounted.delete(file);
    return result;
  };
}
syncBuiltinESMExports();
