/** All problems of a report, their corrections, and what it is compared with. */
import { loadReport } from '../../../content/load.js';
import type { Language } from '../../../diagnostics/language.js';
import { templateOf } from '../../../proof/against/template.js';
import { type CheckResult, checkReport } from '../../../proof/check.js';
import { bytesOf, type FileEdit, fixedFiles, ignoredFile } from '../../../proof/corrections.js';
import type { Finding } from '../../../proof/rule.js';
import { rules } from '../../../proof/rules.js';
import { sourcesOf } from '../../../proof/silenced.js';
import { limits } from '../../../spreadsheet/read.js';
import { xlsxOf } from '../../../spreadsheet/write.js';
import { collectIfLarge } from '../../../world/old-space.js';
import type { EditNote, ProblemsState } from '../../protocol.js';
import type { Comparisons } from '../comparisons.js';
import { editReply } from '../edit-reply.js';
import { fieldsIn } from '../fields.js';
import { correctable, listedProblems, withoutKey } from '../listed-problems.js';
import type { OpenReport, ShownView } from '../open-report.js';
import { type ApiRequest, bytes, json, type Reply, refused } from '../reply.js';
import type { Route } from '../router.js';
import { refusalWords } from '../words.js';
import type { Workplace } from '../workplace.js';

type Answer = (report: OpenReport, request: ApiRequest, name: string) => Reply | Promise<Reply>;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function problemRoutes(workplace: Workplace, comparisons: Comparisons): Route[] {
  const desk = new ProofDesk(workplace, comparisons);
  const background = workplace.background();
  const route = (method: Route['method'], path: string, answer: Answer, most?: number): Route => ({
    method,
    path: `/api/reports/:name/${path}`,
    ...(most !== undefined && { most }),
    answer(request) {
      const { name = '' } = request.params;
      const report = workplace.report(name);
      return report ? answer(report, request, name) : refused(404, refusalWords('no-report', request.language));
    },
  });
  return [
    route('GET', 'problems', async (report, { query, language }, name) => {
      const view = await report.view(query.get('edition') ?? undefined);
      return json(desk.state(name, report, view, language));
    }),
    route('POST', 'problems/fix', (report, { body, language }, name) => {
      const ids = fieldsIn(body)?.ids;
      if (!Array.isArray(ids)) return refused(400, refusalWords('unreadable', language));
      return desk.change(name, report, language, ({ findings }) => {
        const asked = findings.filter(({ id, level }) => level === 'certain' && ids.includes(id));
        const edits = fixedFiles(asked, sourcesOf(new Set(asked.map(({ at }) => at.file)), workplace.world));
        const count = edits.reduce((sum, { lines }) => sum + lines.reduce((all, one) => all + one.findings, 0), 0);
        const about = { kind: 'fixed', was: '', now: asked[0] ? withFix(asked[0]) : '', count } as const;
        return { edits, about };
      });
    }),
    route('POST', 'problems/accept', (report, { body, language }, name) => {
      const { id, reason } = fieldsIn(body) ?? {};
      if (typeof id !== 'string' || typeof reason !== 'string')
        return refused(400, refusalWords('unreadable', language));
      if (reason.trim() === '') return refused(422, refusalWords('no-reason', language));
      return desk.change(name, report, language, ({ findings }) => {
        const finding = findings.find((one) => one.id === id);
        const edit = finding && ignoredFile(finding, reason, sourcesOf([finding.at.file], workplace.world));
        return { edits: edit ? [edit] : [], about: { kind: 'accepted', was: '', now: finding?.words ?? '' } };
      });
    }),
    route('POST', 'compared/last-year', (_, { body, language }, name) => {
      const lastYear = fieldsIn(body)?.report;
      const folder = typeof lastYear === 'string' && lastYear !== name ? workplace.folders().get(lastYear) : undefined;
      if (lastYear !== '' && folder === undefined) return refused(404, refusalWords('no-earlier', language));
      desk.comparisons.chooseLastYear(name, folder === undefined ? undefined : { name: `${lastYear}`, folder });
      return json({ ok: true });
    }),
    route(
      'POST',
      'compared/add',
      async (_, { body, query, language }, name) =>
        (await desk.comparisons.add(name, query.get('file') ?? '', body, workplace.world, background))
          ? json({ ok: true })
          : refused(422, refusalWords('no-table', language)),
      limits.megabytes * 1024 * 1024,
    ),
    route('POST', 'compared/remove', (_, { body, language }, name) => {
      const table = fieldsIn(body)?.table;
      if (typeof table !== 'string') return refused(400, refusalWords('unreadable', language));
      desk.comparisons.removeTable(name, table);
      return json({ ok: true });
    }),
    route('GET', 'template.xlsx', ({ folder }, { language }) => {
      const { value } = loadReport(folder, workplace.world);
      if (!value) return refused(422, refusalWords('no-report', language));
      return bytes(xlsx, xlsxOf(templateOf(value)), '统计数据核对表.xlsx');
    }),
  ];
}

