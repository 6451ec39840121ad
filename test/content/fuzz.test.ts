/** Whatever stands in the files, loading gives a report or tells an error with its place; it never throws. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { memoryWorld } from '../world/memory-world.js';

const names = ['report', 'glossary', 'figures', 'briefing'] as const;
const folder = new URL('../../content/yuexiu-2024/', import.meta.url);
// The beginnings are enough to break, and quick to read.
const originals = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(`${name}.yaml`, folder), 'utf8').slice(0, 2500)]),
);

function expectTold(files: Record<string, string | Uint8Array>): void {
  const problems: Diagnostic[] = [];
  const report = complete(loadReport('c', memoryWorld(files)), (problem) => problems.push(problem));
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(report === undefined).toBe(errors.length > 0);
  for (const { at } of problems) {
    expect(at).toBeDefined();
    expect(Math.min(at!.line!, at!.column!, at!.length ?? 1)).toBeGreaterThan(0);
  }
}

const piece = fc.constantFrom(
  ...['\n', '\n  ', '- ', ': ', ':', '[', ']', '{', '}', '"', "'", '|\n', '#', ' #', '&a ', '*a', '!t ', '\t', '---\n'],
  ...[
    '%',
    '@',
    '? ',
    '\\',
    '_{',
    '{value}',
    '\0',
    '\uFFFD',
    '\r',
    '：',
    '𠀀',
    'part: ',
    'text: x\n',
    '__proto__: x\n',
    '~',
  ],
);

it('survives broken files', () => {
  const edit = fc.record({ at: fc.nat(2500), gone: fc.nat(12), put: piece });
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
      let text = originals[name]!;
      for (const { at, gone, put } of edits) text = text.slice(0, at) + put + text.slice(at + gone);
      expectTold(Object.fromEntries(names.map((n) => [`c/${n}.yaml`, n === name ? text : originals[n]!])));
    }),
    { numRuns: 120, seed: 1 },
  );
});

it('survives files of pieces', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectTold({ 'c/report.yaml': pieces.join('') })),
    { numRuns: 200, seed: 1 },
  );
});

it('survives any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => expectTold({ 'c/report.yaml': bytes })),
    { numRuns: 120, seed: 1 },
  );
});
