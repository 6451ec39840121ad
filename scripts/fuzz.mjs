/**
 * Runs the product on randomly damaged input, and prints one tally of the failures.
 *   npm run fuzz -- --seed 1 --cases 500 --kinds yaml,drafts --jobs 2
 *
 * Kinds are in `fuzz/kinds.mjs`; without `--kinds` all are tried, each in its share. A case is the same for the same seed, kind
 * and number: `--from N --cases 1` repeats one. Many cases run in one process, which is killed where one takes 20 seconds of
 * the processor, 120 of the clock, or 1,500 MB. A case that fails leaves its folder in `--keep`, with the faults and the command that repeats it.
 * `--seconds N` ends after a time. `--content DIR` and `--drafts DIR` replace the reports and drafts of the package in the
 * kinds that edit them.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindNames, scheduleOf } from './fuzz/kinds.mjs';
import { megabytesOf, stopwatch } from './fuzz/usage.mjs';
import { optionsOf, refuse } from './options.mjs';

const MOST_MEGABYTES = 1500;
/** So that the memory measured for a case is not that left by many others. */
const CASES_OF_A_PROCESS = 600;

const { values: options } = optionsOf(import.meta.url, {
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '200' },
    from: { type: 'string', default: '0' },
    kinds: { type: 'string', default: '' },
    jobs: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
    keep: { type: 'string', default: 'out/fuzz' },
    content: { type: 'string' },
    drafts: { type: 'string' },
  },
});
const numbers = ['seed', 'cases', 'from', 'jobs', 'seconds'];
const [seed, cases, from, jobs, seconds] = numbers.map((name) => {
  const number = Number(options[name]);
  return number >= 0 ? number : refuse(import.meta.url, `--${name} ${options[name]} is not a number of 0 or more.`);
});
const schedule = scheduleOf(chosenKinds());
const keep = resolve(options.keep);
const scratch = mkdtempSync(join(tmpdir(), 'yinfa-fuzz-'));
const began = performance.now();
const end = from + cases;
let next = from;

function chosenKinds() {
  if (options.kinds === '') return kindNames;
  const chosen = options.kinds.split(',');
  const unknown = chosen.find((name) => !kindNames.includes(name));
  if (unknown !== undefined)
    refuse(import.meta.url, `There is no kind “${unknown}”; there are ${kindNames.join(', ')}.`);
  return chosen;
}

const tally = new Map();
const countsOf = (kind) => {
  const counts = tally.get(kind) ?? { cases: 0, accepted: 0, refused: 0, milliseconds: 0, megabytes: 0, faults: {} };
  tally.set(kind, counts);
  return counts;
};

function takeCase() {
  if (next >= end || (performance.now() - began) / 1000 > seconds) return undefined;
  const number = next++;
  return { number, kind: schedule[number % schedule.length] };
}

/** Runs cases in one process after the other until there are no more. */
async function lane(index) {
  let worker;
  let run = 0;
  for (let task = takeCase(); task; task = takeCase()) {
    worker ??= startWorker(index);
    const folder = join(scratch, `${index}`, 'case');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const start = performance.now();
    const result = await worker.run({ ...task, seed, folder, content: options.content, drafts: options.drafts });
    if (result.isOver) worker = undefined;
    else if (++run % CASES_OF_A_PROCESS === 0) worker = worker.end();
    note(task, folder, result, performance.now() - start);
  }
  worker?.end();
}

function startWorker(index) {
  const child = fork(fileURLToPath(new URL('fuzz/worker.mjs', import.meta.url)), [join(scratch, `${index}`)], {
    // Garbage is collected before a case reaches its limit of memory.
    execArgv: ['--max-old-space-size=1000'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, YINFA_CACHE: join(scratch, 'cache'), SOURCE_DATE_EPOCH: '1700000000' },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      words = (words + data).slice(-4000);
    });
  return { run: (task) => ran(child, task, () => words), end: () => child.disconnect() };
}

