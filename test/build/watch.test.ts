/** What is built when: files of a folder on the disk are changed as editors change them. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Watcher, WatchResult } from '../../src/build/watch.js';
import { watchReports } from '../../src/build/watch.js';
import { nodeWorld } from '../../src/world/node-world.js';

const source = 'test/fixtures/three-pages';
const folder = 'content/three-pages';
let root: string;
let watcher: Watcher;
const results: WatchResult[] = [];
let wake = () => {};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync(source, join(root, folder), { recursive: true });
  cpSync('templates', join(root, 'templates'), { recursive: true });
  results.length = 0;
  start({ out: 'out' });
  await watcher.ready;
});
afterEach(async () => {
  await watcher.close();
  rmSync(root, { recursive: true });
});

function start(options: { readonly out: string }): void {
  watcher = watchReports([folder], options, nodeWorld(root, {}), {
    now: () => 0,
    onResult(result) {
      results.push(result);
      wake();
    },
  });
}

/** Longer than the system takes to tell of a change, and the watcher to build after it. */
const aWhile = () => new Promise((settle) => setTimeout(settle, 700));

/** The next build for which that is so; others, as of a folder half put back, are passed over. */
async function next(so: (result: WatchResult) => boolean = () => true): Promise<WatchResult> {
  for (;;) {
    const result = results.shift();
    if (result && so(result)) return result;
    if (!result)
      await new Promise<void>((settle) => {
        wake = settle;
      });
  }
}
const isOk = ({ ok }: WatchResult) => ok;
const path = (name: string) => join(root, folder, name);
const names = ({ written }: WatchResult) => written.map((file) => file.replace(/.*\//, ''));

test('tells what came out otherwise, and writes only that', async () => {
  const first = await next();
  expect(first).toMatchObject({ ok: true, changes: undefined });
  expect(names(first)).toEqual(['report.pdf', 'briefing.pptx']);

  const text = readFileSync(path('report.yaml'), 'utf8');
  writeFileSync(path('report.yaml'), text.replace('3810.24', '3811.24'));
  const second = await next();
  expect(names(second)).toEqual(['report.pdf', 'briefing.pptx']);
  expect(second.changes?.indicators).toMatchObject([
    { id: 'gdp', label: '地区生产总值', before: { shown: '3810.24亿元' }, after: { shown: '3811.24亿元' } },
  ]);
  expect(second.changes?.pages.map(({ label }) => label)).toEqual(['1']);
  expect(second.changes?.slides.length).toBeGreaterThan(0);

  const theme = join(root, 'templates/briefing/theme.yaml');
  writeFileSync(theme, readFileSync(theme, 'utf8').replace(/(?<=accent: ')#\w{6}/, '#123456'));
  const third = await next();
  expect(names(third)).toEqual(['briefing.pptx']);
  expect(third.changes).toMatchObject({ indicators: [], pages: [] });
});

test('a file that is emptied and filled, put in place by its new name, or gone for a while', async () => {
  await next();
  const good = readFileSync(join(root, 'out/three-pages/report.pdf'));
  const text = readFileSync(path('report.yaml'), 'utf8');
  writeFileSync(path('report.yaml'), '');
  const emptied = await next();
  expect(emptied.diagnostics.map(({ code }) => code)).toEqual(['content/empty']);
  expect(readFileSync(join(root, 'out/three-pages/report.pdf')).equals(good)).toBe(true);
  // Too soon after the other change for the system to tell of it.
  writeFileSync(path('report.yaml'), text);
  expect((await next(isOk)).changes).toEqual({ indicators: [], pages: [], slides: [] });

  writeFileSync(path('report.yaml~'), text.replace('3810.24', '3812.24'));
  renameSync(path('report.yaml~'), path('report.yaml'));
  expect((await next(isOk)).changes?.indicators.map(({ id }) => id)).toEqual(['gdp']);

  rmSync(path('report.yaml'));
  expect((await next(({ ok }) => !ok)).diagnostics.map(({ code }) => code)).toEqual(['world/no-report']);
  writeFileSync(path('report.yaml'), text);
  expect((await next(isOk)).changes?.indicators.map(({ id }) => id)).toEqual(['gdp']);
});

test('tells nothing twice: neither a save without a change nor an error that stays', async () => {
  await next();
  const text = readFileSync(path('report.yaml'), 'utf8');
  // Saved as it is, and then with an error: the second is the next that is told.
  writeFileSync(path('report.yaml'), text);
  await aWhile();
  writeFileSync(path('report.yaml'), '');
  expect((await next()).diagnostics.map(({ code }) => code)).toEqual(['content/empty']);
  writeFileSync(path('report.yaml'), '');
  await aWhile();
  writeFileSync(path('report.yaml'), `${text}\n# 一行注释\n`);
  expect(await next()).toMatchObject({ ok: true, changes: { indicators: [], pages: [], slides: [] } });
});

test('results beside the content are no change, and the content is still watched', async () => {
  await watcher.close();
  results.length = 0;
  start({ out: 'content' });
  await watcher.ready;
  expect((await next()).ok).toBe(true);
  await aWhile();
  expect(results).toEqual([]);
  const text = readFileSync(path('report.yaml'), 'utf8');
  writeFileSync(path('report.yaml'), text.replace('3810.24', '3814.24'));
  expect((await next()).changes?.indicators.map(({ id }) => id)).toEqual(['gdp']);
});

test('closed before it has begun, it builds nothing', async () => {
  await watcher.close();
  results.length = 0;
  start({ out: 'other' });
  await watcher.close();
  await watcher.ready;
  await watcher.closed;
  expect(results).toEqual([]);
});

test('a folder that goes away and comes back is still watched', async () => {
  await next();
  rmSync(join(root, folder), { recursive: true });
  expect((await next()).ok).toBe(false);
  cpSync(source, join(root, folder), { recursive: true });
  await next(isOk);
  const text = readFileSync(path('report.yaml'), 'utf8');
  writeFileSync(path('report.yaml'), text.replace('3810.24', '3813.24'));
  const told = await next(({ changes }) => changes?.indicators.length === 1);
  expect(told.changes?.indicators[0]?.after?.shown).toMatch(/^3813\.24/);
});

test('is closed once, and builds no more', async () => {
  await next();
  await watcher.close();
  await expect(watcher.closed).resolves.toBeUndefined();
  writeFileSync(path('report.yaml'), '');
  expect(results).toEqual([]);
});

// Nothing is forbidden to the superuser, and Windows has no such modes.
test.skipIf(process.getuid === undefined || process.getuid() === 0)(
  'a folder that may not be read is an error of the build, not of the watcher',
  async () => {
    await watcher.close();
    results.length = 0;
    const fonts = join(root, 'fonts');
    mkdirSync(fonts);
    chmodSync(fonts, 0);
    try {
      start({ out: 'out' });
      await watcher.ready;
      expect(results.map(({ ok }) => ok)).toEqual([false]);
    } finally {
      chmodSync(fonts, 0o700);
    }
  },
);
