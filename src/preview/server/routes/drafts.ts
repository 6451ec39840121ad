/** A draft that is dropped on the window: read, corrected, imported; and a report from the clean template. */
import { isReport } from '../../../content/report-folders.js';
import type { Correction } from '../../../import/draft/corrections.js';
import { lineRoles } from '../../../import/draft/corrections.js';
import { startReport } from '../../../import/start.js';
import { MEGABYTE } from '../../../zip/zip.js';
import type { DraftQuestion, DraftState, HandDecision } from '../../draft-protocol.js';
import { DraftDesk, type DroppedDraft } from '../draft-desk.js';
import { draftState } from '../draft-state.js';
import { draftWords } from '../draft-words.js';
import { editReply } from '../edit-reply.js';
import { type Fields, fieldsIn } from '../fields.js';
import { isFolderName, proposedName, shownFileName } from '../folder-names.js';
import { type ApiRequest, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import type { DraftOptions } from '../trial-import.js';
import { refusalOf, unwrittenWords } from '../unwritten-words.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

/** As much as the import accepts of a Word file. */
const MOST_DRAFT = 100 * MEGABYTE;
/** Corrections of every line of a long draft. */
const MOST_QUESTION = 2 * MEGABYTE;

/** Characters of a line that is reworded. */
const MOST_WORDS = 4000;

export function draftRoutes(workplace: Workplace): Route[] {
  const desk = new DraftDesk(workplace.background());
  const asked =
    (answer: (draft: DroppedDraft, question: Question, request: ApiRequest) => Promise<Reply>) =>
    async (request: ApiRequest): Promise<Reply> => {
      const { params, body, language } = request;
      const draft = desk.get(params.id ?? '');
      if (!draft) return refused(404, draftWords('gone', language));
      const question = questionIn(fieldsIn(body));
      return question ? answer(draft, question, request) : refused(400, refusalWords('unreadable', language));
    };
  return [
    {
      method: 'POST',
      path: '/api/drafts',
      most: MOST_DRAFT,
      async answer({ query, body, language, signal }) {
        const report = query.get('report') ?? undefined;
        if (report !== undefined && !workplace.folders().has(report))
          return refused(404, refusalWords('no-report', language));
        const file = shownFileName(query.get('file') ?? '');
        const draft = desk.put({ file, bytes: body, ...(report !== undefined && { report }) });
        return stateOf(draft, noQuestion, { language, signal }, desk, workplace);
      },
    },
    {
      method: 'POST',
      path: '/api/drafts/:id',
      most: MOST_QUESTION,
      answer: asked((draft, question, request) => stateOf(draft, question, request, desk, workplace)),
    },
    {
      method: 'POST',
      path: '/api/drafts/:id/take',
      most: MOST_QUESTION,
      answer: asked((draft, question, request) =>
        draft.report === undefined
          ? takenAsNew(draft, question, request, desk, workplace)
          : takenAsNext(draft, question, request, desk, workplace),
      ),
    },
    {
      method: 'POST',
      path: '/api/drafts/:id/discard',
      answer({ params: { id = '' } }) {
        desk.remove(id);
        return json({ ok: true });
      },
    },
    {
      method: 'POST',
      path: '/api/new-report',
      answer({ body, language }) {
        const { folder } = fieldsIn(body) ?? {};
        const place = placeFor(folder, workplace, language);
        if ('refusal' in place) return place.refusal;
        const { ok, diagnostics } = startReport(place.path, workplace.world);
        const [problem] = diagnostics;
        if (ok || !problem) return json({ name: folder });
        return refused(422, refusalOf(problem, language));
      },
    },
  ];
}

interface Question extends Omit<DraftQuestion, 'folder'> {
  readonly corrections: readonly Correction[];
  readonly folder?: unknown;
}

const noQuestion: Question = { corrections: [], decisions: [], convert: false, prune: false };

/** `undefined` where a field is not what it should be. */
function questionIn(fields: Fields | undefined): Question | undefined {
  if (!fields) return undefined;
  const { corrections, decisions = [], convert = false, prune = false, folder } = fields;
  if (!Array.isArray(corrections) || !Array.isArray(decisions)) return undefined;
  if (typeof convert !== 'boolean' || typeof prune !== 'boolean') return undefined;
  if (!corrections.every(isCorrection) || !decisions.every(isDecision)) return undefined;
  return { corrections, decisions, convert, prune, folder };
}

function isDecision(value: unknown): value is HandDecision {
  if (typeof value !== 'object' || value === null) return false;
  const { report, draft, keep } = value as Fields;
  return typeof report === 'string' && typeof draft === 'string' && (keep === 'report' || keep === 'draft');
}

function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { line, as, text } = value as Fields;
  if (!Number.isInteger(line) || (line as number) <= 0 || (as === undefined && text === undefined)) return false;
  const isText = text === undefined || (typeof text === 'string' && text.length <= MOST_WORDS);
  return isText && (as === undefined || lineRoles.some((role) => role === as));
}

