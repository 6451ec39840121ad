import { beforeEach, expect, test } from 'vitest';
import { OpenReport } from '../../../src/preview/server/open-report.js';
import { memoryWorld } from '../../world/memory-world.js';

const path = 'content/a/report.yaml';
let world: ReturnType<typeof memoryWorld>;
let report: OpenReport;
const save = (text: string) => world.files.set(path, new TextEncoder().encode(text));

beforeEach(() => {
  world = memoryWorld({ [path]: '旧' });
  report = new OpenReport('content/a', world);
});

test('is current as long as no file has changed that was read', () => {
  report.snapshot().read(path);
  expect(report.isCurrent).toBe(true);
  save('旧');
  expect(report.isCurrent).toBe(true);
  save('新');
  expect(report.isCurrent).toBe(false);
  report.renew(2);
  expect([report.isCurrent, report.version]).toEqual([true, 2]);
});

test('a change is noticed also where somebody has read the new file before', () => {
  report.snapshot().read(path);
  save('新');
  report.snapshot().read(path);
  expect(report.isCurrent).toBe(false);
});

test('a file that appears or goes is a change', () => {
  report.snapshot().read('content/a/glossary.yaml');
  expect(report.isCurrent).toBe(true);
  world.files.set('content/a/glossary.yaml', new Uint8Array([1]));
  expect(report.isCurrent).toBe(false);
});
