/** Writes schema/*.schema.json from the schemas in dist/; run it after a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { schemas } from '../dist/build/schemas.js';
import { jsonSchema } from '../dist/yaml/json-schema.js';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(new URL(`${name}.schema.json`, folder), jsonSchema(schema));
}
