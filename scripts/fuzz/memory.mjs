/** Memory of processes, on Linux alone; 0 elsewhere. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Most memory that a process has had, MB. */
export function megabytesOf(pid) {
  try {
    return Math.round(Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return 0;
  }
}

/** From now on `megabytesOf` this process counts anew. */
export function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // The peak of the process is more than that of the case.
  }
}
