/** Sets of files whose writing is stopped anywhere, on a real disk; the next run puts them in order. */
import * as fs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRun } from '../../src/world/temporary.js';
import { recoverIn, writeAll } from '../../src/world/write-all.js';
import { recordIn } from '../../src/world/write-record.js';

/** Operations that are still performed; each further one stops the run as the end of the process would. */
const budget = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, links: true }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const counted = <F extends (...args: never[]) => unknown>(act: F) =>
    vi.fn((...args: Parameters<F>) => {
      if (budget.left-- <= 0) throw new Error('killed');
      return act(...args) as ReturnType<F>;
    });
  const names = ['renameSync', 'rmSync', 'copyFileSync', 'writeSync', 'mkdirSync', 'openSync'] as const;
  const stopping = Object.fromEntries(names.map((name) => [name, counted(real[name] as never)]));
  const linkSync = counted((from: string, to: string) => {
    if (!budget.links) throw Object.assign(new Error('no links'), { code: 'EPERM' });
    real.linkSync(from, to);
  });
  // What reaches the disk later is of no account here, and takes long.
  return { ...real, ...stopping, linkSync, fsyncSync: counted(() => {}) };
});

let root: string;
beforeEach(() => {
  Object.assign(budget, { left: Number.POSITIVE_INFINITY, links: true });
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => {
  budget.left = Number.POSITIVE_INFINITY;
  rmSync(root, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
/** The run of a process that is over: no system numbers its processes as high. */
const killed = () => newRun(2 ** 30);

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function all(folder = root): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }) as string[];
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const setOf = (files: Readonly<Record<string, string | undefined>>) =>
  new Map(Object.entries(files).map(([path, text]) => [join(root, path), text === undefined ? text : bytes(text)]));

/** Writes a set in a run that stops after `n` operations; whether it was stopped. */
function stoppedAfter(n: number, files: Readonly<Record<string, string | undefined>>): boolean {
  budget.left = n;
  try {
    writeAll(setOf(files), killed());
  } catch {
    // The run did not see its end.
  }
  const stopped = budget.left < 0;
  budget.left = Number.POSITIVE_INFINITY;
  return stopped;
}

const before = { 'r/report.pdf': 'old', 'r/briefing.pptx': 'old', 'r/slides/1.svg': 'old', 'r/slides/2.svg': 'old' };
const set = { 'r/report.pdf': 'new', 'r/briefing.pptx': 'new', 'r/slides/1.svg': 'new', 'r/notes.docx': 'new' };
const after = { ...set };

describe.each([true, false])('a set that is stopped after any operation (links of the disk: %s)', (links) => {
  it('is whole or not there after the next run that writes there, and leaves no file', () => {
    const seen = new Set<string>();
    for (let n = 0; ; n++) {
      rmSync(root, { recursive: true });
      put(before);
      budget.links = links;
      const stopped = stoppedAfter(n, { ...set, 'r/slides/2.svg': undefined });
      expect(recoverIn([join(root, 'r'), join(root, 'r/slides')]), `${n}`).toBeUndefined();
      const found = all();
      seen.add(found['r/report.pdf'] ?? '');
      expect([before, after], `${n}`).toContainEqual(found);
      if (!stopped) break;
      expect(n).toBeLessThan(200);
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  it('is followed by the set of the next run', () => {
    for (let n = 0; n < 60; n++) {
      rmSync(root, { recursive: true });
      put(before);
      budget.links = links;
      stoppedAfter(n, { ...set, 'r/slides/2.svg': undefined });
      expect(writeAll(setOf({ 'r/report.pdf': 'third', 'r/slides/1.svg': 'third' }))).toEqual({ ok: true });
      const { 'r/report.pdf': report, 'r/slides/1.svg': slide, ...rest } = all();
      expect([report, slide]).toEqual(['third', 'third']);
      const others = (files: Readonly<Record<string, string>>) => {
        const { 'r/report.pdf': _, 'r/slides/1.svg': __, ...kept } = files;
        return kept;
      };
      expect([others(before), others(after)], `${n}`).toContainEqual(rest);
    }
  });
});

/** The number of operations after which one file is new and the other is not. */
function half(): void {
  for (let n = 0; n < 100; n++) {
    rmSync(root, { recursive: true, force: true });
    put({ 'r/a': 'old', 'r/b': 'old' });
    stoppedAfter(n, { 'r/a': 'new', 'r/b': 'new' });
    if (readFileSync(join(root, 'r/a'), 'utf8') !== readFileSync(join(root, 'r/b'), 'utf8')) return;
  }
  throw new Error('never half');
}

it('a file that somebody has written to since is left as it is, with its set', () => {
  half();
  put({ 'r/a': 'by hand' });
  expect(recoverIn([join(root, 'r')])).toBeUndefined();
  expect(all()).toEqual({ 'r/a': 'by hand', 'r/b': 'old' });
});

it('a set that is undone is found from a folder in which only its temporary files are', () => {
  for (let n = 0; n < 60; n++) {
    rmSync(root, { recursive: true });
    put({ 'r/a': 'old', 'r/x/b': 'old' });
    stoppedAfter(n, { 'r/a': 'new', 'r/x/b': 'new' });
    const isRecorded = Object.entries(all()).some(([name, text]) => name.endsWith('.set') && text !== '');
    recoverIn([join(root, 'r/x')]);
    const { 'r/a': a, 'r/x/b': b, ...rest } = all();
    expect(a, `${n}`).toBe(b);
    if (isRecorded) expect(rest, `${n}`).toEqual({});
  }
});

it('what a living process is writing is left alone', () => {
  const run = newRun(process.ppid);
  put({ [`r/.a.${run}.tmp`]: 'new', 'r/a': 'old' });
  expect(writeAll(setOf({ 'r/b': 'new' }))).toEqual({ ok: true });
  expect(all()).toEqual({ [`r/.a.${run}.tmp`]: 'new', 'r/a': 'old', 'r/b': 'new' });
});

it('a set that cannot be undone stays until it can, and says what is in the way', () => {
  half();
  vi.mocked(fs.renameSync).mockImplementationOnce(() => {
    throw Object.assign(new Error('open elsewhere'), { code: 'EBUSY' });
  });
  const failed = writeAll(setOf({ 'r/c': 'new' }));
  expect(failed).toMatchObject({ ok: false, path: join(root, 'r/a'), reason: 'locked' });
  expect(existsSync(join(root, 'r/c'))).toBe(false);
  expect(writeAll(setOf({ 'r/c': 'new' }))).toEqual({ ok: true });
  expect(all()).toEqual({ 'r/a': 'old', 'r/b': 'old', 'r/c': 'new' });
});

it('what was undone before it was stopped stays so', () => {
  const others = { 'r/b': 'new', 'r/c': 'new' };
  for (let n = 0; all()['r/b'] !== 'new'; n++) {
    rmSync(root, { recursive: true, force: true });
    put({ 'r/a': 'old', 'r/b': 'old', 'r/c': 'old' });
    stoppedAfter(n, { 'r/a': 'new', ...others });
  }
  expect(all()).toMatchObject({ 'r/a': 'new', 'r/c': 'old' });
  const { renameSync } = fs;
  vi.mocked(fs.renameSync)
    .mockImplementationOnce(vi.mocked(renameSync).getMockImplementation()!)
    .mockImplementationOnce(() => {
      throw Object.assign(new Error('open elsewhere'), { code: 'EBUSY' });
    });
  expect(recoverIn([join(root, 'r')])).toMatchObject({ path: join(root, 'r/b') });
  expect(recoverIn([join(root, 'r')])).toBeUndefined();
  expect(all()).toEqual({ 'r/a': 'old', 'r/b': 'old', 'r/c': 'old' });
});

it('a folder in the place of a file is left as it is, with its set', () => {
  half();
  rmSync(join(root, 'r/b'));
  mkdirSync(join(root, 'r/b'));
  expect(recoverIn([join(root, 'r')])).toBeUndefined();
  expect(all()).toEqual({ 'r/a': 'new' });
});

it('a set whose record cannot be written is not begun', () => {
  put({ 'r/a': 'old', 'r/b': 'old' });
  const open = vi.mocked(fs.openSync).getMockImplementation()!;
  vi.mocked(fs.openSync).mockImplementation((path, ...others) => {
    if (`${path}`.endsWith('.set')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return open(path, ...others);
  });
  const written = writeAll(setOf({ 'r/a': 'new', 'r/b': 'new' }));
  vi.mocked(fs.openSync).mockImplementation(open);
  expect(written).toMatchObject({ ok: false, reason: 'full' });
  expect(all()).toEqual({ 'r/a': 'old', 'r/b': 'old' });
});

it('the names in the folder reach the disk before the first file is replaced and before the record goes', () => {
  put({ 'r/a': 'old', 'r/b': 'old' });
  for (const mock of [fs.openSync, fs.renameSync, fs.rmSync]) vi.mocked(mock).mockClear();
  writeAll(setOf({ 'r/a': 'new', 'r/b': 'new' }));
  const calls = [
    ['open', vi.mocked(fs.openSync).mock],
    ['rename', vi.mocked(fs.renameSync).mock],
    ['remove', vi.mocked(fs.rmSync).mock],
  ] as const;
  const all = calls.flatMap(([name, { calls, invocationCallOrder }]) =>
    calls.map((args, i) => ({ at: invocationCallOrder[i]!, what: `${name} ${kindOf(`${args[0]}`)}` })),
  );
  const order = all.toSorted((a, b) => a.at - b.at).map(({ what }) => what);
  const from = order.indexOf('open set');
  expect(order.slice(from, from + 6)).toEqual([
    'open set',
    'open folder',
    'rename tmp',
    'rename tmp',
    'open folder',
    'remove set',
  ]);
});

const kindOf = (path: string) => (path === join(root, 'r') ? 'folder' : (/\.(set|tmp|old)$/.exec(path)?.[1] ?? 'file'));
const sum = (text: string) => `${text.length} ${crc32(text)}`;
/** An entry of a file that the set has not yet replaced, so that the others would be undone. */
const unwritten = { path: 'a', before: sum('own'), after: sum('other') };

it.each([
  ['no data', '{'],
  ['another shape', '{"a":1}'],
  ['a path above', JSON.stringify([{ path: '../x', before: null, after: sum('1') }, unwritten])],
  ['an absolute path', JSON.stringify([{ path: '/x', before: null, after: sum('1') }, unwritten])],
  ['a path through a link', JSON.stringify([{ path: 'link/x', before: null, after: sum('1') }, unwritten])],
  ['a number', JSON.stringify([{ path: 'x', before: 1, after: 2 }])],
])('a record that is %s changes nothing', (_, text) => {
  put({ x: '1', 'r/a': 'own' });
  symlinkSync('..', join(root, 'r/link'));
  writeFileSync(recordIn(join(root, 'r'), killed()), text);
  expect(recoverIn([join(root, 'r')])).toBeUndefined();
  expect(readFileSync(join(root, 'x'), 'utf8')).toBe('1');
  expect(readdirSync(join(root, 'r'))).toEqual(['a', 'link']);
});
