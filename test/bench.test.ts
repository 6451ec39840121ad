/** The arithmetic of the benchmark, and the longer reports that it makes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadReport } from '../src/content/load.js';
import { complete } from '../src/diagnostics/outcome.js';
import { nodeWorld } from '../src/world/node-world.js';

const load = (file: string) => import(String(new URL(`../bench/${file}`, import.meta.url)));
const { median, ratioOf, middleOf, inTurn } = await load('measure/rounds.mjs');
const { shellTime, wholeProcess } = await load('measure/process.mjs');
const { holds, rows, sets } = await load('rows.mjs');
const { subjectsIn } = await load('subjects.mjs');
const { writeReport, writeReports } = await load('inputs/report.mjs');

const folder = mkdtempSync(join(tmpdir(), 'yinfa-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ratios', () => {
  test('are taken round by round, and their median counts', () => {
    const ours = [{ wall: 10 }, { wall: 40 }, { wall: 900 }];
    const theirs = [{ wall: 5 }, { wall: 10 }, { wall: 300 }];
    expect(ratioOf(ours, theirs, 'wall')).toBe(3);
    expect(ratioOf(ours, theirs, 'memory')).toBeUndefined();
  });

  test('an even number of values has its median between two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(middleOf([{ size: 3 }, { size: 1 }, { size: 2 }], 'size')).toBe(2);
    expect(middleOf([{ size: 3 }, {}], 'size')).toBeUndefined();
  });

  test('a row fails when it is worse than its bound by more than a quarter', () => {
    expect([5, 5.01].map((value) => holds({ most: 4 }, value))).toEqual([true, false]);
    expect([1.6, 1.59].map((value) => holds({ least: 2 }, value))).toEqual([true, false]);
    expect(holds({}, 99)).toBeUndefined();
    expect(holds({ most: 4 }, undefined)).toBeUndefined();
  });
});

test('subjects run in turn, and the first rounds do not count', async () => {
  const order: string[] = [];
  const subject = (name: string) => ({ run: (round: number) => order.push(`${name}${round}`) && { wall: round } });
  const samples = await inTurn({ a: subject('a'), b: subject('b') }, { rounds: 2, warming: 1 }, () => {});
  expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  expect(samples).toEqual({ a: [{ wall: 2 }, { wall: 3 }], b: [{ wall: 2 }, { wall: 3 }] });
});

describe('a whole process', () => {
  const node = (code: string) => [process.execPath, '-e', code];

  test('is measured with its memory, and what it made', async () => {
    const code = 'const b = Buffer.alloc(5e7, 1); require("fs").writeFileSync("made", "12345")';
    const sample = await wholeProcess({ command: node(code), cwd: folder, files: ['made'] }).run();
    expect(sample).toMatchObject({ size: 5 });
    expect(sample.cpu).toBeGreaterThan(0);
    expect(sample.memory).toBeGreaterThan(5e7);
  });

  test('that fails, or makes nothing, is an error with what it said', async () => {
    const run = (code: string, files: string[]) => wholeProcess({ command: node(code), cwd: folder, files }).run();
    await expect(run('console.log("why"); process.exitCode = 3', [])).rejects.toThrow(/ended with 3.*why/s);
    await expect(run('0', ['made'])).rejects.toThrow(/without .*made/);
  });

  test('of another language is counted by the shell', () => {
    expect(shellTime('0m0.00s 0m0.00s\n1m1.230s 0m0.080s\n')).toBe(61_310);
  });
});

test('every row names subjects that there are, in a set that there is', () => {
  const subjectOf = subjectsIn(folder);
  for (const { a, b, set } of rows) {
    expect(sets).toHaveProperty([set]);
    for (const name of [a, b]) if (name) expect(subjectOf.names).toContain(name);
  }
});

describe('the reports that are measured', () => {
  const loaded = (name: string) => {
    const outcome = loadReport(`content/${name}`, nodeWorld(folder));
    return complete(outcome, ({ code, severity }) => expect(severity, code).not.toBe('error'));
  };

  test('a longer one has each part as many times as long, under headings that differ', () => {
    writeReport(folder, 'once', 1);
    writeReport(folder, 'thrice', 3);
    const count = (name: string) => JSON.stringify(loaded(name)?.body).match(/"section"/g)?.length;
    expect(count('thrice')).toBe(3 * (count('once') ?? Number.NaN));
  });

  test('many are of many places, in all their files', () => {
    const names: string[] = writeReports(folder, 3);
    const reports = names.map((name) => JSON.stringify(loaded(name)?.body));
    expect(new Set(reports).size).toBe(3);
    for (const text of reports) expect(text).not.toContain('越秀');
  });
});
