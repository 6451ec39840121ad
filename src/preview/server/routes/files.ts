/** The files to take away: made on request, checked, downloaded one by one or as one zip, written to the folder of the results. */
import type { Language } from '../../../diagnostics/language.js';
import { plain } from '../../../text/running-text.js';
import { zip } from '../../../zip/write.js';
import type { FileState, FilesState, WrittenState } from '../../files-protocol.js';
import type { Comparisons } from '../comparisons.js';
import { type Deliverable, fileName, officeName } from '../deliverables.js';
import { fieldsIn } from '../fields.js';
import { MadeFiles } from '../made-files.js';
import type { Made } from '../make-deliverable.js';
import { officeWording } from '../office-wording.js';
import type { OpenReport } from '../open-report.js';
import { type ApiRequest, bytes, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalOf } from '../unwritten-words.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

type Answer = (made: MadeFiles, request: ApiRequest) => Reply | Promise<Reply>;

export function fileRoutes(workplace: Workplace, comparisons: Comparisons): Route[] {
  const desk = new FileDesk(workplace, comparisons);
  const route = (method: Route['method'], path: string, answer: Answer): Route => ({
    method,
    path: `/api/reports/:name/${path}`,
    async answer(request) {
      const { name = '' } = request.params;
      const report = workplace.report(name);
      if (!report) return refused(404, refusalWords('no-report', request.language));
      return answer(await desk.of(name, report), request);
    },
  });
  return [
    route('GET', 'files', async (made, { language }) => json(await desk.state(made, language))),
    route('POST', 'files/make', (made, { body, language }) => {
      const ids = fieldsIn(body)?.ids;
      const known = made.deliverables.map(({ id }) => id);
      if (!Array.isArray(ids) || !ids.every((id) => known.includes(id)))
        return refused(400, refusalWords('unreadable', language));
      desk.start(
        made,
        known.filter((id) => ids.includes(id)),
        language,
      );
      return json({ ok: true }, 202);
    }),
    route('POST', 'files/cancel', (made) => {
      made.cancel();
      workplace.onFiles(made.name);
      return json({ ok: true });
    }),
    route('POST', 'files/write', async (made, { language }) => {
      const problems = await made.write(
        readyIn(made).map(({ id }) => id),
        language,
      );
      workplace.onFiles(made.name);
      const [first] = problems.filter(({ severity }) => severity === 'error');
      return first ? refused(422, refusalOf(first, language)) : json({ ok: true });
    }),
    route('GET', 'files/all.zip', async (made, { query, language }) => {
      const ready = isOf(made, query) ? readyIn(made) : [];
      if (ready.length === 0) return refused(409, refusalWords('not-made', language));
      const office = await desk.officeName(made);
      const parts = ready.flatMap((one) => partsOf(one, made.made.get(one.id)!, office));
      return bytes('application/zip', zip(parts), `${office}.zip`);
    }),
    route('GET', 'files/one/:id', async (made, { params: { id }, query, language }) => {
      const ready = isOf(made, query) ? readyIn(made) : [];
      const one = ready.find((deliverable) => deliverable.id === id);
      const files = one && made.made.get(one.id)?.files;
      if (!one || !files?.[0]) return refused(409, refusalWords('not-made', language));
      const office = await desk.officeName(made);
      const [type, content] =
        one.kind === 'svg'
          ? ['application/zip', zip(partsOf(one, { files, problems: [] }, office))]
          : [typeOf(one), files[0].content];
      return bytes(type, content, fileName(one, office));
    }),
  ];
}

function typeOf({ kind }: Deliverable): string {
  const office = 'application/vnd.openxmlformats-officedocument';
  if (kind === 'pdf' || kind === 'handout') return 'application/pdf';
  return kind === 'pptx' ? `${office}.presentationml.presentation` : `${office}.wordprocessingml.document`;
}

/** What can be taken away: made, and without errors. */
function readyIn({ deliverables, made }: MadeFiles): Deliverable[] {
  return deliverables.filter(({ id }) => (made.get(id)?.files.length ?? 0) > 0);
}

/** Whether these are the files of the version that a window offered; a later version may have others. */
function isOf({ version }: MadeFiles, query: URLSearchParams): boolean {
  const offered = query.get('v');
  return offered === null || offered === `${version}`;
}

/** A deliverable in the zip; pictures in a folder. */
function partsOf(one: Deliverable, { files }: Made, office: string): (readonly [string, Uint8Array])[] {
  return files.map(({ path, content }): readonly [string, Uint8Array] =>
    one.kind === 'svg'
      ? [`幻灯片图片/${path.slice(path.lastIndexOf('/') + 1)}`, content]
      : [fileName(one, office), content],
  );
}

/** The files of the reports; those of a text that has changed are forgotten. */
class FileDesk {
  private readonly byReport = new WeakMap<
    OpenReport,
    { readonly version: number; readonly made: Promise<MadeFiles> }
  >();

  constructor(
    private readonly workplace: Workplace,
    private readonly comparisons: Comparisons,
  ) {}

  async of(name: string, report: OpenReport): Promise<MadeFiles> {
    const { version } = report;
    const known = this.byReport.get(report);
    if (known?.version === version) {
      const made = await known.made;
      made.forgetOldFindings();
      return made;
    }
    const made = this.renewed(name, report, known?.made);
    this.byReport.set(report, { version, made });
    return made;
  }

