/** What a change replaced, put back byte by byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAsBefore, reversalOf, reverted } from '../../../src/preview/server/file-reversal.js';

const encoded = (text: string) => new TextEncoder().encode(text);
const file = fc.option(fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '\n'), maxLength: 12 }).map(encoded), {
  nil: undefined,
});

test('any version becomes the one before it again', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const reversal = reversalOf('a.yaml', before, after);
      const result = reverted(reversal, after);
      expect(result && { bytes: result.bytes && [...result.bytes] }).toEqual({ bytes: before && [...before] });
      expect(isAsBefore(reversal, before)).toBe(true);
    }),
  );
});

test('a file that has changed since is left alone', () => {
  const reversal = reversalOf('a.yaml', encoded('甲。'), encoded('乙。'));
  expect(reverted(reversal, encoded('乙！'))).toBeUndefined();
  expect(reverted(reversal, undefined)).toBeUndefined();
  expect(isAsBefore(reversal, encoded('乙。'))).toBe(false);
});

test('only what differs is kept', () => {
  const [start, end] = ['一'.repeat(10_000), '三'.repeat(10_000)];
  const reversal = reversalOf('a.yaml', encoded(`${start}甲${end}`), encoded(`${start}乙乙${end}`));
  expect(JSON.stringify(reversal).length).toBeLessThan(300);
});
