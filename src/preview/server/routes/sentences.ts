/** A sentence of the content with its neighbours, corrected where it stands, and changes undone. */

import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Language } from '../../../diagnostics/language.js';
import { type FoundLine, lineAt, withLine } from '../../../update/edit-line.js';
import { readText } from '../../../yaml/decode.js';
import { parseYaml } from '../../../yaml/parse.js';
import type { SourceText } from '../../../yaml/source-text.js';
import type { SentenceState } from '../../protocol.js';
import { editReply } from '../edit-reply.js';
import { type Fields, fieldsIn } from '../fields.js';
import type { OpenReport, ShownView } from '../open-report.js';
import { type ApiRequest, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

/** How many neighbours are shown on each side. */
const NEIGHBOURS = 2;

/** The files whose texts are printed. */
const texts = ['report.yaml', 'glossary.yaml'];

export function sentenceRoutes(workplace: Workplace): Route[] {
  const withReport =
    (answer: (report: OpenReport, request: ApiRequest, name: string) => Reply | Promise<Reply>) =>
    (request: ApiRequest): Reply | Promise<Reply> => {
      const { name = '' } = request.params;
      const report = workplace.report(name);
      return report ? answer(report, request, name) : refused(404, refusalWords('no-report', request.language));
    };
  return [
    {
      method: 'GET',
      path: '/api/reports/:name/sentence',
      answer: withReport(async (report, { query, language }) => {
        const found = sentenceAt(report, query.get('file') ?? '', query.get('line'), query.get('column'), workplace);
        if (!found) return refused(404, refusalWords('no-sentence', language));
        return json(stateOf(found, report, await report.view(query.get('edition') ?? undefined)));
      }),
    },
    {
      method: 'POST',
      path: '/api/reports/:name/sentence',
      answer: withReport((report, { body, language }, name) => {
        const fields = fieldsIn(body);
        return fields
          ? saved(report, fields, name, language, workplace)
          : refused(400, refusalWords('unreadable', language));
      }),
    },
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

interface Sentence {
  readonly source: SourceText;
  readonly found: FoundLine;
  readonly at: Place;
}

function sentenceAt(
  { folder }: OpenReport,
  file: string,
  line: unknown,
  column: unknown,
  { world }: Workplace,
): Sentence | undefined {
  // The path is one that we made, so it has to be one of these exactly.
  if (!texts.some((name) => `${folder}/${name}` === file)) return undefined;
  const source = readText(world, file, () => {});
  const root = source && parseYaml(source, () => {});
  const at = { file, line: Number(line), column: Number(column) };
  const found = root && lineAt(source, root, at);
  return found && { source, found, at };
}

function stateOf({ found, at }: Sentence, report: OpenReport, view: ShownView): SentenceState {
  const { field, index } = found;
  const text = (line: { readonly text: string }) => line.text;
  const own = field.lines[index]!;
  return {
    at: { file: at.file, line: own.at.line, column: own.at.column },
    text: own.text,
    before: field.lines.slice(Math.max(0, index - NEIGHBOURS), index).map(text),
    after: field.lines.slice(index + 1, index + 1 + NEIGHBOURS).map(text),
    slides: slidesOf(own.at, view),
    canUndo: report.editor.canUndo,
  };
}

/** The slides whose notes have a sentence of this line. */
function slidesOf({ file, line }: Place, { deck }: ShownView): number[] {
  const slides = deck?.laidOut.slides ?? [];
  return slides.flatMap(({ slide }, i) =>
    slide.notes.some((note) => note.some(({ at }) => at?.file === file && at.line === line)) ? [i + 1] : [],
  );
}

function saved(report: OpenReport, fields: Fields, name: string, language: Language, workplace: Workplace): Reply {
  const { file, line, column, was, now } = fields;
  if (typeof file !== 'string' || typeof now !== 'string') return refused(400, refusalWords('unreadable', language));
  const sentence = sentenceAt(report, file, line, column, workplace);
  if (!sentence || sentence.found.field.lines[sentence.found.index]?.text !== was)
    return refused(409, refusalWords('changed', language));
  const lines = now.split(/\r?\n/).flatMap((one) => one.trim() || []);
  if (lines.length === 0 && sentence.found.field.lines.length === 1)
    return refused(422, refusalWords('last-sentence', language));
  const before = report.editor.read(file);
  const after = Buffer.from(withByteOrderMark(withLine(sentence.source, sentence.found, lines), before));
  const result = report.editor.change(new Map([[file, before]]), new Map([[file, after]]));
  if (result.ok) workplace.changed(name);
  return editReply(result, language);
}

/** Decoding leaves the mark out; a file that has one keeps it. */
function withByteOrderMark(text: string, before: Uint8Array | undefined): string {
  return before?.[0] === 0xef && before[1] === 0xbb ? `\ufeff${text}` : text;
}
