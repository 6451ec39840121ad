/** The findings of the proof-reader as comments in the Word file of the report, where an office works on its text. */

import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic, Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { checkArguments, checkOptions, type ShapesOf } from '../diagnostics/options.js';
import { complete, hasErrors } from '../diagnostics/outcome.js';
import type { CheckResult } from '../proof/check.js';
import { findingLines, summaryLines } from '../proof/comment-lines.js';
import { rules } from '../proof/rules.js';
import { readSettings } from '../proof/settings.js';
import { isAsWritten } from '../word/as-written.js';
import type { Commentary } from '../word/comments.js';
import { countOfComments } from '../word/comments.js';
import type { World } from '../world/world.js';
import { wordFile } from './books.js';
import { reportDate } from './report-date.js';
import { authorInTheme } from './word.js';

export interface CommentedWordOptions {
  /** Of the comments; absent: that of `proof.yaml` or of the theme. */
  readonly author?: string;
  /** Of the comments, to the second; absent: that of the report. Never the clock, so that the same findings give the same bytes. */
  readonly date?: Date;
  readonly language: Language;
}

const commentedWordOptions: ShapesOf<CommentedWordOptions> = {
  'author?': 'string',
  'date?': 'date',
  language: ['en', 'zh-CN'],
};

export interface CommentedWord {
  /** Whether the file is on the disk. */
  readonly ok: boolean;
  readonly path: string;
  /** Those that the file has: one for each finding whose words it shows, and that on the title. */
  readonly comments: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the Word file of the report with a comment for each finding. Nothing is written where the report has an error,
 * nor over a file that is not as it was written here: it may hold the work of colleagues.
 */
export async function writeCommentedWord(
  result: Pick<CheckResult, 'folder' | 'findings' | 'ignored'>,
  path: string,
  options: CommentedWordOptions,
  world: World,
): Promise<CommentedWord> {
  checkArguments('writeCommentedWord', { result, path, world });
  checkOptions('writeCommentedWord', options, commentedWordOptions);
  const diagnostics: Diagnostic[] = [];
  const note: Note = (problem) => diagnostics.push(problem);
  const failed = { ok: false, path, comments: 0, diagnostics };
  if (!mayOverwrite(path, world)) {
    note(error('proof/not-overwritten', { path }));
    return failed;
  }
  // What is wrong with the content was noted by the check.
  const report = complete(loadReport(result.folder, world), () => {});
  const content = report && (await wordFile(report, world, note, await commentaryOf(result, report, options, world)));
  if (!content || hasErrors(diagnostics)) return failed;
  const written = world.write(new Map([[path, content]]));
  if (written.ok) return { ok: true, path, comments: countOfComments(content), diagnostics };
  note(
    error('world/write-failed', {
      path: written.path,
      reason: written.reason,
      detail: written.detail,
      option: '--out',
    }),
  );
  return failed;
}

/** Initials of the author, as Word shows them beside a comment. */
const initials: Readonly<Record<Language, string>> = { en: 'PR', 'zh-CN': '校' };

const unnamed: Readonly<Record<Language, string>> = { en: 'Proof-reader', 'zh-CN': '校对' };

async function commentaryOf(
  { findings, ignored, folder }: Pick<CheckResult, 'folder' | 'findings' | 'ignored'>,
  report: LoadedReport,
  { author, date, language }: CommentedWordOptions,
  world: World,
): Promise<Commentary> {
  const named = author ?? readSettings(folder, rules, world, () => {}).author ?? (await authorInTheme(folder, world));
  const comments = findings.map((finding) => ({
    at: finding.at,
    words: finding.words,
    paragraphs: findingLines(finding, language),
  }));
  return {
    author: named ?? unnamed[language],
    initials: initials[language],
    date: date ?? reportDate(report, world),
    comments,
    summary: (unplaced) => {
      const own = new Set(unplaced);
      const missing = findings.filter((_, i) => own.has(comments[i]!));
      return summaryLines(findings, ignored.length, missing, language);
    },
  };
}

/** Whether nothing is at a path, or a Word file as it was written here. */
function mayOverwrite(path: string, world: World): boolean {
  const file = world.read(path);
  if (!file.ok) return file.missing || world.isFolder(path);
  return isAsWritten(file.bytes);
}
