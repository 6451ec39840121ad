/** Links that lead out of a folder, on a real disk. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { confinedTo } from '../../src/world/confined.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';

let root: string;
let world: World;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  for (const folder of ['content/a', 'content/b', 'private', 'templates'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/b/report.yaml'), 'own');
  writeFileSync(join(root, 'private/report.yaml'), 'secret');
  writeFileSync(join(root, 'templates/theme.yaml'), 'theme');
  symlinkSync('../../private/report.yaml', join(root, 'content/a/report.yaml'));
  symlinkSync('../b/report.yaml', join(root, 'content/a/other.yaml'));
  symlinkSync('../private', join(root, 'content/elsewhere'));
  symlinkSync('../../private/new.yaml', join(root, 'content/a/new.yaml'));
  world = confinedTo('content', nodeWorld(root, {}));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(['content/a/report.yaml', 'content/elsewhere/report.yaml', 'content/b/../elsewhere/report.yaml'])(
  '%s is neither read nor written',
  (path) => {
    expect(world.read(path)).toEqual({ ok: false, missing: false, reason: 'link' });
    expect(world.open?.(path)).toMatchObject({ ok: false });
    expect(world.stamp?.(path)).toBeUndefined();
    expect(world.write(new Map([[path, bytes('x')]]))).toMatchObject({ ok: false, path, reason: 'link' });
    expect(world.write(new Map([[path, undefined]]))).toMatchObject({ ok: false });
    expect(readFileSync(join(root, 'private/report.yaml'), 'utf8')).toBe('secret');
  },
);

test('a folder elsewhere is none', () => {
  expect(world.list('content/elsewhere')).toEqual([]);
  expect(world.isFolder('content/elsewhere')).toBe(false);
});

test('no new file is written through a folder that is a link', () => {
  expect(world.write(new Map([['content/elsewhere/deep/x.yaml', bytes('x')]]))).toMatchObject({ ok: false });
  expect(nodeWorld(root, {}).list('private')).toEqual(['report.yaml']);
});

test('links within the folder are followed, and what stands beside it is read', () => {
  expect(world.read('content/a/other.yaml')).toMatchObject({ ok: true, bytes: Buffer.from('own') });
  expect(world.read('templates/theme.yaml')).toMatchObject({ ok: true });
  expect(world.write(new Map([['content/c/report.yaml', bytes('new')]]))).toEqual({ ok: true });
});

test('a folder that is itself a link has what it leads to', () => {
  const linked = confinedTo('content/elsewhere', nodeWorld(root, {}));
  expect(linked.read('content/elsewhere/report.yaml')).toMatchObject({ ok: true });
  expect(linked.write(new Map([['content/elsewhere/new.yaml', bytes('x')]]))).toEqual({ ok: true });
});
