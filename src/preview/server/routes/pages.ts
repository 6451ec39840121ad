/** The book as PDF, the places of its sentences, and the slides as pictures. */
import type { ViewedBook } from '../../../build/view.js';
import type { PageBox, TextPlace } from '../../protocol.js';
import type { ShownView } from '../open-report.js';
import { type ApiRequest, bytes, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

export function pageRoutes(workplace: Workplace): Route[] {
  /**
   * Answers from the view of the report and edition that the request names; 404 where there is no such report. A window
   * may ask by what it has seen of a version before, so that a page or slide that is not there by now is no error.
   */
  const fromView =
    (answer: (view: ShownView, request: ApiRequest) => Promise<Reply | undefined> | Reply | undefined) =>
    async (request: ApiRequest): Promise<Reply> => {
      const report = workplace.report(request.params.name ?? '');
      const view = await report?.view(request.query.get('edition') ?? undefined);
      if (!view) return refused(404, refusalWords('unknown', request.language));
      return (await answer(view, request)) ?? nothing;
    };
  return [
    {
      method: 'GET',
      path: '/api/reports/:name/book.pdf',
      answer: fromView(({ book }) => book && bytes('application/pdf', book.pdf)),
    },
    {
      method: 'GET',
      path: '/api/reports/:name/boxes/:page',
      answer: fromView((view, { params }) => {
        const all = view.book?.boxes() ?? [];
        const page = Number(params.page);
        const before = placed(all[page - 2] ?? [], view);
        const begun = new Map<string, string>();
        for (const { text, ...at } of before) begun.set(keyOf(at), (begun.get(keyOf(at)) ?? '') + text);
        return json(
          placed(all[page - 1] ?? [], view).map((box): PageBox => {
            const begins = begun.get(keyOf(box));
            return begins === undefined ? box : { ...box, begins };
          }),
        );
      }),
    },
    {
      method: 'GET',
      path: '/api/reports/:name/slides/:number',
      answer: fromView(async ({ deck }, { params, query }) => {
        const number = Number(params.number);
        const look = query.get('look');
        // The browser caches a picture by its address, so the address of one look never returns another.
        if (!deck || (look !== null && deck.signatures[number - 1]?.signature !== look)) return undefined;
        const svg = (await import('../../../deck/make.js')).svgOfSlide(deck.laidOut, number);
        return svg && bytes('image/svg+xml', svg);
      }),
    },
  ];
}

/** The boxes of a page, each at the line of its sentence; without those of no printed text. */
function placed(boxes: ReturnType<ViewedBook['boxes']>[number], { lines }: ShownView): PageBox[] {
  return boxes.flatMap(({ at, ...box }): PageBox | [] => {
    const line = lines.lineAt(at);
    return line ? { ...line.at, ...box } : [];
  });
}

const keyOf = ({ file, line, column }: TextPlace) => `${file}:${line}:${column}`;

const nothing: Reply = { ...json({}), status: 204 };
