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
const isOfCache = (path) => typeof path === 'string' && path.startsWith(process.env.YINFA_CACHE ?? '\0');

for (const name of threadId === 0 ? CHANGES.filter((one) => !only || one === only) : []) {
  const original = fs[name];
  fs[name] = (...values) => {
    if (isOfCache(values[0])) return original(...values);
    const isReading = name === 'openSync' && (values[1] === undefined || values[1] === 'r');
    if (!isReading && count++ === Number(at)) process.kill(process.pid, signal);
    return original(...values);
  };
}
syncBuiltinESMExports();