  /** The files of a new version of a report; those of an unfinished request for the earlier one are made. */
  private async renewed(name: string, report: OpenReport, earlier: Promise<MadeFiles> | undefined): Promise<MadeFiles> {
    const { comparisons, workplace } = this;
    const made = await MadeFiles.of(name, report, {
      out: workplace.out,
      comparisons,
      background: workplace.background(),
    });
    const before = await earlier;
    if (!before) return made;
    const requested = before.queue.length > 0 ? before.requested : [];
    before.cancel();
    const known = made.deliverables.map(({ id }) => id);
    this.start(
      made,
      known.filter((id) => requested.includes(id)),
      before.language,
    );
    return made;
  }

  /** Makes the requested files that are not made yet, one after another; notifies the windows after each. */
  start(made: MadeFiles, ids: readonly string[], language: Language): void {
    made.language = language;
    const isRunning = made.queue.length > 0;
    // What failed is tried again: what was in its way may be gone.
    for (const id of ids) if (made.made.get(id)?.files.length === 0) made.made.delete(id);
    const more = ids.filter((id) => !made.made.has(id) && !made.queue.includes(id));
    if (!isRunning) made.requested = [];
    made.requested.push(...more);
    made.queue.push(...more);
    if (!isRunning && more.length > 0) void this.run(made);
  }

  async state(made: MadeFiles, language: Language): Promise<FilesState> {
    const office = await this.officeName(made);
    const { queue, requested, deliverables, target } = made;
    return {
      version: made.version,
      zip: `${office}.zip`,
      target,
      files: deliverables.map((one) => fileState(one, made, office, language)),
      ...(queue.length > 0 && { progress: { done: requested.length - queue.length, of: requested.length } }),
      written: writtenStates(made, this.workplace),
    };
  }

  async officeName({ report }: MadeFiles): Promise<string> {
    const { report: loaded } = await report.view();
    const { title, issuer, date } = loaded ?? {};
    return officeName({
      title: title ? plain(title) : '',
      issuer: issuer ? plain(issuer) : '',
      date: date ?? '',
    });
  }

  private async run(made: MadeFiles): Promise<void> {
    const { name, queue, report, language } = made;
    const release = report.keepWarm();
    // A queue that was cancelled is another one; a request after that has its own turn.
    while (queue === made.queue && queue[0] !== undefined) {
      this.workplace.onFiles(name);
      // Requests that came in the meantime are answered first.
      await new Promise((resolve) => setImmediate(resolve));
      if (queue !== made.queue) break;
      const one = made.deliverables.find(({ id }) => id === queue[0]);
      const hindrance = one && (await made.make(one, language).catch((fault: unknown) => keepFault(one, made, fault)));
      if (hindrance === 'ended') break;
      if (hindrance === 'changed' && this.isCurrent(made)) this.workplace.changed(name);
      if (this.isCurrent(made)) queue.shift();
      else await this.handOver(made);
    }
    release();
    if (queue !== made.queue || queue.length > 0) return;
    made.rest();
    this.workplace.onFiles(name);
  }

  /** The files of the new version take over what was requested; a report that is gone has none. */
  private async handOver(made: MadeFiles): Promise<void> {
    const { name, report } = made;
    if (this.workplace.warm.get(name) !== report) return made.cancel();
    // The fault is the reply to the next request.
    await this.of(name, report).catch(() => made.cancel());
  }

  /** Whether these are the files of a report that is looked at, as it is now. */
  private isCurrent({ name, report, version }: MadeFiles): boolean {
    return this.workplace.warm.get(name) === report && report.version === version;
  }
}

function keepFault({ id }: Deliverable, { made }: MadeFiles, fault: unknown): undefined {
  made.set(id, { files: [], problems: [], fault });
}

function fileState(one: Deliverable, { made, queue }: MadeFiles, office: string, language: Language): FileState {
  const { id, kind, edition } = one;
  const done = made.get(id);
  const isReady = (done?.files.length ?? 0) > 0;
  const waiting = queue.indexOf(id);
  const size = done?.files.reduce((sum, { content }) => sum + content.length, 0);
  return {
    id,
    kind,
    ...(edition && { edition: edition.label }),
    name: fileName(one, office),
    state: done ? (isReady ? 'ready' : 'failed') : waiting === 0 ? 'making' : waiting > 0 ? 'waiting' : 'none',
    ...(isReady && size !== undefined && { bytes: size }),
    ...(isReady && done?.checked && { checked: done.checked }),
    problems: [
      ...(done?.problems ?? []).map((problem) => officeWording(problem, language)),
      ...(done?.fault === undefined ? [] : [{ ...refusalWords('fault', language), hint: `${done.fault}` }]),
    ],
  };
}

/** What is in the folder of the results; the pictures as one. */
function writtenStates(made: MadeFiles, { world }: Workplace): WrittenState[] {
  const { target } = made;
  const states = new Map<string, WrittenState['state']>();
  for (const { path, isCurrent } of made.written(world)) {
    const name = path.slice(target.length + 1).replace(/^slides\/.*/, 'slides/');
    const state = isCurrent === undefined ? 'unknown' : isCurrent ? 'current' : 'older';
    const known = states.get(name);
    states.set(name, known === undefined || known === 'current' ? state : known);
  }
  return [...states].map(([name, state]) => ({ name, state }));
}
