/** Revisions of a report: kept when it is printed, listed, deleted, compared with each other and with the files as they are now. */
import type { Language } from '../../../diagnostics/language.js';
import {
  type DeleteResult,
  deleteRevision,
  type KeepResult,
  keeperOf,
  keepRevision,
  type Revision,
  revisionsOf,
} from '../../../revisions/revisions.js';
import { oncePer } from '../../../world/memo.js';
import type { RevisionList } from '../../revisions-protocol.js';
import { type Compared, type Point, RevisionComparisons } from '../compared-revisions.js';
import { comparisonState, editionState } from '../comparison-state.js';
import { type Fields, fieldsIn } from '../fields.js';
import type { OpenReport } from '../open-report.js';
import { type ApiRequest, bytes, json, type Reply, refused } from '../reply.js';
import { revisionWords } from '../revision-words.js';
import type { Route } from '../router.js';
import { unwrittenByGit, unwrittenWords } from '../unwritten-words.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

type Answer = (report: OpenReport, request: ApiRequest, name: string) => Reply | Promise<Reply>;

/** Most characters of the name and of the note of a revision. */
const LONGEST = { name: 80, note: 2000 };

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function revisionRoutes(workplace: Workplace): Route[] {
  const { world } = workplace;
  const comparisonsOf = oncePer((report: OpenReport) => new RevisionComparisons(report, world));
  const route = (method: Route['method'], path: string, answer: Answer): Route => ({
    method,
    path: `/api/reports/:name/${path}`,
    answer(request) {
      const { name = '' } = request.params;
      const report = workplace.report(name);
      return report ? answer(report, request, name) : refused(404, refusalWords('no-report', request.language));
    },
  });
  /** Answers from the comparison that the query names. */
  const compared = (
    path: string,
    answer: (compared: Compared, request: ApiRequest, report: OpenReport) => Promise<Reply | undefined> | Reply,
  ) =>
    route('GET', `comparison${path}`, async (report, request) => {
      const { query, language } = request;
      const known = revisionsOf(report.folder, world);
      const point = (name: string) => pointIn(known, query.get(name) ?? '');
      const [before, after] = [point('before'), point('after')];
      const found = before && after && (await comparisonsOf(report).compare(before, after));
      if (!found) return refused(404, revisionWords[language].unknown);
      return (await answer(found, request, report)) ?? refused(404, revisionWords[language].unprinted);
    });
  return [
    route('GET', 'revisions', (report) => json(listOf(report.folder, workplace))),
    route('POST', 'revisions', (report, { body, language }, name) => {
      const fields = fieldsIn(body);
      const words = revisionWords[language];
      if (!fields || !hasOnly(fields, ['name', 'note'])) return refused(400, refusalWords('unreadable', language));
      const { name: title, note } = fields;
      if (typeof title !== 'string' || typeof note !== 'string')
        return refused(400, refusalWords('unreadable', language));
      if (title.trim() === '' || [...title].length > LONGEST.name || [...note].length > LONGEST.note)
        return refused(422, words.unnamed);
      const about = { name: title.trim(), note: note.trim(), now: new Date() };
      const result = keepRevision(report.folder, about, world);
      if (result.ok) workplace.changed(name);
      if (result.ok) return json({ ok: true, id: result.id });
      return notKept(result, language);
    }),
    route('POST', 'revisions/delete', (report, { body, language }, name) => {
      const fields = fieldsIn(body);
      const words = revisionWords[language];
      if (!fields || !hasOnly(fields, ['id'])) return refused(400, refusalWords('unreadable', language));
      const found = revisionsOf(report.folder, world).find(({ id }) => id === fields.id);
      if (!found || found.kind === 'commit') return refused(404, words.unknown);
      const result = deleteRevision(report.folder, found, world);
      if (!result.ok) return notKept(result, language);
      workplace.changed(name);
      return json({ ok: true });
    }),
    compared('', async (found, { query, language }, { version }) => {
      const editions = await found.editions();
      return json(comparisonState(found.comparison, editions, version, query.get('after') === 'now', language));
    }),
    compared('/editions/:edition', async (found, { params: { edition = '' } }) => {
      const books = await found.books(edition);
      const state = books && editionState(...books);
      return state && json(state);
    }),
    compared('/editions/:edition/:side', async (found, { params: { edition = '', side: name } }) => {
      const side = sideIn(name);
      const made = side === undefined ? undefined : await found.pdfIn(edition, side);
      return made && bytes('application/pdf', made);
    }),
    compared('/redline.pdf', async (found, _, { folder }) => {
      const made = await found.redline('pdf');
      return made && bytes('application/pdf', made, `${baseOf(folder)}-修改对照稿.pdf`);
    }),
    compared('/redline.docx', async (found, _, { folder }) => {
      const made = await found.redline('docx');
      return made && bytes(docx, made, `${baseOf(folder)}-修改对照稿.docx`);
    }),
    compared('/:side/book.pdf', async (found, { params }) => {
      const side = sideIn(params.side);
      const made = side === undefined ? undefined : await found.pdf(side);
      return made && bytes('application/pdf', made);
    }),
    compared('/:side/slides/:number', async (found, { params }) => {
      const side = sideIn(params.side);
      const picture = side === undefined ? undefined : await found.picture(side, Number(params.number));
      return picture && bytes('image/svg+xml', picture);
    }),
  ];
}

function listOf(folder: string, { world }: Workplace): RevisionList {
  const revisions = revisionsOf(folder, world).map(({ kind, ...about }) => ({ ...about, printed: kind !== 'commit' }));
  return { keeper: keeperOf(folder, world), revisions };
}

/** A revision of the list or the files as they are now: nothing else is looked up in git or on the disk. */
function pointIn(known: readonly Revision[], id: string): Point | undefined {
  return id === 'now' ? 'now' : known.find((one) => one.id === id);
}

function sideIn(name: string | undefined): 0 | 1 | undefined {
  return name === 'before' ? 0 : name === 'after' ? 1 : undefined;
}

/** Why a revision was not kept or not deleted. */
function notKept(failed: Exclude<KeepResult | DeleteResult, { ok: true }>, language: Language): Reply {
  const words = revisionWords[language];
  if (failed.reason === 'author') return refused(409, words.author);
  if (failed.reason === 'unreadable') return refused(500, words.unreadableFile(failed.path, failed.detail));
  const unwritten = failed.reason === 'git' ? unwrittenByGit(failed.detail) : failed;
  return unwritten ? refused(500, unwrittenWords(unwritten, language)) : refused(409, words.git(failed.detail));
}

function hasOnly(fields: Fields, names: readonly string[]): boolean {
  return Object.keys(fields).every((name) => names.includes(name));
}

function baseOf(folder: string): string {
  return folder.split(/[\\/]/).findLast((part) => part !== '' && part !== '.') ?? '';
}
