/** Builds of a session each see every file as it was when they first asked for it. */
import { expect, test } from 'vitest';
import { openedFrom } from '../../src/world/file-source.js';
import { openSession } from '../../src/world/snapshot.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from './memory-world.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (world: World, path: string) => {
  const result = world.read(path);
  return result.ok ? new TextDecoder().decode(result.bytes) : 'missing';
};

function setting() {
  const files = memoryWorld({ 'a.txt': 'A', 'b.txt': 'B' });
  return {
    session: openSession(files),
    put: (path: string, words: string) => files.write(new Map([[path, bytes(words)]])),
  };
}

test('a file that changes during a build is the old one until the next build', () => {
  const { session, put } = setting();
  const snapshot = session.snapshot();
  expect(text(snapshot, 'a.txt')).toBe('A');
  put('a.txt', 'later');
  expect(text(snapshot, 'a.txt')).toBe('A');
  expect(text(session.snapshot(), 'a.txt')).toBe('later');
});

test('a file and a folder that have not changed give the same object in every build', () => {
  const { session, put } = setting();
  const [first, second] = [session.snapshot(), session.snapshot()];
  expect(second.read('a.txt')).toBe(first.read('a.txt'));
  expect(second.list('.')).toBe(first.list('.'));
  put('a.txt', 'later');
  expect(session.snapshot().read('a.txt')).not.toBe(first.read('a.txt'));
  put('c.txt', 'C');
  expect(session.snapshot().list('.')).toEqual(['a.txt', 'b.txt', 'c.txt']);
});

test('the session knows when a file that was read has changed since', () => {
  const { session, put } = setting();
  expect(text(session.snapshot(), 'a.txt')).toBe('A');
  expect(session.isCurrent()).toBe(true);
  put('a.txt', 'later');
  expect(session.isCurrent()).toBe(false);
  expect(session.isCurrent()).toBe(true);
});

test('a build is like the one before if every question has the same answer', () => {
  const { session, put } = setting();
  const build = () => {
    const snapshot = session.snapshot();
    snapshot.read('a.txt');
    return snapshot;
  };
  const [first, second] = [build(), build()];
  put('b.txt', 'never read');
  expect(build().isLike(second)).toBe(true);
  put('a.txt', 'later');
  expect(build().isLike(first)).toBe(false);
});

test('only files whose bytes are others are written, and are read again after that', () => {
  const { session } = setting();
  const snapshot = session.snapshot();
  expect(text(snapshot, 'b.txt')).toBe('B');
  snapshot.write(
    new Map([
      ['a.txt', bytes('A')],
      ['b.txt', bytes('new')],
    ]),
  );
  expect(snapshot.written).toEqual(['b.txt']);
  expect(text(snapshot, 'b.txt')).toBe('new');
});

/** A disk of files that are opened, with stamps that are set by hand. */
function opening() {
  const files = memoryWorld({ 'a.ttf': 'A' });
  let stamp = 1;
  let times = 0;
  const world: World = {
    ...files,
    stamp: () => String(stamp),
    open: (path) => {
      times++;
      return openedFrom(files.read(path));
    },
  };
  return {
    session: openSession(world),
    times: () => times,
    put: (words: string) => {
      stamp++;
      files.write(new Map([['a.ttf', bytes(words)]]));
    },
  };
}

test('an open file is the same object as long as its stamp is, and is opened again after that', () => {
  const { session, put, times } = opening();
  const first = session.snapshot().open!('a.ttf');
  expect(session.snapshot().open!('a.ttf')).toBe(first);
  expect([times(), session.isCurrent()]).toEqual([1, true]);
  put('B');
  expect([session.isCurrent(), session.isCurrent()]).toEqual([false, true]);
  const second = session.snapshot().open!('a.ttf');
  expect(second).not.toBe(first);
  expect(second.ok && second.file.read(0, 1)).toEqual(bytes('B'));
});

test('a build is unlike the one before if a file it opened has changed', () => {
  const { session, put } = opening();
  const build = () => {
    const snapshot = session.snapshot();
    snapshot.open!('a.ttf');
    return snapshot;
  };
  const first = build();
  expect(build().isLike(first)).toBe(true);
  put('B');
  expect(build().isLike(first)).toBe(false);
});

test('without stamps a file to be opened is compared whole', () => {
  const { session, put } = setting();
  const first = session.snapshot().open!('a.txt');
  expect(session.snapshot().open!('a.txt')).toBe(first);
  put('a.txt', 'later');
  expect(session.snapshot().open!('a.txt')).not.toBe(first);
});