/** The result of a case; it is over with the process where that ended, or had to be ended. */
function ran(child, task, wordsOf) {
  return new Promise((resolve) => {
    let overtime = stopwatch(child.pid);
    let fault;
    const stop = (sort, text) => {
      fault ??= { sort, text };
      child.kill('SIGKILL');
    };
    const watch = setInterval(() => {
      const over = overtime();
      if (over) stop('hang', over);
      const megabytes = megabytesOf(child.pid);
      if (megabytes > MOST_MEGABYTES) stop('memory', `${megabytes} MB`);
    }, 200);
    const done = (result) => {
      clearInterval(watch);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(result);
    };
    child.on('message', (message) => {
      if (message === 'prepared') overtime = stopwatch(child.pid);
      else done(message);
    });
    child.on('exit', (code, signal) =>
      done({ isOver: true, faults: [fault ?? { sort: 'trace', text: `ended by ${signal ?? code}: ${wordsOf()}` }] }),
    );
    child.send(task);
  });
}

function note({ number, kind }, folder, { faults, outcome, megabytes = 0 }, milliseconds) {
  const counts = countsOf(kind);
  counts.cases++;
  counts.milliseconds += milliseconds;
  counts.megabytes = Math.max(counts.megabytes, megabytes);
  if (outcome) counts[outcome]++;
  for (const { sort } of faults) counts.faults[sort] = (counts.faults[sort] ?? 0) + 1;
  if (faults.length > 0) keepCase({ number, kind }, folder, faults);
  const done = [...tally.values()].reduce((sum, { cases }) => sum + cases, 0);
  if (done % 500 === 0) console.log(`${done} cases, ${Math.round((performance.now() - began) / 1000)} s`);
}

function keepCase({ number, kind }, folder, faults) {
  const own = options.content || options.drafts ? ` --content ${options.content} --drafts ${options.drafts}` : '';
  const command = `npm run fuzz -- --seed ${seed} --kinds ${kind} --from ${number} --cases 1${own}`;
  const lines = faults.map(({ sort, text }) => `${sort}: ${text}`);
  for (const line of lines) console.log(`${kind} ${number} ${line.slice(0, 600)}`);
  const target = join(keep, `${kind}-${seed}-${number}`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'faults.txt'), `${command}\n\n${lines.join('\n')}\n`);
  if (existsSync(folder) && readdirSync(folder).length > 0) moved(folder, join(target, 'case'));
}

function moved(from, to) {
  try {
    renameSync(from, to);
  } catch {
    // On another disk. The command makes the files again.
  }
}

function printTally() {
  console.log(`\nseed ${seed}, ${Math.round((performance.now() - began) / 1000)} s`);
  let [cases, failed] = [0, 0];
  for (const [kind, counts] of [...tally].sort()) {
    const faults = Object.entries(counts.faults).map(([sort, count]) => `${count} ${sort}`);
    cases += counts.cases;
    failed += faults.length;
    console.log(
      `${kind.padEnd(10)} ${counts.cases} cases, ${counts.accepted} accepted, ${counts.refused} refused, ` +
        `${(counts.milliseconds / counts.cases / 1000).toFixed(2)} s each, at most ${counts.megabytes} MB: ` +
        `${faults.length === 0 ? 'no fault' : faults.join(', ')}`,
    );
  }
  const all = (sort) => [...tally.values()].reduce((sum, { faults }) => sum + (faults[sort] ?? 0), 0);
  const sorts = new Set(['lost', 'stale', 'hang', 'memory', 'trace']);
  for (const { faults } of tally.values()) for (const sort of Object.keys(faults)) sorts.add(sort);
  console.log(`${cases} cases: ${[...sorts].map((sort) => `${all(sort)} ${sort}`).join(', ')}`);
  if (failed > 0) console.log(`The cases that failed are in ${keep}.`);
  process.exitCode = failed > 0 ? 1 : 0;
}

try {
  await Promise.all(Array.from({ length: jobs }, (_, index) => lane(index)));
  printTally();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
