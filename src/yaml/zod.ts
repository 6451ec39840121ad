/**
 * zod as it is used here: without the functions that it writes and compiles for each schema, because most schemas check
 * one file, which takes less time than compiling them.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
