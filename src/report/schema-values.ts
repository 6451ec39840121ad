/** Values that the schemas of all content files have. */
import { z } from 'zod';

/** A text that is not blank. */
export const text = z.string().regex(/\S/, 'text');

/** A name in `figures.yaml`: letters of any script, digits, _ and -. */
export const id = z.string().regex(/^[\p{L}\p{N}_-]+$/u, 'id');
