import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { OpenReport } from '../../../src/preview/server/open-report.js';
import { nodeWorld } from '../../../src/world/node-world.js';
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

test('of many versions only the last ones are kept in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  try {
    const folder = 'content/three-pages';
    cpSync('test/fixtures/three-pages', join(root, folder), { recursive: true });
    const file = join(root, folder, 'report.yaml');
    const text = readFileSync(file, 'utf8');
    const own = new OpenReport(folder, nodeWorld(root, {}));
    const views: WeakRef<object>[] = [];
    for (let i = 1; i <= 5; i++) {
      writeFileSync(file, text.replace(/增长\d/, `增长${i}`));
      own.renew(i);
      views.push(new WeakRef(await own.view()));
    }
    // What the last turn has looked at is not collected in it.
    for (let i = 0; i < 3; i++) {
      await new Promise((done) => setTimeout(done, 10));
      collect();
    }
    expect(views.slice(0, 3).filter((view) => view.deref() !== undefined)).toEqual([]);
    expect(own.version).toBe(5);
  } finally {
    rmSync(root, { recursive: true });
  }
});
