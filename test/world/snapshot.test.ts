/** Steps are taken again when what they looked at has changed, and only then. */
import { expect, test } from 'vitest';
import type { Diagnostic, Note } from '../../src/diagnostics/diagnostic.js';
import { error } from '../../src/diagnostics/diagnostic.js';
import { openMemory } from '../../src/world/snapshot.js';
import type { World } from '../../src/world/world.js';
import { recall, unchanged } from '../../src/world/world.js';
import { memoryWorld } from './memory-world.js';

const text = (world: World, path: string) => {
  const result = world.read(path);
  return result.ok ? new TextDecoder().decode(result.bytes) : 'missing';
};

function setting() {
  const files = memoryWorld({ 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C' });
  const memory = openMemory(files);
  const taken: string[] = [];
  const told: Diagnostic[] = [];
  const note: Note = (problem) => told.push(problem);
  /** Reads `a.txt`, and `b.txt` where that says so. */
  const step = (world: World, inputs: readonly unknown[] = []) =>
    recall('step', inputs, world, note, (world, note) => {
      taken.push('step');
      const inner = recall('inner', [], world, note, (world) => {
        taken.push('inner');
        return text(world, 'a.txt');
      });
      if (inner !== 'alone') note(error('world/not-found', { path: inner }));
      return inner === 'alone' ? inner : inner + text(world, 'b.txt');
    });
  const put = (path: string, words: string) => files.write(new Map([[path, new TextEncoder().encode(words)]]));
  return { files, memory, taken, told, step, put };
}

test('a step rests while its files are the same, and tells its problems all the same', () => {
  const { memory, taken, told, step, put } = setting();
  expect(step(memory.look())).toBe('AB');
  put('c.txt', 'other');
  put('a.txt', 'A');
  expect(step(memory.look())).toBe('AB');
  expect(taken).toEqual(['step', 'inner']);
  expect(told.map(({ code }) => code)).toEqual(['world/not-found', 'world/not-found']);
});

test('a step is taken again for a file that a step inside it read', () => {
  const { memory, taken, step, put } = setting();
  step(memory.look());
  put('a.txt', 'alone');
  expect(step(memory.look())).toBe('alone');
  expect(taken).toEqual(['step', 'inner', 'step', 'inner']);
  // What it no longer looks at does not matter any more.
  put('b.txt', 'other');
  step(memory.look());
  expect(taken).toHaveLength(4);
});

test('a step inside rests where only the outer one must be taken', () => {
  const { memory, taken, step, put } = setting();
  step(memory.look());
  put('b.txt', 'other');
  expect(step(memory.look())).toBe('Aother');
  expect(taken).toEqual(['step', 'inner', 'step']);
  step(memory.look(), ['another input']);
  expect(taken).toEqual(['step', 'inner', 'step', 'step']);
});

test('a file that goes and comes is noticed', () => {
  const { memory, files, step, put } = setting();
  step(memory.look());
  files.files.delete('b.txt');
  expect(step(memory.look())).toBe('Amissing');
  put('b.txt', 'B');
  expect(step(memory.look())).toBe('AB');
});

test('one look sees every file as it was when it was asked for first', () => {
  const { memory, put } = setting();
  const look = memory.look();
  expect(text(look, 'a.txt')).toBe('A');
  put('a.txt', 'later');
  expect(text(look, 'a.txt')).toBe('A');
  expect(text(memory.look(), 'a.txt')).toBe('later');
});

test('the memory knows when a file it looked at has changed since', () => {
  const { memory, put } = setting();
  expect(text(memory.look(), 'a.txt')).toBe('A');
  expect(memory.isCurrent()).toBe(true);
  put('a.txt', 'later');
  expect(memory.isCurrent()).toBe(false);
});

test('a value that says the same is the same value', () => {
  const { memory } = setting();
  const world = memory.look();
  const first = unchanged('tree', { a: [1, new Uint8Array([2])] }, world);
  expect(unchanged('tree', { a: [1, new Uint8Array([2])] }, world)).toBe(first);
  expect(unchanged('tree', { a: [1, new Uint8Array([3])] }, world)).not.toBe(first);
});

test('without a memory every step is taken', () => {
  const { files, taken, step } = setting();
  step(files);
  step(files);
  expect(taken).toHaveLength(4);
});
