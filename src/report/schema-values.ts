/** Values that the schemas of all content files have. */
import { z } from '../yaml/zod.js';

/** A text that is not blank. */
export const text = z.string().regex(/\S/, 'text');

/** A name in `figures.yaml`: letters of any script, digits, _ and -. */
export const id = z.string().regex(/^[\p{L}\p{N}_-]+$/u, 'id');

/** What a part of a report may be about. */
export const roleNames = ['review', 'five-year-review', 'five-year-plan', 'year-plan', 'government', 'other'] as const;
export type Role = (typeof roleNames)[number];

/** What an annex of a report lists. */
export const annexKinds = ['livelihood', 'targets', 'tasks', 'projects', 'notes', 'other'] as const;
export type AnnexKind = (typeof annexKinds)[number];
