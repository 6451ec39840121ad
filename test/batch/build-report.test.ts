/** One report of several: what comes back is plain data, with the verification if it was asked for. */
import { expect, test } from 'vitest';
import { buildReport } from '../../src/batch/build-report.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { builtReport } from '../built-report.js';
import { memoryWorld } from '../world/memory-world.js';

test('a built report is verified when asked, and only the files just made', async () => {
  const { root } = await builtReport();
  const world = nodeWorld(root, {});
  const job = { options: { out: 'out-batch', only: 'pptx' as const }, verify: true };
  const outcome = await buildReport('content/yuexiu-2024', job, world);
  expect(outcome.verified).toMatchObject({ ok: true, checked: { pages: 0, slides: 26 } });
  expect(structuredClone(outcome)).toEqual(outcome);
  expect(await buildReport('content/yuexiu-2024', { ...job, verify: false }, world)).not.toHaveProperty('verified');
});

test('a Word file of an earlier text is not held against the build of book and deck', async () => {
  const { root } = await builtReport();
  const world = nodeWorld(root, {});
  world.write(new Map([['out-batch-old/yuexiu-2024/report.docx', new TextEncoder().encode('of an earlier text')]]));
  const outcome = await buildReport('content/yuexiu-2024', { options: { out: 'out-batch-old' }, verify: true }, world);
  expect(outcome.verified).toMatchObject({ ok: true, diagnostics: [], checked: { slides: 26 } });
  expect(outcome.result.stale).toEqual([{ kind: 'docx', path: 'out-batch-old/yuexiu-2024/report.docx' }]);
});

test('a report that failed is not verified', async () => {
  const outcome = await buildReport('content/none', { options: { out: 'out' }, verify: true }, memoryWorld({}));
  expect(outcome.result).toMatchObject({ name: 'none', ok: false });
  expect(outcome).not.toHaveProperty('verified');
});
