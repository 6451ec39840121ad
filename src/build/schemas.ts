/** The schema of every YAML file, by the name of its JSON Schema in `schema/`, which editors use. */
import type { z } from 'zod';
import { deckThemeSchema } from '../deck/canvas/theme.js';
import { fontTableSchema } from '../print/fonts.js';
import { bookThemeSchema } from '../print/theme-schema.js';
import { contentSchemas } from '../report/schema.js';

export const schemas: Readonly<Record<string, z.ZodType>> = {
  ...contentSchemas,
  fonts: fontTableSchema,
  'report-theme': bookThemeSchema,
  'briefing-theme': deckThemeSchema,
};
