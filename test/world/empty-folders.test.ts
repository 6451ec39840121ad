import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeEmptyFolders } from '../../src/world/empty-folders.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  mkdirSync(join(root, 'content/a/revisions/1/pictures'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('folders that are empty go, up to the first that is not', () => {
  writeFileSync(join(root, 'content/a/report.yaml'), '');
  removeEmptyFolders(join(root, 'content/a/revisions/1/pictures/p.png'), root);
  expect(readdirSync(join(root, 'content/a'))).toEqual(['report.yaml']);
});

test('the root stays, and whatever is outside it', () => {
  removeEmptyFolders(join(root, 'content/a/revisions/1/pictures/p.png'), join(root, 'content'));
  expect(readdirSync(root)).toEqual(['content']);
  expect(readdirSync(join(root, 'content'))).toEqual([]);
  removeEmptyFolders(join(root, 'content/p.png'), join(root, 'elsewhere'));
  expect(readdirSync(root)).toEqual(['content']);
});
