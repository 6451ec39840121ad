/**
 * Time and memory of processes. Elsewhere than on Linux memory is 0, and time that of the clock.
 *
 * Where many processes share a machine, one gets a part of it: so its own time counts, and that of the clock where it waits
 * for something else than a processor.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Most memory that a process has had, MB. */
export function megabytesOf(pid) {
  try {
    return Math.round(Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return 0;
  }
}

/** Resets `megabytesOf` this process. */
export function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // The peak of the process is more than that of the case.
  }
}

/** Time a process may need, and may wait, seconds. */
const MOST = { own: 20, clock: 120 };

/** Seconds of the processor that a process has used; `undefined` where that is not known. */
function secondsOf(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return undefined;
  }
}

/** Seconds that the main thread of a process was ready to run while others had the processors; 0 where that is not known. */
function waitedOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')[1]) / 1e9;
  } catch {
    return 0;
  }
}

/** Returns a function of which the result says how a process has taken too long since now, if it has. */
export function stopwatch(pid) {
  const start = performance.now();
  const own = secondsOf(pid);
  const waited = waitedOf(pid);
  return () => {
    const clock = (performance.now() - start) / 1000 - Math.max(0, waitedOf(pid) - waited);
    const used = own === undefined ? clock : (secondsOf(pid) ?? clock) - own;
    if (used > MOST.own) return `more than ${MOST.own} s of the processor`;
    return clock > MOST.clock ? `more than ${MOST.clock} s of the clock` : undefined;
  };
}
