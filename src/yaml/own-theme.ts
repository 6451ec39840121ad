/** A theme of the templates, with what the `theme.yaml` beside a report overrides. */
import type { z } from 'zod';
import type { Note } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import type { Sourced } from './checked.js';
import { readOverridden, readYaml } from './checked.js';

/** The file of a content folder that overrides the themes of book and deck. */
const NAME = 'theme.yaml';

/**
 * Reads a theme; `undefined` after noting what is wrong with it.
 * @param own the content folder, if any, and the key of its `theme.yaml` under which the overrides stand; the schema is
 * built only where there is such a file
 */
export function readTheme<T>(
  world: World,
  base: { readonly path: string; readonly schema: z.ZodType<T> },
  own: { readonly folder: string | undefined; readonly key: string; readonly schema: () => z.ZodType },
  note: Note,
): Sourced<T> | undefined {
  const { folder, key, schema } = own;
  if (folder === undefined || !world.list(folder).includes(NAME)) return readYaml(world, base.path, base.schema, note);
  const overrides = { path: `${folder.replace(/[/\\]+$/, '')}/${NAME}`, key, schema: schema() };
  return readOverridden(world, base, overrides, note);
}
