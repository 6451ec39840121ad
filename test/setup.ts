/** What holds for all tests of a run. */
import { join } from 'node:path';
import fc from 'fast-check';
import { inject } from 'vitest';
import { optimizeLate } from '../src/world/optimize-late.js';

// Random tests draw the same cases every time: a failure can be reproduced.
fc.configureGlobal({ seed: 20240204 });

// What is kept between runs is kept for this run only.
process.env.YINFA_CACHE = join(inject('runFolder'), 'cache');

// The validator of Word and PowerPoint files runs too briefly for .NET to gain from watching how it runs.
process.env.DOTNET_TieredPGO = '0';

// As in a build, most functions run too briefly to repay their optimization.
optimizeLate();
