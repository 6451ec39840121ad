/** Measures repeated work inside a long-running process; each subject has a process of its own, and they work in turn. */
import { fork } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/**
 * Something to measure warm.
 *
 * @param module path of a module that calls `answer`
 * @param input anything that can be sent to it: its first message, by which it prepares itself
 * @param files paths of the files that the work writes
 * @param env more of the environment of that process
 * @returns a subject: `run(number)` gives wall and processor time in ms, the most memory of the process so far and the
 *   size of the files in bytes
 */
export function warmWork(module, input, { files = [], env = {} } = {}) {
  let child;
  const ask = (message) =>
    new Promise((done, fail) => {
      child.once('message', ({ error, ...sample }) => (error ? fail(new Error(error)) : done(sample)));
      child.once('exit', (code) => fail(new Error(`${module} ended with ${code}`)));
      child.send(message);
    }).finally(() => child.removeAllListeners());
  return {
    async start() {
      child = fork(module, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      await ask(input);
    },
    async run(number) {
      const sample = await ask(number);
      const size = files.filter(existsSync).reduce((sum, path) => sum + statSync(path).size, 0);
      return { ...sample, ...(size > 0 && { size }) };
    },
    stop: () => child?.kill(),
  };
}

/**
 * The other side, in the process that works: `prepare(input)` is called once and gives `{ before?, work, repeated? }`; at
 * each run `work(before(number))` is measured, what `before` does is not. Where it is repeated, the mean counts.
 */
export function answer(prepare) {
  let prepared;
  process.on('message', async (message) => {
    try {
      if (prepared === undefined) {
        prepared = await prepare(message);
        process.send({});
      } else process.send(await measured(prepared, message));
    } catch (error) {
      process.send({ error: String(error?.stack ?? error) });
    }
  });
}

async function measured({ before, work, repeated = 1 }, number) {
  const given = before ? await before(number) : number;
  const used = process.cpuUsage();
  const start = performance.now();
  for (let n = 0; n < repeated; n++) await work(given);
  const wall = (performance.now() - start) / repeated;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1000 / repeated, memory: 1024 * process.resourceUsage().maxRSS };
}
