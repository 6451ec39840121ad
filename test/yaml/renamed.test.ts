import { expect, test } from 'vitest';
import { z } from 'zod';
import { renamedIn, withRenamed } from '../../src/yaml/renamed.js';

test('a schema knows the new names of its old keys', () => {
  const schema = withRenamed(z.strictObject({ accent: z.string() }), new Map([['red', 'accent']]));
  expect(renamedIn(schema)).toEqual(new Map([['red', 'accent']]));
  expect(renamedIn(z.string())).toEqual(new Map());
});
