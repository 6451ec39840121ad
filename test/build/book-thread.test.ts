/** A book made in another thread is the one made here, with the same problems. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { type BookTasks, bookTasks } from '../../src/build/book-thread.js';
import { type BuildOptions, build } from '../../src/build/pipeline.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { serve, threadAt } from '../../src/world/threads.js';
import { reportWith } from '../content/folder.js';

const root = mkdtempSync(join(tmpdir(), 'yinfa-thread-'));
afterAll(() => rmSync(root, { recursive: true }));

const body = '  - 全年完成投资12.5亿元，增长8%。\n  - 新建公园3座。\n';

/** What a build gives, its files as bytes. */
async function built(content: string, options: Partial<BuildOptions>, elsewhere: boolean) {
  const out = elsewhere ? 'elsewhere' : 'here';
  mkdirSync(join(root, 'content/r'), { recursive: true });
  writeFileSync(join(root, 'content/r/report.yaml'), content);
  const ended: Promise<unknown>[] = [];
  const startThread = () => {
    const { port1, port2 } = new MessageChannel();
    serve(bookTasks(nodeWorld(root, {})), port2);
    ended.push(new Promise((resolve) => port1.on('close', resolve)));
    return threadAt<BookTasks>(port1);
  };
  const result = await build(
    'content/r',
    { out, ...options },
    nodeWorld(root, {}),
    elsewhere ? startThread : undefined,
  );
  // A thread that is not closed keeps the test waiting until it fails.
  await Promise.all(ended);
  const files = result.files.map(({ path }) => readFileSync(join(root, path)));
  const facts = result.files.map(({ path, ...facts }) => ({ ...facts, path: path.replace(out, '') }));
  return { files, facts, ok: result.ok, diagnostics: result.diagnostics, threads: ended.length };
}

test('the same bytes and facts come out, of every edition', async () => {
  const content = reportWith(body);
  const here = await built(content, { edition: 'all' }, false);
  const elsewhere = await built(content, { edition: 'all' }, true);
  expect(here.facts.map(({ kind }) => kind)).toEqual(['pdf', 'pdf', 'pdf', 'pdf', 'pptx']);
  expect(elsewhere.facts).toEqual(here.facts);
  for (const [i, bytes] of here.files.entries()) expect(elsewhere.files[i]!.equals(bytes)).toBe(true);
  expect([here.threads, elsewhere.threads]).toEqual([0, 1]);
});

test('the same problems come, in the same order, and the thread is closed', async () => {
  const content = reportWith('  - 国际音标ʔ与ꯀ。\n');
  const here = await built(content, {}, false);
  const elsewhere = await built(content, {}, true);
  expect(here.ok).toBe(false);
  expect(here.diagnostics.map(({ code }) => code)).toContain('font/no-glyph');
  expect(elsewhere).toEqual({ ...here, threads: 1 });
});

test('an edition that does not exist is a problem here as there, and no slide waits for its pages', async () => {
  const here = await built(reportWith(body), { edition: 'none' }, false);
  expect(here.diagnostics.map(({ code }) => code)).toEqual(['usage/invalid-value']);
  expect(await built(reportWith(body), { edition: 'none' }, true)).toEqual({ ...here, threads: 1 });
});

test('a report that cannot be read closes the thread', async () => {
  const { ok, threads } = await built('title: [', {}, true);
  expect([ok, threads]).toEqual([false, 1]);
});

test('no thread is started for a book or a deck alone', async () => {
  const alone = await built(reportWith(body), { only: 'pptx' }, true);
  expect([alone.ok, alone.threads]).toEqual([true, 0]);
});
