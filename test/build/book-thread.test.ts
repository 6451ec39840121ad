/** A book made in another thread is the one made here, with the same problems. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { type BookTasks, bookTasks } from '../../src/build/book-thread.js';
import { type BuildOptions, build } from '../../src/build/pipeline.js';
import type { Book } from '../../src/document/book.js';
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
  const { ok, diagnostics, certainFindings } = result;
  return { files, facts, ok, diagnostics, certainFindings, threads: ended.length };
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

test.each(['pdf', 'pptx'] as const)(
  'no thread is started for a short report of which only a %s is made',
  async (only) => {
    const alone = await built(reportWith(body), { only }, true);
    expect([alone.ok, alone.threads]).toEqual([true, 0]);
  },
);

/** A text that is proof-read in one thread while its book is set in another. */
const long = `  - 去年地区生产总值100亿元。
  - 去年地区生产总值120亿元，增长5%，，税收8亿元。
${`# ${'注'.repeat(60)}\n`.repeat(900)}`;

test('a long book comes from a thread, with the same bytes, problems and number of certain findings', async () => {
  const here = await built(reportWith(long), { only: 'pdf' }, false);
  expect(here.certainFindings).toBeGreaterThan(0);
  expect(here.diagnostics.map(({ code }) => code)).toContain('figure/two-readings');
  const elsewhere = await built(reportWith(long), { only: 'pdf' }, true);
  expect(elsewhere).toEqual({ ...here, threads: 1 });
});

test('only setting and writing a long book has something around it', async () => {
  const steps: string[] = [];
  const tasks = bookTasks(nodeWorld(root, {}), async (work) => {
    steps.push('begin');
    const result = await work();
    steps.push('end');
    return result;
  });
  await tasks.openBooks('content/r');
  const meta = { title: '报告', author: '', subject: '', keywords: '' };
  const paragraph = { kind: 'paragraph', lead: [], text: [{ text: '新建公园3座。' }] } as const;
  const paragraphs = (count: number): Book => ({ kind: 'book', meta, blocks: new Array(count).fill(paragraph) });
  await tasks.setBook('session', paragraphs(20), 'short');
  await tasks.writeBook('session', 'short.pdf', new Date(0));
  expect(steps).toEqual([]);
  await tasks.setBook('session', paragraphs(600), 'long');
  expect(steps).toEqual(['begin', 'end']);
  await tasks.writeBook('session', 'long.pdf', new Date(0));
  expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
});
