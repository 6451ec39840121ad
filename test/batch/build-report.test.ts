/** One report of several: what comes back is plain data, with the verification if it was asked for. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReport } from '../../src/batch/build-report.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { memoryWorld } from '../world/memory-world.js';

const folder = 'content/three-pages';
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-batch-'));
  cpSync('test/fixtures/three-pages', join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

test('a built report is verified when asked, and only the files just made', async () => {
  const world = nodeWorld(root, {});
  const job = { options: { out: 'out', only: 'pptx' as const }, verify: true };
  const outcome = await buildReport(folder, job, world);
  expect(outcome.verified).toMatchObject({ ok: true, checked: { pages: 0, slides: 12 } });
  expect(structuredClone(outcome)).toEqual(outcome);
  expect(await buildReport(folder, { ...job, verify: false }, world)).not.toHaveProperty('verified');
});

test('a Word file of an earlier text is not held against the build of book and deck', async () => {
  const world = nodeWorld(root, {});
  world.write(new Map([['out-old/three-pages/report.docx', new TextEncoder().encode('of an earlier text')]]));
  const outcome = await buildReport(folder, { options: { out: 'out-old' }, verify: true }, world);
  expect(outcome.verified).toMatchObject({ ok: true, diagnostics: [], checked: { slides: 12 } });
  expect(outcome.result.stale).toEqual([{ kind: 'docx', path: 'out-old/three-pages/report.docx' }]);
});

test('a report that failed is not verified', async () => {
  const outcome = await buildReport('content/none', { options: { out: 'out' }, verify: true }, memoryWorld({}));
  expect(outcome.result).toMatchObject({ name: 'none', ok: false });
  expect(outcome).not.toHaveProperty('verified');
});
