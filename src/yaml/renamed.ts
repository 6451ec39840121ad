/** Keys that had another name in an earlier version, so that the message for an old one names the new one. */
import type { z } from 'zod';

const renamings = new WeakMap<z.ZodType, ReadonlyMap<string, string>>();

/** The schema itself, with the new name of each old key of its map. */
export function withRenamed<T extends z.ZodType>(schema: T, newNames: ReadonlyMap<string, string>): T {
  renamings.set(schema, newNames);
  return schema;
}

/** The new name of each old key of a map with this schema. */
export function renamedIn(schema: z.ZodType | undefined): ReadonlyMap<string, string> {
  return (schema && renamings.get(schema)) ?? new Map();
}
