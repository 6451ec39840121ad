/**
 * Measures yinfa and others in turn, prints the ratios, and ends with 1 where one is worse than it may be.
 * See README.md. Run after a build: npm run bench -- [--quick] [--only ROW]… [--json]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from '../scripts/options.mjs';
import { installIfMissing } from './install.mjs';
import { inTurn, median, middleOf, ratioOf } from './measure/rounds.mjs';
import { holds, rows, sets } from './rows.mjs';
import { subjectsIn } from './subjects.mjs';
import { rowTable, subjectTable } from './table.mjs';

const say = (text) => process.stderr.write(`bench: ${text}\n`);

const { values: asked } = optionsOf(import.meta.url, {
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});

/** The rows of `--only`, each a row or a set; with `--quick` alone those that have a bound. */
function chosenRows() {
  const unknown = asked.only.find((name) => !rows.some(({ id, set }) => id === name || set === name));
  if (unknown !== undefined) {
    say(`no row is called ${unknown}; there are ${rows.map(({ id }) => id).join(', ')}`);
    process.exit(2);
  }
  if (asked.only.length > 0) return rows.filter(({ id, set }) => asked.only.includes(id) || asked.only.includes(set));
  return asked.quick ? rows.filter(({ most, least }) => (most ?? least) !== undefined) : rows;
}

function resultOf(row, samples) {
  const [ours, theirs] = [samples[row.a], samples[row.b]];
  if (row.each) {
    const rate = (kind) => median(ours.map((sample) => (1000 * row.each) / sample[kind]));
    return { ...row, value: rate('wall'), cpu: rate('cpu') };
  }
  if (!ours || !theirs) return row;
  if (row.of === 'memory') return { ...row, value: ratioOf(ours, theirs, 'memory') };
  return { ...row, value: ratioOf(ours, theirs, 'wall'), cpu: ratioOf(ours, theirs, 'cpu') };
}

async function measureSet(name, all, subjectOf) {
  const chosen = all.filter(({ set }) => set === name);
  const names = [...new Set(chosen.flatMap(({ a, b }) => (b ? [a, b] : [a])))];
  const found = [];
  for (const one of names) found.push([one, await subjectOf(one)]);
  const subjects = found.filter(([, subject]) => subject);
  const { rounds, quick, warming } = sets[name];
  const samples = await inTurn(Object.fromEntries(subjects), { rounds: asked.quick ? quick : rounds, warming }, say);
  const kinds = ['wall', 'cpu', 'memory', 'size'];
  const medians = subjects.map(([one]) => ({
    name: one,
    ...Object.fromEntries(kinds.map((kind) => [kind, middleOf(samples[one], kind)])),
  }));
  const results = chosen.map((row) => resultOf(row, samples)).map((row) => ({ ...row, ok: holds(row, row.value) }));
  return { medians, results };
}

async function run(folder, chosen) {
  const subjectOf = subjectsIn(folder);
  const measured = [];
  for (const name of new Set(chosen.map(({ set }) => set))) measured.push(await measureSet(name, chosen, subjectOf));
  return {
    machine: { node: process.version, processor: cpus()[0]?.model, cores: availableParallelism() },
    subjects: measured.flatMap(({ medians }) => medians),
    rows: measured.flatMap(({ results }) => results),
  };
}

const chosen = chosenRows();
installIfMissing(say);
const folder = mkdtempSync(join(tmpdir(), 'yinfa-bench-'));
try {
  const all = await run(folder, chosen);
  console.log(asked.json ? JSON.stringify(all, null, 2) : `${subjectTable(all.subjects)}\n\n${rowTable(all.rows)}`);
  if (all.rows.some(({ ok }) => ok === false)) process.exitCode = 1;
} finally {
  if (process.env.BENCH_KEEP) say(`kept ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
