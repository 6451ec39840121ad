/** The numbers of a report, what slides show of them, and what a person decides. */
import { contentFileOf } from '../../../content/load.js';
import type { Language } from '../../../diagnostics/language.js';
import { isTextPlace } from '../../../diagnostics/place.js';
import { schemaFolder } from '../../../world/schema-folder.js';
import type { ChoiceChange, NumberProblem, NumbersState, Saved, SlideChoice } from '../../numbers-protocol.js';
import type { EditNote } from '../../protocol.js';
import { withChoice, withDecision, withRejection } from '../decisions.js';
import { editReply } from '../edit-reply.js';
import { type Fields, fieldsIn } from '../fields.js';
import { pageOf } from '../listed-problems.js';
import { numberRefusal } from '../number-words.js';
import { numbersOf } from '../numbers-view.js';
import { officeWording } from '../office-wording.js';
import type { OpenReport, ShownView } from '../open-report.js';
import { pageFinder } from '../page-finder.js';
import { type ApiRequest, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { slideChoices } from '../slide-choices.js';
import { slideDetail } from '../slide-detail.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

type Answer = (report: OpenReport, request: ApiRequest, name: string) => Promise<Reply>;

export function numberRoutes(workplace: Workplace): Route[] {
  const withReport = (answer: Answer) => async (request: ApiRequest) => {
    const { name = '' } = request.params;
    const report = workplace.report(name);
    return report ? answer(report, request, name) : refused(404, refusalWords('no-report', request.language));
  };
  /** Writes what an answer made of the fields of the body, and says so to the windows. */
  const withFields = (change: (report: OpenReport, fields: Fields, language: Language) => Promise<Reply>) =>
    withReport(async (report, { body, language }, name) => {
      const fields = fieldsIn(body);
      if (!fields) return refused(400, refusalWords('unreadable', language));
      const reply = await change(report, fields, language);
      if (reply.status !== 200) return reply;
      workplace.changed(name);
      return json({ version: report.version } satisfies Saved);
    });
  return [
    {
      method: 'GET',
      path: '/api/reports/:name/numbers',
      answer: withReport(async (report, { query, language }) =>
        json(stateOf(report, await report.view(query.get('edition') ?? undefined), language)),
      ),
    },
    {
      method: 'GET',
      path: '/api/reports/:name/slides/:number/detail',
      answer: withReport(async (report, { query, params }) => {
        const view = await report.view(query.get('edition') ?? undefined);
        const { rows } = numbersOf(view);
        const isContent = (file: string) => file.startsWith(`${report.folder}/`);
        const { deck, book } = view;
        const found = deck && slideDetail(deck.laidOut, Number(params.number), rows, pageFinder(book), isContent);
        // A window may still show a slide of a version before.
        return json(found ?? null);
      }),
    },
    { method: 'POST', path: '/api/reports/:name/numbers/show', answer: withFields(shown) },
    { method: 'POST', path: '/api/reports/:name/numbers/decide', answer: withFields(decided) },
    { method: 'POST', path: '/api/reports/:name/numbers/reject', answer: withFields(rejected) },
  ];
}

function stateOf(report: OpenReport, view: ShownView, language: Language): NumbersState {
  return {
    version: view.version,
    ...numbersOf(view),
    choices: view.report ? slideChoices(view.report, view.deck?.laidOut, textOf(report, 'briefing.yaml') ?? '') : [],
    problems: problemsOf(view, language),
    canUndo: report.editor.canUndo,
  };
}

/** Conflicts between numbers, and figures that no sentence fits any more. */
function problemsOf({ diagnostics, book }: ShownView, language: Language): NumberProblem[] {
  return diagnostics
    .filter(({ code }) => /^(?:figure|indicator)\//.test(code))
    .map((problem) => {
      const { message, hint } = officeWording(problem, language, pageOf(book));
      const { at } = problem;
      const place = at && isTextPlace(at) ? { file: at.file, line: at.line, column: at.column } : undefined;
      const isText = contentFileOf(problem) === 'report.yaml';
      if (!place) return { message, hint };
      return isText ? { message, hint, at: place } : { message, hint, file: `${contentFileOf(problem)}:${place.line}` };
    });
}

/** Says what a slide shows, in `briefing.yaml`, which is made where there is none. */
async function shown(report: OpenReport, fields: Fields, language: Language): Promise<Reply> {
  const change = choiceIn(fields);
  if (!change) return refused(400, refusalWords('unreadable', language));
  const before = textOf(report, 'briefing.yaml') ?? '';
  const { report: loaded, deck } = await report.view();
  const choice = loaded && slideChoices(loaded, deck?.laidOut, before).find(({ name }) => name === change.name);
  if (!choice || !isSame(choice, change.was)) return refused(409, refusalWords('changed', language));
  const text = withChoice(before, change.name, change.now ?? undefined);
  return text === undefined
    ? refused(422, numberRefusal('other-form', language))
    : written(report, { 'briefing.yaml': text }, { kind: 'slide', was: '', now: change.name }, language);
}

/** Adds the figure that reads a doubtful number, and shows it on a slide where that is wanted. */
async function decided(report: OpenReport, fields: Fields, language: Language): Promise<Reply> {
  const { file, line, column, label, show, ...others } = fields;
  const { report: loaded, deck } = await report.view();
  if (
    typeof file !== 'string' ||
    typeof line !== 'number' ||
    typeof column !== 'number' ||
    typeof label !== 'string' ||
    !/^[^{}\n]{1,60}$/u.test(label.trim()) ||
    Object.keys(others).length > 0
  )
    return refused(400, refusalWords('unreadable', language));
  if (!loaded) return refused(409, refusalWords('changed', language));
  const known = { text: textOf(report, 'figures.yaml'), schemas: schemaFolder(report.folder, report.snapshot()) };
  const made = withDecision(loaded, { file, line, column }, label.trim(), known);
  if (typeof made === 'string') return refused(made === 'unknown' ? 409 : 422, numberRefusal(made, language));
  const files: Record<string, string> = { 'figures.yaml': made.text };
  if (show !== undefined) {
    const briefing = textOf(report, 'briefing.yaml') ?? '';
    const choice = slideChoices(loaded, deck?.laidOut, briefing).find(({ name }) => name === show);
    if (!choice) return refused(400, refusalWords('unreadable', language));
    if (choice.ids.length >= choice.most) return refused(422, numberRefusal('full', language));
    const text = withChoice(briefing, show, [...choice.ids, made.id]);
    if (text === undefined) return refused(422, numberRefusal('other-form', language));
    files['briefing.yaml'] = text;
  }
  return written(report, files, { kind: 'number', was: '', now: label.trim() }, language);
}

/** Records in `briefing.yaml` that a doubtful number is rejected, so that it is no longer pending. */
async function rejected(report: OpenReport, fields: Fields, language: Language): Promise<Reply> {
  const { file, line, column, ...others } = fields;
  const { report: loaded } = await report.view();
  if (
    typeof file !== 'string' ||
    typeof line !== 'number' ||
    typeof column !== 'number' ||
    Object.keys(others).length > 0
  )
    return refused(400, refusalWords('unreadable', language));
  if (!loaded) return refused(409, refusalWords('changed', language));
  const made = withRejection(loaded, { file, line, column }, textOf(report, 'briefing.yaml') ?? '');
  if (typeof made === 'string') return refused(made === 'unknown' ? 409 : 422, numberRefusal(made, language));
  return written(report, { 'briefing.yaml': made.text }, { kind: 'rejected', was: '', now: made.name }, language);
}

/** Whether a slide shows these; a chart sorts them itself. */
function isSame({ ids, isSorted }: SlideChoice, was: readonly string[]): boolean {
  const list = (some: readonly string[]) => (isSorted ? some.toSorted() : some).join();
  return list(ids) === list(was);
}

function choiceIn({ name, was, now, ...others }: Fields): ChoiceChange | undefined {
  const isIds = (value: unknown): value is string[] =>
    Array.isArray(value) &&
    value.length <= 100 &&
    value.every((id) => typeof id === 'string' && /^[\p{L}\p{N}_-]{1,200}$/u.test(id));
  if (Object.keys(others).length > 0 || typeof name !== 'string' || !isIds(was)) return undefined;
  if (now !== null && !(isIds(now) && now.length > 0)) return undefined;
  return { name: name as ChoiceChange['name'], was, now };
}

function written(
  report: OpenReport,
  files: Readonly<Record<string, string>>,
  about: EditNote,
  language: Language,
): Reply {
  const paths = Object.entries(files).map(([name, text]) => [`${report.folder}/${name}`, text] as const);
  const before = new Map(paths.map(([path]) => [path, report.editor.read(path)]));
  const after = new Map(paths.map(([path, text]) => [path, withByteOrderMark(text, before.get(path))]));
  return editReply(report.editor.change(before, after, { about }), language);
}

/** The text of a content file; `undefined` without one. */
function textOf({ editor, folder }: OpenReport, name: string): string | undefined {
  const bytes = editor.read(`${folder}/${name}`);
  return bytes && new TextDecoder().decode(bytes);
}

/** Decoding leaves the mark out; a file that has one keeps it. */
function withByteOrderMark(text: string, before: Uint8Array | undefined): Uint8Array {
  return Buffer.from(before?.[0] === 0xef && before[1] === 0xbb ? `\ufeff${text}` : text);
}
