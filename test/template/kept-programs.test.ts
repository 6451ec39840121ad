/** Programs of templates are made once, and are the same from the cache; of templates with errors none is kept. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { bookOf } from '../../src/template/book.js';
import { keptPrograms } from '../../src/template/kept-programs.js';
import { Origins } from '../../src/template/origins.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../world/memory-world.js';
import { open, report } from './sample.js';

function withCache(files: Record<string, string>, kept = new Map<string, Uint8Array>()) {
  const cache = {
    get: (key: string) => kept.get(key),
    put: (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
  };
  return { world: { ...memoryWorld(files), cache } as World, kept };
}

const templates = (main: string, text: string) => ({
  'templates/report/book.hbs': `${open}${main}</book>`,
  'templates/report/text.hbs': text,
});

function book(files: Record<string, string>, kept?: Map<string, Uint8Array>) {
  const problems: Diagnostic[] = [];
  const { world } = withCache(files, kept);
  return { book: bookOf(report, world, 'book', (problem) => problems.push(problem)), problems };
}

test('a second run makes no programs, and gives the same marks', () => {
  const { world } = withCache({});
  let made = 0;
  const make = () => {
    made++;
    const origins = new Origins();
    return { codes: { book: origins.mark('template', { file: 'book.hbs', line: 2, column: 3 }) }, origins };
  };
  const first = keptPrograms(world, ['a'], make);
  expect(keptPrograms(world, ['a'], make)).toEqual(first);
  expect(made).toBe(1);
  keptPrograms(world, ['b'], make);
  expect(made).toBe(2);
});

test('a book of kept programs is that of its templates', () => {
  const kept = new Map<string, Uint8Array>();
  const files = templates('<p>{{> text}}</p>', '甲{{title}}');
  const first = book(files, kept);
  expect([kept.size, first.book === undefined]).toEqual([1, false]);
  expect(book(files, kept)).toEqual(first);
  expect(book(templates('<p>{{> text}}</p>', '乙{{title}}'), kept)).not.toEqual(first);
  expect(kept.size).toBe(2);
});

test('a problem of a kept program has its place', () => {
  const kept = new Map<string, Uint8Array>();
  const files = templates('\n<p>{{> text}}</p>', '\n{{titel}}');
  const first = book(files, kept);
  expect(first.problems).toMatchObject([
    { code: 'template/unknown-variable', at: { file: 'templates/report/text.hbs', line: 2 } },
  ]);
  expect([kept.size, book(files, kept).problems]).toEqual([1, first.problems]);
});

test('of templates with an error nothing is kept', () => {
  const kept = new Map<string, Uint8Array>();
  const files = templates('<p>{{> txet}}</p>', '');
  const first = book(files, kept);
  expect(first.problems).toMatchObject([{ code: 'template/unknown-partial' }]);
  expect([kept.size, book(files, kept).problems]).toEqual([0, first.problems]);
});
