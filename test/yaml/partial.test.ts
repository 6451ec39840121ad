import { expect, test } from 'vitest';
import { z } from 'zod';
import { partialOf } from '../../src/yaml/partial.js';
import { renamedIn, withRenamed } from '../../src/yaml/renamed.js';

const inner = withRenamed(z.strictObject({ ink: z.string(), paper: z.string() }), new Map([['black', 'ink']]));
const schema = z.strictObject({ colours: inner.describe('the colours'), size: z.number().min(1).describe('a size') });

test('every key may be left out, at every depth, and no unknown one is taken', () => {
  const partial = partialOf(schema);
  for (const value of [{}, { colours: {} }, { colours: { ink: 'x' } }, { size: 2 }])
    expect(partial.safeParse(value).success).toBe(true);
  for (const value of [{ colour: {} }, { colours: { inc: 'x' } }, { size: 0 }, { colours: null }])
    expect(partial.safeParse(value).success).toBe(false);
});

test('descriptions and new names of keys stay', () => {
  const partial = partialOf(inner.describe('the colours'));
  expect(partial.description).toBe('the colours');
  expect(renamedIn(partialOf(inner))).toEqual(new Map([['black', 'ink']]));
  expect(z.toJSONSchema(partialOf(schema)).properties).toMatchObject({
    colours: { description: 'the colours' },
    size: { description: 'a size' },
  });
});

test('of a record each value may be partial', () => {
  const partial = partialOf(z.record(z.string(), inner));
  expect(partial.safeParse({ a: { ink: 'x' } }).success).toBe(true);
  expect(partial.safeParse({ a: { inc: 'x' } }).success).toBe(false);
});
