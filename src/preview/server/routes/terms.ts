/** Words of a page as a term of the glossary: its explanation shown, written and changed. */

import { positionOfTerm } from '../../../report/term-order.js';
import { type GlossaryEntry, glossaryYaml } from '../../../report/write-yaml.js';
import { withEntry } from '../../../update/edit-blocks.js';
import { withText } from '../../../update/edit-line.js';
import { schemaFolder } from '../../../world/schema-folder.js';
import type { TermState, TextPlace } from '../../protocol.js';
import { type ContentLine, ContentLines } from '../content-lines.js';
import { editReply } from '../edit-reply.js';
import { fieldsIn } from '../fields.js';
import type { OpenReport, ShownView } from '../open-report.js';
import { type ApiRequest, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';
import { withByteOrderMark } from './sentences.js';

/** Most characters of a term: more are a selection that went too far. */
const LONGEST = 60;

export function termRoutes(workplace: Workplace): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/reports/:name/term',
      async answer({ params: { name = '' }, query, language }) {
        const report = workplace.report(name);
        if (!report) return refused(404, refusalWords('no-report', language));
        const term = (query.get('words') ?? '').trim();
        if (term === '' || term.length > LONGEST) return refused(422, refusalWords('no-term', language));
        return json(termState(term, report, await report.view(query.get('edition') ?? undefined)));
      },
    },
    {
      method: 'POST',
      path: '/api/reports/:name/term',
      async answer(request) {
        const { name = '' } = request.params;
        const report = workplace.report(name);
        if (!report) return refused(404, refusalWords('no-report', request.language));
        const reply = await saved(report, request, workplace);
        if (reply.status === 200) workplace.changed(name);
        return reply;
      },
    },
  ];
}

interface Entry {
  readonly lines: readonly [ContentLine, ...ContentLine[]];
  readonly text: string;
}

/** The entry for words, also under a wording that it has for the text. */
function entryOf(words: string, folder: string, lines: ContentLines): Entry | undefined {
  const all = lines.ofFile(`${folder}/glossary.yaml`);
  const [list, position] = all.find(({ kind, text }) => kind === 'term' && isSameTerm(text, words))?.path ?? [];
  const [first, ...rest] = all.filter(
    ({ path, kind }) => kind === 'explanation' && path[0] === list && path[1] === position,
  );
  return first && { lines: [first, ...rest], text: [first, ...rest].map(({ text }) => text).join('\n') };
}

/** Words are often selected without the quotation marks around them. */
function isSameTerm(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/^[“"《]+|[”"》]+$/g, '');
  return bare(a) === bare(b);
}

function termState(term: string, { folder }: OpenReport, { report, lines }: ShownView): TermState {
  const entry = entryOf(term, folder, lines);
  return {
    term,
    ...(entry && { entry: { at: entry.lines[0].at, text: entry.text } }),
    occurs: entry !== undefined || (report !== undefined && positionOfTerm(report, term) !== undefined),
  };
}

async function saved(report: OpenReport, { body, language }: ApiRequest, { world }: Workplace): Promise<Reply> {
  const { term, text, was } = fieldsIn(body) ?? {};
  if (typeof term !== 'string' || typeof text !== 'string' || (was !== undefined && typeof was !== 'string'))
    return refused(400, refusalWords('unreadable', language));
  const [words, explanation] = [term.trim(), linesIn(text)];
  if (words === '' || words.length > LONGEST || words.includes('\n') || explanation.length === 0)
    return refused(422, refusalWords('no-term', language));
  const { folder, editor } = report;
  const file = `${folder}/glossary.yaml`;
  const entry = entryOf(words, folder, new ContentLines(folder, world));
  if (entry?.text !== was) return refused(409, refusalWords('changed', language));
  const before = editor.read(file);
  const change = (after: string, at?: TextPlace) => {
    const about = { ...(at && { at }), was: was ?? '', now: `${words}：${explanation.join('')}` };
    const files = new Map([[file, Buffer.from(withByteOrderMark(after, before))]]);
    return editReply(editor.change(new Map([[file, before]]), files, { about }), language);
  };
  if (entry) return change(withText(entry.lines[0].source, entry.lines[0], explanation), entry.lines[0].at);
  const { report: loaded } = await report.view();
  const position = loaded && positionOfTerm(loaded, words);
  if (position === undefined) return refused(422, refusalWords('term-absent', language));
  const own: GlossaryEntry = { term: words, text: explanation.join('\n') };
  const after =
    before === undefined
      ? glossaryYaml({ label: '附件：', title: '名词解释', entries: [own] }, schemaFolder(folder, world))
      : withEntry(new TextDecoder().decode(before), position, own);
  return after === undefined ? refused(422, refusalWords('paragraph', language)) : change(after);
}

function linesIn(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
}
