/**
 * Loaded into every Node process that is measured (`node --require`): at its exit it appends one line to the file
 * `BENCH_PROBE`, processor time of all its threads in milliseconds and the most memory it held in bytes.
 */
const { appendFileSync, readFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** On Linux the high-water mark of this program alone: `maxRSS` may be that of the process that started it. */
function mostMemory(maxRSS) {
  try {
    return 1024 * Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return 1024 * maxRSS;
  }
}

if (isMainThread && process.env.BENCH_PROBE) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const sample = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: mostMemory(maxRSS) };
    appendFileSync(process.env.BENCH_PROBE, `${JSON.stringify(sample)}\n`);
  });
}
