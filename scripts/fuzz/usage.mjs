/**
 * Time and memory of processes. Elsewhere than on Linux memory is 0, and time that of the clock.
 *
 * Where many processes share a machine, one gets a part of it: so its own time counts, and that of the clock where it waits.
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

/** Returns a function that checks whether a process has taken too long since now. */
export function stopwatch(pid) {
  const start = performance.now();
  const own = secondsOf(pid);
  return () => {
    const clock = (performance.now() - start) / 1000;
    const used = own === undefined ? clock : (secondsOf(pid) ?? clock) - own;
    return used > MOST.own || clock > MOST.clock;
  };
}
