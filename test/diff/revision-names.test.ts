import { expect, test } from 'vitest';
import type { Side } from '../../src/diff/pairs.js';
import { revisionNames } from '../../src/diff/revision-names.js';
import { memoryWorld } from '../world/memory-world.js';

const world = memoryWorld({});
const folder = (path: string): Side => ({ folder: path, world });
const commit = { author: '张三', date: '2025-01-06T10:20:00+08:00', subject: '按“两会”意见修改' };
const revision = (name: string, more: Partial<Side> = {}): Side => ({
  ...folder('content/r'),
  revision: name,
  commit,
  ...more,
});

test('a commit by its date, on the clock of its author, and its message', () => {
  const { before, after } = revisionNames(revision('9fceb02a'), folder('content/r'));
  expect(before).toBe('2025年1月6日 10:20 的稿“按‘两会’意见修改”');
  expect(after).toBe('文件夹“r”中的稿');
});

test('a name that people gave or count by is there too; a hash and a path are not', () => {
  expect(revisionNames(revision('HEAD~1'), revision('送审稿')).before).toMatch(/^HEAD~1，2025年1月6日/);
  expect(revisionNames(revision('v1'), revision('送审稿')).after).toMatch(/^送审稿，2025年1月6日/);
  expect(revisionNames(revision('9fceb02a~2'), folder('a')).before).toMatch(/^2025年1月6日/);
});

test('a long message is cut', () => {
  const subject = '长'.repeat(50);
  const { before } = revisionNames(revision('v1', { commit: { ...commit, subject } }), folder('a'));
  expect(before).toContain(`“${'长'.repeat(30)}…”`);
});

test('two folders by what differs in their paths', () => {
  expect(revisionNames(folder('old/r'), folder('new/r'))).toEqual({
    before: '文件夹“old”中的稿',
    after: '文件夹“new”中的稿',
  });
  expect(revisionNames(folder('x/r-1'), folder('content/r-2')).before).toBe('文件夹“r-1”中的稿');
});
