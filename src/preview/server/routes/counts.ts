/** How many pages, slides and problems a report has, for the list: one report a request, so that the list itself waits for none. */
import { type View, viewReport } from '../../../build/view.js';
import type { World } from '../../../world/world.js';
import type { ReportCounts } from '../../draft-protocol.js';
import { json, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

export function countRoutes(workplace: Workplace): Route[] {
  /** What was counted, by the name of the report, with the stamp of the files it was counted of. */
  const known = new Map<string, { readonly stamp: string; readonly counts: ReportCounts }>();
  return [
    {
      method: 'GET',
      path: '/api/reports/:name/counts',
      async answer({ params: { name = '' }, language }) {
        const folder = workplace.folders().get(name);
        if (folder === undefined) return refused(404, refusalWords('no-report', language));
        const stamp = stampOf(folder, workplace.world);
        const last = known.get(name);
        if (last?.stamp === stamp) return json(last.counts);
        // A report that is looked at is built already; another one is not kept warm for the sake of its counts.
        const view = await (workplace.warm.get(name)?.view() ?? viewReport(folder, undefined, workplace.world));
        const counts = countsOf(view);
        known.set(name, { stamp, counts });
        return json(counts);
      },
    },
  ];
}

function countsOf({ book, deck, diagnostics }: View): ReportCounts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    ...(book && { pages: book.pages().length }),
    ...(deck && { slides: deck.signatures.length }),
    errors,
    warnings: diagnostics.length - errors,
  };
}

/** A text that changes with the files of a report, its templates or its fonts. */
function stampOf(folder: string, world: World): string {
  const roots = [
    folder,
    ...(['templates/report', 'templates/briefing', 'fonts'] as const).map((name) => world.asset(name)),
  ];
  return roots
    .flatMap((root) => [root, `${root}/images`].flatMap((at) => world.list(at).map((name) => `${at}/${name}`)))
    .map((path) => `${path} ${world.stamp?.(path) ?? ''}`)
    .join('\n');
}
