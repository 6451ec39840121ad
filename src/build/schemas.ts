/** The schema of every YAML file, by the name of its JSON Schema in `schema/`, which editors use. */

import { deckOverrides, deckThemeSchema } from '../deck/canvas/theme.js';
import { fontTableSchema } from '../print/font-files.js';
import { bookOverrides, bookThemeSchema } from '../print/theme-schema.js';
import { proofSchema } from '../proof/settings.js';
import { contentSchemas } from '../report/schema.js';
import { z } from '../yaml/zod.js';

export const schemas: Readonly<Record<string, z.ZodType>> = {
  ...contentSchemas,
  proof: proofSchema,
  fonts: fontTableSchema,
  'report-theme': bookThemeSchema,
  'briefing-theme': deckThemeSchema,
  theme: z
    .strictObject({ book: bookOverrides().optional(), deck: deckOverrides().optional() })
    .describe(
      '一份报告自己的样子：只写与 templates 中不同之处 / the looks of one report: what differs from the templates',
    ),
};