/** The words of a finding as they are after its fix. */
function withFix({ words, fix = words }: Finding): string {
  return fix || words;
}

/** What the proof-reader finds in the reports, kept until a report or what it is compared with has changed. */
class ProofDesk {
  private readonly checked = new WeakMap<
    OpenReport,
    { readonly version: number; readonly comparison: object; readonly result: CheckResult }
  >();

  constructor(
    private readonly workplace: Workplace,
    readonly comparisons: Comparisons,
  ) {}

  state(name: string, report: OpenReport, view: ShownView, language: Language): ProblemsState {
    const { diagnostics, findings, ignored } = this.check(name, report);
    // What a rule of the proof-reader finds, too, is in the list once.
    const isFound = (code: string) => view.report !== undefined && rules.some(({ problem }) => problem === code);
    const all = [...view.diagnostics.filter(({ code }) => !isFound(code)), ...diagnostics];
    const problems = [...new Map(all.map((problem) => [JSON.stringify(problem), problem] as const)).values()];
    const sources = sourcesOf(new Set([...findings, ...all].flatMap(({ at }) => at?.file ?? [])), this.workplace.world);
    const lines = new Map([...sources].map(([file, { text }]) => [file, text.split(/\r?\n/)]));
    const lineOf = (file: string, line: number) => lines.get(file)?.[line - 1];
    const fixes = correctable(findings);
    const changes = fixedFiles(fixes, sources).flatMap((edit) => edit.lines);
    const headings = new Map<string, readonly { readonly line: number; readonly text: string }[]>();
    const headingsOf = (file: string) => {
      const known = headings.get(file);
      if (known) return known;
      const found = view.lines.ofFile(file).filter(({ kind }) => kind === 'heading');
      headings.set(
        file,
        found.map(({ at, text }) => ({ line: at.line, text })),
      );
      return headings.get(file)!;
    };
    const { lastYear, tables } = this.comparisons.of(name);
    return {
      version: view.version,
      problems: listedProblems(problems, findings, {
        folder: report.folder,
        language,
        lineOf,
        book: view.book,
        headingsOf,
      }),
      ignored: ignored.length,
      fixes: {
        ids: fixes.map(({ id }) => id),
        lines: changes.map(({ file, line, was, now }) => ({ file, line, was: withoutKey(was), now: withoutKey(now) })),
      },
      compared: { ...(lastYear && { lastYear: lastYear.name }), tables },
      canUndo: report.editor.canUndo,
    };
  }

  /** Changes files by the findings of now; nothing where those requested are no longer among them. */
  change(
    name: string,
    report: OpenReport,
    language: Language,
    changeOf: (checked: CheckResult) => { readonly edits: readonly FileEdit[]; readonly about: EditNote },
  ): Reply {
    this.workplace.changedOutside(name);
    const { edits, about } = changeOf(this.check(name, report));
    if (edits.length === 0) return refused(409, refusalWords('no-finding', language));
    const before = new Map(edits.map(({ file }) => [file, report.editor.read(file)]));
    const after = new Map(edits.map((edit) => [edit.file, bytesOf(edit, this.workplace.world)]));
    const result = report.editor.change(before, after, { about });
    if (result.ok) this.workplace.changed(name);
    return editReply(result, language);
  }

  private check(name: string, report: OpenReport): CheckResult {
    const comparison = this.comparisons.of(name);
    const { version } = report;
    const last = this.checked.get(report);
    if (last?.version === version && last.comparison === comparison) return last.result;
    // The pages were made before.
    collectIfLarge();
    const result = checkReport(report.folder, this.comparisons.sources(name), report.snapshot());
    this.checked.set(report, { version, comparison, result });
    return result;
  }
}
