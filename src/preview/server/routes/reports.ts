/** The list of reports, and a report as it is now. */

import { reportHead } from '../../../content/report-head.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Language } from '../../../diagnostics/language.js';
import { isTextPlace } from '../../../diagnostics/place.js';
import { plain } from '../../../text/running-text.js';
import type { BookState, Problem, ReportEntry, ReportState, SlideState } from '../../protocol.js';
import { officeWording } from '../office-wording.js';
import type { OpenReport, ShownView } from '../open-report.js';
import { json, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

export function reportRoutes(workplace: Workplace): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/reports',
      answer: () => json([...workplace.folders()].map(([name, folder]) => entryOf(name, folder, workplace))),
    },
    {
      method: 'GET',
      path: '/api/reports/:name',
      async answer({ params: { name = '' }, query, language }) {
        const report = workplace.report(name);
        if (!report) return refused(404, refusalWords('no-report', language));
        const view = await report.view(query.get('edition') ?? undefined);
        return json(stateOf(name, report, view, language));
      },
    },
  ];
}

function entryOf(name: string, folder: string, { world }: Workplace): ReportEntry {
  return { name, folder, ...reportHead(folder, world) };
}

function stateOf(name: string, { folder, editor }: OpenReport, view: ShownView, language: Language): ReportState {
  const { report, version, editions, diagnostics } = view;
  const book = bookState(view);
  const slides = slideStates(view);
  return {
    name,
    folder,
    title: report ? plain(report.title) : '',
    date: report?.date ?? '',
    version,
    editions,
    problems: diagnostics.map((one) => problemOf(one, language)),
    canUndo: editor.canUndo,
    ...(editor.undoes && { undoes: editor.undoes }),
    ...(book && { book }),
    ...(slides && { slides }),
  };
}

function bookState({ book, changedPages }: ShownView): BookState | undefined {
  const changed = new Set(changedPages);
  const pages = book?.pages().map(({ label, signature }, i) => ({ label, signature, changed: changed.has(i + 1) }));
  return book && pages && { edition: book.edition, size: book.size, pages };
}

function slideStates({ deck, changedSlides }: ShownView): readonly SlideState[] | undefined {
  const changed = new Set(changedSlides);
  return deck?.signatures.map(({ title, signature }, i) => {
    const { section } = deck.laidOut.slides[i]!.slide;
    return { title, signature, ...(section && { section }), changed: changed.has(i + 1) };
  });
}

/** A problem with its message and hint in a language. */
export function problemOf(problem: Diagnostic, language: Language): Problem {
  const { severity, code, at } = problem;
  const { message, hint } = officeWording(problem, language);
  const place = at && isTextPlace(at) ? { file: at.file, line: at.line, column: at.column } : undefined;
  return { severity, code, message, hint, ...(place && { at: place }) };
}
