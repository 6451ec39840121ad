/** All routes, one list for each subject. */
import { Comparisons } from './comparisons.js';
import type { Route } from './router.js';
import { countRoutes } from './routes/counts.js';
import { draftRoutes } from './routes/drafts.js';
import { fileRoutes } from './routes/files.js';
import { numberRoutes } from './routes/numbers.js';
import { pageRoutes } from './routes/pages.js';
import { problemRoutes } from './routes/problems.js';
import { reportRoutes } from './routes/reports.js';
import { revisionRoutes } from './routes/revisions.js';
import { sentenceRoutes } from './routes/sentences.js';
import { termRoutes } from './routes/terms.js';
import type { Workplace } from './workplace.js';

/** All routes of the workplace. */
export function routesOf(workplace: Workplace): readonly Route[] {
  const comparisons = new Comparisons();
  return [
    ...reportRoutes(workplace),
    ...countRoutes(workplace),
    ...draftRoutes(workplace),
    ...pageRoutes(workplace),
    ...sentenceRoutes(workplace),
    ...termRoutes(workplace),
    ...problemRoutes(workplace, comparisons),
    ...fileRoutes(workplace, comparisons),
    ...numberRoutes(workplace),
    ...revisionRoutes(workplace),
  ];
}
