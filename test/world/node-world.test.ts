/** The disk and the environment of the machine as a world. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeWorld, packageVersion } from '../../src/world/node-world.js';
import { newRun } from '../../src/world/temporary.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

it('sees no folder below a file', () => {
  put('a', 'file');
  expect(nodeWorld(root, {}).isFolder('a/b')).toBe(false);
});

it('takes the fonts that came with Yinfa unless the project has a font table of its own', () => {
  put('fonts/local/fonts.yaml', 'roles: {}');
  const shipped = nodeWorld(root, {}).asset('fonts');
  expect(existsSync(join(root, shipped, 'fonts.yaml')) || existsSync(join(shipped, 'fonts.yaml'))).toBe(true);
  put('fonts/fonts.yaml', 'roles: {}');
  expect(nodeWorld(root, {}).asset('fonts')).toBe('fonts');
});

it('takes templates of the project that may not be read for its own, so that reading them says why', () => {
  mkdirSync(join(root, 'templates'));
  symlinkSync('report', join(root, 'templates/report'));
  const world = nodeWorld(root, {});
  expect(world.asset('templates/report')).toBe('templates/report');
  expect(world.read('templates/report/theme.yaml')).toEqual({ ok: false, missing: false, reason: 'ELOOP' });
  expect(world.asset('templates/briefing')).not.toBe('templates/briefing');
});

it('reads files, and says of others whether they are missing', () => {
  put('a/b.txt', 'B');
  const world = nodeWorld(root, {});
  expect(world.read('a/b.txt')).toMatchObject({ ok: true });
  expect(world.read('a/c.txt')).toEqual({ ok: false, missing: true, reason: 'ENOENT' });
  expect(world.read('a/b.txt/c')).toMatchObject({ ok: false, missing: true });
  expect(world.read('a')).toMatchObject({ ok: false, missing: false });
  expect([world.list('a'), world.list('none')]).toEqual([['b.txt'], []]);
});

it('stamps a file that was written again differently', () => {
  put('a.txt', 'A');
  const world = nodeWorld(root, {});
  const before = world.stamp!('a.txt');
  expect(world.stamp!('a.txt')).toBe(before);
  put('a.txt', 'AA');
  expect(world.stamp!('a.txt')).not.toBe(before);
  expect(world.stamp!('none.txt')).toBeUndefined();
});

it.each([
  ['86400', 86_400],
  ['0', 0],
  ['1.5', undefined],
  ['-1', undefined],
  ['tomorrow', undefined],
  ['253402300800', undefined],
])('SOURCE_DATE_EPOCH=%s is %s', (value, epoch) => {
  expect(nodeWorld(root, { SOURCE_DATE_EPOCH: value }).epoch).toBe(epoch);
});

it('knows the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(packageVersion()).toBe(version);
});

it('opens files, and says of others what reading them says', () => {
  put('a/b.txt', 'BCD');
  const world = nodeWorld(root, {});
  const opened = world.open!('a/b.txt');
  expect(opened.ok && Buffer.from(opened.file.read(1, 2)).toString()).toBe('CD');
  for (const path of ['a/c.txt', 'a/b.txt/c', 'a']) expect(world.open!(path)).toEqual(world.read(path));
});

it('removes a folder in which there is nothing but files of a killed run, and no empty one besides', () => {
  put(`content/new/.report.yaml.${newRun(2 ** 30)}.tmp`, 'half');
  put(`content/full/.report.yaml.${newRun(2 ** 30)}.tmp`, 'half');
  put('content/full/report.yaml', 'whole');
  put(`content/being-made/.report.yaml.${newRun(process.ppid)}.tmp`, 'half');
  mkdirSync(join(root, 'content/empty'));
  const names = ['new', 'full', 'being-made', 'empty'];
  for (const name of names) nodeWorld(root, {}).recover?.(`content/${name}`);
  expect(names.filter((name) => existsSync(join(root, 'content', name)))).toEqual(['full', 'being-made', 'empty']);
  expect(readdirSync(join(root, 'content/full'))).toEqual(['report.yaml']);
});