/** The folder of the trial import before the report has a name: no report is ever there. */
const NOWHERE = '.draft';

async function stateOf(
  draft: DroppedDraft,
  question: Question,
  { language, signal }: Pick<ApiRequest, 'language' | 'signal'>,
  desk: DraftDesk,
  workplace: Workplace,
): Promise<Reply> {
  const { world } = workplace;
  const own = draft.report === undefined ? undefined : workplace.folders().get(draft.report);
  const to = own ?? `${workplace.folder}/${NOWHERE}`;
  const trial = await desk.tryImport(draft, optionsFor(draft, question, to), signal);
  if (!trial) return refused(410, draftWords('gone', language));
  desk.show(trial);
  const canConvert = (await world.office?.()) !== undefined;
  const state = draftState(draft, trial, { language, world, canConvert });
  // Nothing can be made of it, so it is not kept.
  if (state.lines.length === 0 && !state.canConvert) desk.remove(draft.id);
  const folder = state.head ? proposedName(state.head, (name) => isFree(`${workplace.folder}/${name}`, workplace)) : '';
  return json({ ...state, folder: own === undefined ? folder : '' } satisfies DraftState);
}

function optionsFor(draft: DroppedDraft, question: Question, to: string): DraftOptions {
  const { corrections, decisions, convert, prune } = question;
  const update = draft.report !== undefined;
  return { to, update, prune: update && prune, convert, corrections, decisions };
}

async function takenAsNew(
  draft: DroppedDraft,
  question: Question,
  { language, signal }: ApiRequest,
  desk: DraftDesk,
  workplace: Workplace,
): Promise<Reply> {
  const place = placeFor(question.folder, workplace, language);
  if ('refusal' in place) return place.refusal;
  const trial = await desk.tryImport(draft, optionsFor(draft, question, place.path), signal);
  if (!trial) return refused(410, draftWords('gone', language));
  const { result, files } = trial;
  if (!result.ok) return refused(422, draftWords('not-ready', language));
  // Another window may have taken the name while this one waited.
  if (!isFree(place.path, workplace)) return refused(409, draftWords('exists', language));
  const written = workplace.world.write(files);
  if (!written.ok) return refused(422, unwrittenWords(written, language));
  desk.remove(draft.id);
  return json({ name: question.folder });
}

async function takenAsNext(
  draft: DroppedDraft,
  question: Question,
  { language, signal }: ApiRequest,
  desk: DraftDesk,
  workplace: Workplace,
): Promise<Reply> {
  const name = draft.report ?? '';
  const report = workplace.report(name);
  if (!report) return refused(404, refusalWords('no-report', language));
  const trial = await desk.tryImport(draft, optionsFor(draft, question, report.folder), signal);
  if (!trial) return refused(410, draftWords('gone', language));
  const { result, files, before } = trial;
  if (!result.ok) return refused(422, draftWords('not-ready', language));
  const hands = Object.values(result.changes ?? {}).flatMap(({ handChanges }) => handChanges);
  if (hands.some(({ isConflict, isDecided }) => isConflict && !isDecided))
    return refused(422, draftWords('undecided', language));
  // What was changed since is in no comparison that the user saw.
  if (!desk.isAsShown(trial)) return refused(409, draftWords('changed', language));
  const about = { kind: 'draft', was: '', now: draft.file } as const;
  const edited =
    files.size === 0 ? ({ ok: true } as const) : report.editor.change(before, files, { proved: true, about });
  if (!edited.ok) return editReply(edited, language);
  desk.remove(draft.id);
  workplace.changed(name);
  return json({ name });
}

function isFree(path: string, { world }: Workplace): boolean {
  // What an import that was killed left half in place is no report.
  world.recover?.(path);
  return !world.isFolder(path) && world.list(path).length === 0;
}

/** The path of a new report, or why there is none. */
function placeFor(
  name: unknown,
  workplace: Workplace,
  language: ApiRequest['language'],
): { readonly path: string } | { readonly refusal: Reply } {
  if (isReport(workplace.folder, workplace.world)) return { refusal: refused(409, draftWords('one-report', language)) };
  if (typeof name !== 'string' || !isFolderName(name)) return { refusal: refused(422, draftWords('name', language)) };
  const path = `${workplace.folder}/${name}`;
  return isFree(path, workplace) ? { path } : { refusal: refused(409, draftWords('exists', language)) };
}
