/** Values as a schema wants them: numbers only where it has numbers, and the form of a map by its keys. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/yaml/parse.js';
import { shapeOf } from '../../src/yaml/shape.js';
import { sourceText } from '../../src/yaml/source-text.js';

const paragraph = z.strictObject({ text: z.string(), lead: z.string().optional() });
const part = z.strictObject({ part: z.string(), body: z.array(z.string()) });
const schema = z.strictObject({
  title: z.string(),
  lines: z.number().optional(),
  bold: z.boolean().optional(),
  body: z.array(z.union([z.string(), paragraph, part])).optional(),
});
const shape = (text: string) => shapeOf(parseYaml(sourceText('a.yaml', text), () => {})!, schema);

it('makes numbers and booleans only where the schema has them', () => {
  expect(shape('title: 2024\nlines: 8\nbold: true\n').value).toEqual({ title: '2024', lines: 8, bold: true });
  expect(shape('title: "8"\nlines: "8"\n').value).toEqual({ title: '8', lines: '8' });
});

it('leaves true where text is wanted a boolean, so that the schema refuses it', () => {
  expect(shape('title: true\n').value).toEqual({ title: true });
});

it.each([
  ['- 一段', 0],
  ['- { lead: 一, text: 二 }', 1],
  ['- { part: 一, body: [] }', 2],
  ['- { part: 一 }', 2],
  ['- { prt: 一, body: [] }', 2],
])('takes %s for form %i', (item, choice) => {
  expect([...shape(`title: a\nbody:\n  ${item}\n`).choices.values()]).toEqual([choice]);
});
