/**
 * `yinfa check`: a content folder → findings, and on request the corrected files.
 *
 * Nothing is written unless all of it can be: files are read again with the corrections before they are written.
 */

import { basename, relative, resolve } from 'node:path';
import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import { checkArguments, checkOptions, type ShapesOf } from '../diagnostics/options.js';
import { hasErrors } from '../diagnostics/outcome.js';
import { filesOver } from '../world/files-over.js';
import type { World } from '../world/world.js';
import type { SourceText } from '../yaml/source-text.js';
import { readAgainst } from './against/sources.js';
import { bytesOf, type FileEdit, fixedFiles, ignoredFile, isCorrectable } from './corrections.js';
import type { LineEdit } from './edits.js';
import { type IgnoredFinding, withoutIgnored } from './ignores.js';
import { passagesOf } from './passages.js';
import { proofread } from './proofread.js';
import type { Against, Finding, Rule } from './rule.js';
import { rules as allRules } from './rules.js';
import { readSettings } from './settings.js';
import { readableIgnores, sourcesOf } from './silenced.js';

export interface CheckOptions {
  /** Correct what is certain. */
  readonly fix?: boolean;
  /** Say what would be corrected or accepted, and write nothing. */
  readonly dryRun?: boolean;
  /** The finding to accept: an ignore comment is written beside it. */
  readonly accept?: string;
  /** Why, for the comment. */
  readonly reason?: string;
  /** Folders of earlier reports and tables of statistics that the report is compared with. */
  readonly against?: readonly string[];
  /** Of these, those that are not on the disk. */
  readonly given?: ReadonlyMap<string, Uint8Array>;
}

const shapes: ShapesOf<CheckOptions> = {
  'fix?': 'boolean',
  'dryRun?': 'boolean',
  'accept?': 'string',
  'reason?': 'string',
  'against?': { listOf: 'string' },
  'given?': 'map',
};

export interface CheckResult {
  /** Name of the content folder. */
  readonly name: string;
  readonly folder: string;
  /** False where the content has errors; what could be read was checked all the same. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the files; after corrections, those that are left. */
  readonly findings: readonly Finding[];
  /** The findings that comments ignore, in the same order. */
  readonly ignored: readonly IgnoredFinding[];
  /** The lines that were changed, or would be; none where no finding is the one to accept. */
  readonly edits: readonly LineEdit[];
  /** Whether the changed lines are on the disk. */
  readonly written: boolean;
}

/** Checks one content folder. Problems are in the result; nothing is thrown for them. */
export function checkReport(folder: string, options: CheckOptions, world: World): CheckResult {
  checkArguments('checkReport', { folder, world });
  checkOptions('checkReport', options, shapes);
  const diagnostics: Diagnostic[] = [];
  const note: Note = (problem) => diagnostics.push(problem);
  const first = read(folder, options, world, note);
  const edits = first ? editsFor(first, options) : [];
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isWritten = edits.length > 0 && !options.dryRun && write(folder, edits, errors, world, note);
  const last = isWritten ? read(folder, options, world, () => {}) : first;
  return {
    name: basename(resolve(world.root, folder)),
    folder,
    ok: !hasErrors(diagnostics),
    diagnostics,
    findings: last?.findings ?? [],
    ignored: last?.ignored ?? [],
    edits: edits.flatMap(({ lines }) => lines),
    written: isWritten,
  };
}

/** The certain findings of a report that is loaded already, for a build to count. */
export function certainFindings(report: LoadedReport, world: World): readonly Finding[] {
  const settings = readSettings(report.folder, allRules, world, () => {});
  const rules = allRules.filter(({ code, level }) => (settings.levels.get(code) ?? level) === 'certain');
  const found = proofreadFolder(report, [], rules, noSource, world, () => {});
  return found.findings.filter(({ level }) => level === 'certain');
}

interface Read {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** The content files with findings, by their paths. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

const noSource: Against = { statistics: [] };

function read(folder: string, { against = [], given }: CheckOptions, world: World, note: Note): Read | undefined {
  const { value: report, problems } = loadReport(folder, world);
  for (const problem of problems) if (!isFound(problem, allRules)) note(problem);
  // The report itself is read without them, so that what is remembered of it holds.
  const beside = given && given.size > 0 ? filesOver(world, given) : world;
  return report && proofreadFolder(report, problems, allRules, readAgainst(against, report, beside, note), world, note);
}

function editsFor({ findings, sources }: Read, { fix, accept, reason = '' }: CheckOptions): readonly FileEdit[] {
  if (accept === undefined) return fix ? fixedFiles(findings.filter(isCorrectable), sources) : [];
  const finding = findings.find(({ id }) => id === accept);
  const edit = finding && ignoredFile(finding, reason, sources);
  return edit ? [edit] : [];
}

/** Whether a rule finds what the problem says. */
function isFound({ code }: Diagnostic, rules: readonly Rule[]): boolean {
  return rules.some(({ problem }) => problem === code);
}

function proofreadFolder(
  report: LoadedReport,
  problems: readonly Diagnostic[],
  rules: readonly Rule[],
  against: Against,
  world: World,
  note: Note,
): Read {
  const settings = readSettings(report.folder, rules, world, note);
  const found = proofread({ report, passages: passagesOf(report), settings, against }, rules);
  const files = new Set([`${report.folder.replace(/[/\\]+$/, '')}/report.yaml`, ...found.map(({ at }) => at.file)]);
  const sources = sourcesOf(files, world);
  const ignores = readableIgnores(sources.values(), problems);
  const { findings, ignored, idle } = withoutIgnored(found, ignores);
  for (const { rule, words, at } of idle) {
    const known = rules.find(({ code }) => code === rule);
    if (known && !isCompared(known, against)) continue;
    if (!known) note(warning('proof/unknown-rule', { rule, nearest: undefined }, at));
    else if (settings.levels.get(rule) !== 'off') note(warning('proof/idle-ignore', { rule, words }, at));
  }
  return { findings, ignored, sources };
}

/** Whether what a rule compares the report with was given; without it the rule finds nothing. */
function isCompared({ beside }: Rule, { lastYear, statistics }: Against): boolean {
  return !beside || ('lastYear' in beside ? lastYear !== undefined : statistics.length > 0);
}

/** What is wrong, wherever it is: corrections may move it. */
function withoutPlace({ code, args }: Diagnostic): string {
  return JSON.stringify([code, args]);
}

/** The file that a link leads to, so that it is written and the link stays; relative to the root, as all paths. */
function targetOf(file: string, world: World): string {
  return relative(world.root, world.real(file));
}

/** Writes the files, if the report has no errors with them but those it had before; whether it did. */
function write(
  folder: string,
  edits: readonly FileEdit[],
  before: readonly Diagnostic[],
  world: World,
  note: Note,
): boolean {
  const files = new Map(edits.map((edit) => [targetOf(edit.file, world), bytesOf(edit, world)]));
  const texts = new Map(edits.map(({ file, text }) => [file, new TextEncoder().encode(text)]));
  const { value, problems } = loadReport(folder, filesOver(world, texts));
  const known = new Set(before.map(withoutPlace));
  if (!value || problems.some((problem) => problem.severity === 'error' && !known.has(withoutPlace(problem)))) {
    note(error('proof/spoiled-by-fix', { file: edits[0]!.file }));
    return false;
  }
  const result = world.write(files);
  if (!result.ok)
    note(error('world/write-failed', { path: result.path, reason: result.reason, detail: result.detail }));
  return result.ok;
}
