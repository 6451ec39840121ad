/** Links that lead out of a project, on a real disk. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isReport } from '../../src/content/report-folders.js';
import { boundaryOf, realPath } from '../../src/world/boundary.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { packageRoot } from '../../src/world/package-root.js';
import type { World } from '../../src/world/world.js';
import { inside } from '../../src/world/world.js';

let top: string;
let root: string;
let world: World;
const bytes = (text: string) => new TextEncoder().encode(text);

function put(path: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), path);
}
function link(path: string, to: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  symlinkSync(to, join(top, path));
}

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'yinfa-')));
  root = join(top, 'project');
  for (const path of ['content/b/report.yaml', 'templates/report/book.hbs', 'common/logo.png']) put(`project/${path}`);
  for (const path of ['private/report.yaml', 'private/part.hbs', 'fonts/a.ttf', 'mail/r/report.yaml']) put(path);
  link('project/content/a/report.yaml', '../../../private/report.yaml');
  link('project/content/linked', '../../private');
  link('project/content/b/pictures', '../../common');
  link('project/content/pictures', '../../fonts');
  link('project/templates/report/part.hbs', '../../../private/part.hbs');
  link('project/out', '../private');
  link('project/fonts/local', '../../fonts');
  world = nodeWorld(root, {});
});
afterEach(() => rmSync(top, { recursive: true }));

test.each(['content/a/report.yaml', 'content/linked/report.yaml', 'templates/report/part.hbs', 'out/report.yaml'])(
  '%s is neither read nor written',
  (path) => {
    expect(world.read(path)).toEqual({ ok: false, missing: false, reason: 'link' });
    expect(world.open!(path)).toEqual({ ok: false, missing: false, reason: 'link' });
    expect(world.stamp!(path)).toBeUndefined();
    for (const content of [bytes('x'), undefined])
      expect(world.write(new Map([[path, content]]))).toMatchObject({ ok: false, path, reason: 'link' });
    expect(readFileSync(join(top, 'private/report.yaml'), 'utf8')).toBe('private/report.yaml');
  },
);

test('a folder behind such a link is not listed, and nothing is made in it', () => {
  expect(world.list('content/linked')).toEqual([]);
  link('project/content/above', '../..');
  expect(world.list('content/above')).toEqual([]);
  expect(world.write(new Map([['out/deep/new.pdf', bytes('x')]]))).toMatchObject({ ok: false, reason: 'link' });
  expect(nodeWorld(top, {}).list('private')).toEqual(['part.hbs', 'report.yaml']);
  const noted: string[] = [];
  expect(inside(world, '.', 'content/linked/new', ({ code }) => noted.push(code))).toBeUndefined();
  expect(noted).toEqual(['world/outside-project']);
});

test('a report behind such a link is one that cannot be read, other folders are none', () => {
  expect(isReport('content/linked', world)).toBe(true);
  expect(isReport('content/pictures', world)).toBe(false);
});

test('links within the project are followed, and the project may be reached by one', () => {
  expect(world.read('content/b/pictures/logo.png')).toMatchObject({ ok: true });
  expect(world.write(new Map([['content/b/pictures/new.png', bytes('x')]]))).toEqual({ ok: true });
  link('way', 'project');
  const linked = nodeWorld(join(top, 'way'), {});
  expect(linked.read('content/b/report.yaml')).toMatchObject({ ok: true });
  expect(linked.read('content/a/report.yaml')).toMatchObject({ reason: 'link' });
  expect(linked.write(new Map([['made/report.pdf', bytes('x')]]))).toEqual({ ok: true });
});

test('fonts may be a link, and the package may be installed by one', () => {
  expect(world.read('fonts/local/a.ttf')).toMatchObject({ ok: true });
  expect(world.list('fonts/local')).toEqual(['a.ttf']);
  expect(world.read('content/pictures/a.ttf')).toMatchObject({ reason: 'link' });
  link('project/fonts/other', '../../private');
  expect(world.read('fonts/other/part.hbs')).toMatchObject({ reason: 'link' });
  link('project/node_modules/yinfa', packageRoot);
  expect(world.read('node_modules/yinfa/package.json')).toMatchObject({ ok: true });
});

test('what the user names elsewhere is its own boundary', () => {
  expect(world.read('../private/part.hbs')).toMatchObject({ ok: true });
  link('private.hbs', 'private/part.hbs');
  expect(world.read('../private.hbs')).toMatchObject({ ok: true });
  expect(world.write(new Map([['../elsewhere/report.pdf', bytes('x')]]))).toEqual({ ok: true });
  link('mail/r/glossary.yaml', '../../private/report.yaml');
  link('mail/r/pictures', '../../fonts');
  expect(world.read('../mail/r/report.yaml')).toMatchObject({ ok: true });
  expect(world.read('../mail/r/glossary.yaml')).toMatchObject({ reason: 'link' });
  expect(world.read('../mail/r/pictures/a.ttf')).toMatchObject({ reason: 'link' });
  link('post', 'mail');
  expect(boundaryOf(root)(join(top, 'post/r/report.yaml'))).toBe(false);
});

test('what does not exist is below the real folder above', () => {
  expect(realPath(join(root, 'out/a/b'))).toBe(join(top, 'private/a/b'));
  expect(realPath(join(root, 'none/a'))).toBe(join(root, 'none/a'));
});
