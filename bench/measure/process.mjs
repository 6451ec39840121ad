/** A whole process, from its start to its end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

/**
 * The shell waits for the command and prints the processor time of it and its children. It also stands between this
 * process and the measured one, which would otherwise begin with this one's memory in its account.
 */
const SCRIPT = '"$@"; code=$?; times >"$BENCH_TIMES"; exit $code';

/**
 * Something to measure as whole processes.
 *
 * @param {{ command: string[], cwd: string, files: string[], env?: () => Record<string, string> }} subject
 *   `files` are what the command must have made, from `cwd`; they are deleted before each run.
 * @returns a subject: `run` gives wall and processor time in ms, the most memory in bytes where it is a Node process
 *   (of several at once, the sum of what each held at most), and the size of the files in bytes.
 */
export function wholeProcess({ command, cwd, files, env }) {
  const paths = files.map((file) => join(cwd, file));
  return {
    async run() {
      for (const path of paths) rmSync(path, { force: true });
      const accounts = { BENCH_PROBE: join(cwd, '.probe'), BENCH_TIMES: join(cwd, '.times') };
      rmSync(accounts.BENCH_PROBE, { force: true });
      mkdirSync(cwd, { recursive: true });
      const start = performance.now();
      const { code, output } = await finished(command, cwd, { ...accounts, ...env?.() });
      const wall = performance.now() - start;
      const missing = paths.filter((path) => !existsSync(path));
      if (code !== 0 || missing.length > 0)
        throw new Error(`${command.join(' ')}\nended with ${code} and without ${missing}:\n${output.slice(-3000)}`);
      const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
      return { wall, ...accountOf(accounts), size };
    },
  };
}

function finished(command, cwd, env) {
  const options = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require "${probe}"` };
  const child = spawn('sh', ['-c', SCRIPT, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...options, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

/** The measurements of the Node processes by `probe.cjs`; else those of the shell, in steps of up to 10 ms. */
function accountOf({ BENCH_PROBE, BENCH_TIMES }) {
  if (!existsSync(BENCH_PROBE)) return { cpu: shellTime(readFileSync(BENCH_TIMES, 'utf8')) };
  const samples = readFileSync(BENCH_PROBE, 'utf8').trim().split('\n').map(JSON.parse);
  const sum = (kind) => samples.reduce((all, sample) => all + sample[kind], 0);
  return { cpu: sum('cpu'), memory: sum('memory') };
}

/** The second line of POSIX `times` is user and system time of the children: `0m1.230s 0m0.080s`. Milliseconds. */
export function shellTime(text) {
  const times = text.split('\n')[1].match(/(\d+)m([\d.]+)s/g) ?? [];
  return times.reduce((sum, time) => {
    const [minutes, seconds] = time.split('m');
    return sum + 60_000 * Number(minutes) + 1000 * Number.parseFloat(seconds);
  }, 0);
}
