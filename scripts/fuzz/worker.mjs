/** Runs cases that the parent process sends, one after the other. */
import { crc32 } from 'node:zlib';
import { randomFrom } from '../random-edits.mjs';
import { loadKind } from './kinds.mjs';
import { forgetPeak, megabytesOf } from './usage.mjs';

const scratch = process.argv[2];
const prepared = new Map();

process.on('message', async ({ kind, number, seed, folder, ...options }) => {
  let result;
  try {
    prepared.set(kind, prepared.get(kind) ?? (await (await loadKind(kind)).prepare(`${scratch}/${kind}`, options)));
    process.send('prepared');
    forgetPeak();
    result = await prepared.get(kind)(randomFrom(crc32(`${seed} ${kind} ${number}`)), folder, number);
  } catch (cause) {
    result = { faults: [{ sort: 'trace', text: cause.stack ?? String(cause) }] };
  }
  process.send({ ...result, megabytes: megabytesOf(process.pid) });
});
