/** A schema of overrides: that of a whole file, of which every key may be left out. */

import { renamedIn, withRenamed } from './renamed.js';
import { bare } from './shape.js';
import { z } from './zod.js';

/**
 * The schema of what may override a part of a map that fits `schema`: each key of each map is optional. Rules between
 * several keys are for the whole to check.
 */
export function partialOf(schema: z.ZodType): z.ZodType {
  const meant = bare(schema);
  const description = schema.description ?? meant.description;
  const described = (partial: z.ZodType) => (description === undefined ? partial : partial.describe(description));
  if (meant instanceof z.ZodObject) {
    const keys = Object.entries(meant.shape as Record<string, z.ZodType>);
    const optional = keys.map(([key, value]) => [key, partialOf(value).optional()]);
    return withRenamed(described(z.strictObject(Object.fromEntries(optional))), renamedIn(meant));
  }
  if (meant instanceof z.ZodRecord)
    return described(z.record(meant.keyType as z.ZodString, partialOf(meant.valueType as z.ZodType)));
  return schema;
}
