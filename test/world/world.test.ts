/** Reading through the one door, and keeping paths inside their folder. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeWorld } from '../../src/world/node-world.js';
import { inside, readBytes } from '../../src/world/world.js';
import { listening } from '../yaml/reported.js';
import { memoryWorld } from './memory-world.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

it('a path written in a file may not leave its folder, by a link either', () => {
  put('fonts/own.ttf', 'x');
  put('secret.ttf', 'x');
  symlinkSync('../secret.ttf', join(root, 'fonts/link.ttf'));
  const told: string[] = [];
  const ask = (path: string) => inside(nodeWorld(root, {}), 'fonts', path, ({ code }) => told.push(code));
  expect(ask('own.ttf')).toBe(join('fonts', 'own.ttf'));
  for (const path of ['link.ttf', '../secret.ttf', '/etc/hostname', 'C:\\fonts\\a.ttf'])
    expect(ask(path), path).toBeUndefined();
  expect(told).toEqual(Array(4).fill('world/outside-project'));
});

it('a file that cannot be read is noted, missing or not', () => {
  const { note, told } = listening();
  const world = memoryWorld({ 'a/b.txt': 'B' });
  expect(readBytes(world, 'a/b.txt', note)).toHaveLength(1);
  expect([readBytes(world, 'a/c.txt', note), readBytes(world, 'a', note)]).toEqual([undefined, undefined]);
  expect(told).toEqual([
    'world/not-found {"path":"a/c.txt","nearest":"a/b.txt"}',
    'world/unreadable {"path":"a","reason":"EISDIR"}',
  ]);
});
