/** Problems of the build and findings of the proof-reader as one list: the worst first, then in the order of the text. */
import type { ViewedBook } from '../../build/view.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../diagnostics/language.js';
import { isTextPlace, type Place } from '../../diagnostics/place.js';
import { isCorrectable } from '../../proof/corrections.js';
import { fixedLines } from '../../proof/edits.js';
import { areaOf, type Finding } from '../../proof/rule.js';
import { ruleOf, wordingOf } from '../../proof/wording.js';
import { oncePer } from '../../world/memo.js';
import type { ListedProblem, ProblemLevel } from '../protocol.js';
import { officeWording, type PageOf } from './office-wording.js';

/** The levels, the worst first. */
const order: readonly ProblemLevel[] = ['error', 'certain', 'warning', 'likely', 'hint'];

/** Files in the order of the book; what is in no text comes after them. */
const files = ['report.yaml', 'glossary.yaml', 'briefing.yaml', 'figures.yaml', 'theme.yaml', 'proof.yaml'];

/** Characters of a line that are shown before and after those meant. */
const AROUND = { before: 24, after: 36 };

interface Listing {
  readonly folder: string;
  readonly language: Language;
  /** A line of a content file, without its line break. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly book: ViewedBook | undefined;
  /** The headings of a file in its order. */
  readonly headingsOf: (file: string) => readonly { readonly line: number; readonly text: string }[];
}

/** Problems and findings of a report as rows of a list, with their pages and headings. */
export function listedProblems(
  problems: readonly Diagnostic[],
  findings: readonly Finding[],
  listing: Listing,
): ListedProblem[] {
  const all = [
    ...problems.map((problem) => ofBuild(problem, listing)),
    ...findings.map((finding) => ofProof(finding, listing)),
  ];
  const rank = ({ level, at }: ListedProblem): readonly number[] => {
    const place = at ? files.findIndex((name) => at.file === `${listing.folder}/${name}`) : -1;
    return [order.indexOf(level), place < 0 ? files.length : place, at?.line ?? 0, at?.column ?? 0];
  };
  const ranked = all.map((problem) => ({ problem, rank: rank(problem) }));
  ranked.sort((a, b) => compared(a.rank, b.rank));
  return distinctIds(ranked.map(({ problem }) => problem));
}

function compared(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, i) => value !== b[i]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

function ofBuild(problem: Diagnostic, listing: Listing): ListedProblem {
  const { severity, code, args } = problem;
  const place = problem.at && isTextPlace(problem.at) ? problem.at : undefined;
  return {
    id: `${code} ${JSON.stringify(args)}`,
    level: severity,
    // What is wrong with a table is no fault of the report.
    kind: code.startsWith('statistics/') ? 'against' : 'build',
    code,
    ...officeWording(problem, listing.language, pageOf(listing.book)),
    ...placed(place, listing),
    isFinding: false,
  };
}

function ofProof(finding: Finding, listing: Listing): ListedProblem {
  const { id, level, at } = finding;
  const rule = ruleOf(finding);
  const [edit] = level === 'certain' ? fixedLines([finding], ({ file, line }) => listing.lineOf(file, line)) : [];
  return {
    id,
    level,
    kind: areaOf(rule),
    code: rule.code,
    title: rule.words[listing.language].title,
    ...wordingOf(finding, listing.language),
    source: rule.source,
    example: { wrong: rule.wrong, right: rule.right },
    ...placed(at, listing),
    isFinding: true,
    ...(edit && { fix: { file: edit.file, line: edit.line, was: withoutKey(edit.was), now: withoutKey(edit.now) } }),
  };
}

/** Of the findings those that are corrected together. */
export function correctable(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => isCorrectable(finding) && finding.fix !== undefined);
}

function placed(
  at: Place | undefined,
  { folder, lineOf, book, headingsOf }: Listing,
): Pick<ListedProblem, 'at' | 'excerpt' | 'page' | 'heading' | 'isText'> {
  if (!at) return { isText: false };
  const { file, line, column, length = 1 } = at;
  const page = book && pagesOf(book).get(`${file}:${line}`);
  const text = lineOf(file, line);
  const heading = headingsOf(file).findLast((one) => one.line <= line)?.text;
  return {
    at: { file, line, column },
    ...(text !== undefined && { excerpt: excerptOf(text, column, length) }),
    ...(page && { page }),
    ...(heading !== undefined && { heading }),
    isText: file === `${folder}/report.yaml` || file === `${folder}/glossary.yaml`,
  };
}

/** A comment to the proof-reader behind a text, which is no part of it. */
const acceptance = /\s+#\s*proof\s*[:：].*$/u;

function excerptOf(line: string, column: number, length: number): NonNullable<ListedProblem['excerpt']> {
  const characters = [...line.replace(acceptance, '')];
  const [start, end] = [column - 1, column - 1 + length];
  const before = withoutKey(characters.slice(0, start).join(''));
  const after = characters.slice(end).join('').trimEnd();
  const [a, b] = [[...before], [...after]];
  return {
    before: a.length > AROUND.before ? `…${a.slice(-AROUND.before).join('')}` : before,
    words: characters.slice(start, end).join(''),
    after: b.length > AROUND.after ? `${b.slice(0, AROUND.after).join('')}…` : after,
  };
}

/** A line of a content file without its key and marks of YAML, as a person reads it. */
export function withoutKey(line: string): string {
  return line
    .replace(acceptance, '')
    .trim()
    .replace(/^(?:- +)*(?:[a-z][a-z-]*:(?: +|$))?(?:["'](?=\S))?/u, '');
}

/** The label of the first page of a line that is printed. */
export function pageOf(book: ViewedBook | undefined): PageOf {
  return (file, line) => book && pagesOf(book).get(`${file}:${line}`)?.label;
}

/** The first page of every line of a file that is printed. */
const pagesOf = oncePer((book: ViewedBook) => {
  const labels = book.pages();
  const pages = new Map<string, { readonly position: number; readonly label: string }>();
  for (const [i, boxes] of book.boxes().entries())
    for (const { at } of boxes) {
      const key = `${at.file}:${at.line}`;
      if (!pages.has(key)) pages.set(key, { position: i + 1, label: labels[i]?.label ?? '' });
    }
  return pages;
});

/** The same problem at several places has several numbers. */
function distinctIds(problems: readonly ListedProblem[]): ListedProblem[] {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const count = (counts.get(problem.id) ?? 0) + 1;
    counts.set(problem.id, count);
    return count === 1 ? problem : { ...problem, id: `${problem.id} ${count}` };
  });
}
