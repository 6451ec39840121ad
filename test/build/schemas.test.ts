/** The committed JSON Schemas are those the code makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemas } from '../../src/build/schemas.js';
import { jsonSchema } from '../../src/yaml/json-schema.js';

const folder = new URL('../../schema/', import.meta.url);

it.each(Object.entries(schemas))('schema/%s.schema.json', (name, schema) => {
  expect(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')).toBe(jsonSchema(schema));
});

it('has no file that no schema makes', () => {
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
});

it('describes every key, for an editor to show', () => {
  const keys = (node: unknown): [string, unknown][] => {
    if (typeof node !== 'object' || node === null) return [];
    const properties = 'properties' in node ? Object.entries(node.properties as object) : [];
    return [...properties, ...Object.values(node).flatMap(keys)];
  };
  for (const name of readdirSync(folder)) {
    for (const [key, value] of keys(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))) {
      expect(value, `${name}: ${key}`).toHaveProperty('description');
    }
  }
});
