/** A sentence of the content with its neighbours, corrected where it stands, its paragraph divided or deleted, and changes undone. */
import type { Language } from '../../../diagnostics/language.js';
import { withDivided, withoutBlock } from '../../../update/edit-blocks.js';
import { withLine } from '../../../update/edit-line.js';
import type { EditNote, TextPlace } from '../../protocol.js';
import { type ContentLine, ContentLines } from '../content-lines.js';
import { editReply } from '../edit-reply.js';
import { type Fields, fieldsIn } from '../fields.js';
import type { OpenReport } from '../open-report.js';
import { type ApiRequest, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { sentenceState } from '../sentence-state.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

/** What a change is made of. */
interface Change {
  readonly report: OpenReport;
  readonly line: ContentLine;
  readonly fields: Fields;
  readonly language: Language;
}

export function sentenceRoutes(workplace: Workplace): Route[] {
  const withReport =
    (answer: (report: OpenReport, request: ApiRequest, name: string) => Reply | Promise<Reply>) =>
    (request: ApiRequest): Reply | Promise<Reply> => {
      const { name = '' } = request.params;
      const report = workplace.report(name);
      return report ? answer(report, request, name) : refused(404, refusalWords('no-report', request.language));
    };
  /** A change of the line that the body names by its place and by its text, `was`. */
  const changing = (change: (change: Change) => Reply) =>
    withReport((report, { body, language }, name) => {
      const fields = fieldsIn(body);
      const at = fields && placeIn(fields);
      if (!fields || !at || typeof fields.was !== 'string') return refused(400, refusalWords('unreadable', language));
      const line = new ContentLines(report.folder, workplace.world).lineAt(at);
      if (line?.text !== fields.was) return refused(409, refusalWords('changed', language));
      const reply = change({ report, line, fields, language });
      if (reply.status === 200) workplace.changed(name);
      return reply;
    });
  return [
    {
      method: 'GET',
      path: '/api/reports/:name/sentence',
      answer: withReport(async (report, { query }) => {
        const at = {
          file: query.get('file') ?? '',
          line: Number(query.get('line')),
          column: Number(query.get('column')),
        };
        const view = await report.view(query.get('edition') ?? undefined);
        // What was selected may have been moved by lines before it.
        const was = query.get('was');
        const there = view.lines.lineAt(at);
        const found = was === null || there?.text === was ? there : view.lines.nearest(at, was);
        const line = found ?? there;
        // A file that another program is writing may have none for a moment.
        return json(
          line ? { ...sentenceState(line, view, report.editor.canUndo), ...(!found && { isOther: true }) } : null,
        );
      }),
    },
    { method: 'POST', path: '/api/reports/:name/sentence', answer: changing(saved) },
    { method: 'POST', path: '/api/reports/:name/paragraph', answer: changing(changedParagraph) },
    {
      method: 'POST',
      path: '/api/reports/:name/undo',
      answer: withReport((report, { language }, name) => {
        const result = report.editor.undo();
        if (result.ok) workplace.changed(name);
        return editReply(result, language);
      }),
    },
  ];
}

function placeIn({ file, line, column }: Fields): TextPlace | undefined {
  return typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
    ? { file, line, column }
    : undefined;
}

function saved({ report, line, fields: { now }, language }: Change): Reply {
  if (typeof now !== 'string') return refused(400, refusalWords('unreadable', language));
  const lines = now.split(/\r?\n/).flatMap((one) => one.trim() || []);
  if (lines.length === 0 && line.field.lines.length === 1) return refused(422, refusalWords('last-sentence', language));
  const about = { at: line.at, was: line.text, now: lines.join('\n') };
  return written(report, line, withLine(line.source, line, lines), about, language);
}

function changedParagraph({ report, line, fields: { act }, language }: Change): Reply {
  if (act !== 'divide' && act !== 'delete') return refused(400, refusalWords('unreadable', language));
  const { text } = line.source;
  const after = act === 'divide' ? withDivided(text, line) : withoutBlock(text, line);
  if (after === undefined) return refused(422, refusalWords('paragraph', language));
  const about = { at: line.at, was: line.text, now: act === 'divide' ? line.text : '' };
  return written(report, line, after, about, language);
}

function written(
  { editor }: OpenReport,
  { at: { file } }: ContentLine,
  text: string,
  about: EditNote,
  language: Language,
) {
  const before = editor.read(file);
  const after = Buffer.from(withByteOrderMark(text, before));
  return editReply(editor.change(new Map([[file, before]]), new Map([[file, after]]), { about }), language);
}

/** Decoding leaves the mark out; a file that has one keeps it. */
export function withByteOrderMark(text: string, before: Uint8Array | undefined): string {
  return before?.[0] === 0xef && before[1] === 0xbb ? `\ufeff${text}` : text;
}
