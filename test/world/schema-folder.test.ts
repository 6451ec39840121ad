import { expect, test } from 'vitest';
import { schemaFolder } from '../../src/world/schema-folder.js';
import { memoryWorld } from './memory-world.js';

const project = memoryWorld({ 'schema/report.schema.json': '' });
const installed = memoryWorld({ 'node_modules/yinfa/schema/report.schema.json': '' });

test.each([
  ['content/a', '../../schema'],
  ['content/2024/a/', '../../../schema'],
  ['./content/a', '../../schema'],
  ['content\\a', '../../schema'],
])('beside content/, from %s', (folder, way) => {
  expect(schemaFolder(folder, project)).toBe(way);
});

test.each(['', 'a', '/content/a', '../content/a', 'content/../a', 'content'])('not from outside: %j', (folder) => {
  expect(schemaFolder(folder, project)).toBeUndefined();
});

test('where npm has installed it, and none where there is none', () => {
  expect(schemaFolder('content/a', installed)).toBe('../../node_modules/yinfa/schema');
  expect(schemaFolder('content/a', memoryWorld({}))).toBeUndefined();
});
