/** Schemas as JSON Schema, by which an editor completes and checks the YAML files. */
import { z } from './zod.js';

/** The text of a `.schema.json` file: draft 7, which editors' YAML plug-ins read, ending with a line feed. */
export function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}
