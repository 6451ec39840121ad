/** What the command says besides diagnostics: the shape of its words, one table for each language. */

import type { Language } from '../../diagnostics/language.js';
import type { DiffWords } from './diff.js';
import { commandEn } from './en/command.js';
import type { HelpWords } from './help.js';
import type { ImportWords } from './import.js';
import { commandZhCN } from './zh-CN/command.js';

/** Why a statement of a core indicator is not sure. */
export type Doubt = '' | 'number' | 'scope' | 'period';

export interface CommandWords {
  /** Commander's own headings and ours. */
  readonly headings: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
  readonly help: HelpWords;
  readonly diff: DiffWords;
  readonly import: ImportWords;
  /** Said before a report is built: its place among all that are built. */
  building(report: { readonly folder: string; readonly number: number; readonly of: number }): string;
  /** Said at the end of a build of several reports: how many were built, and the names of those that were not. */
  builtMany(all: { readonly built: number; readonly of: number; readonly failed: readonly string[] }): string;
  /** Said of a folder that was started: a line for each file, and what to do next. */
  started(of: {
    readonly folder: string;
    readonly files: readonly string[];
    readonly kept: readonly string[];
  }): readonly string[];
  /** The line over a report's files. */
  built(report: {
    readonly name: string;
    readonly files: number;
    readonly warnings: number;
    readonly seconds: string;
  }): string;
  /** Results of earlier builds, by kind, that this build did not make again, and how each kind is made. */
  stale(
    groups: readonly {
      readonly kind: 'pdf' | 'editions' | 'pptx' | 'svg' | 'handout' | 'docx' | 'word-editions' | 'notes';
      readonly names: readonly string[];
    }[],
  ): string;
  /** Core indicators that are on no slide because the text does not state them for sure. */
  waiting(of: { readonly names: readonly string[] }): string;
  /** Said of a build while watching: what changed since the last one, and the time it took. */
  rebuilt(change: {
    readonly name: string;
    /** 地区生产总值 3810.24亿元 → 3825.10亿元 */
    readonly figures: readonly string[];
    readonly pages: readonly string[];
    readonly slides: readonly string[];
    readonly milliseconds: number;
  }): string;
  /** Said of files that hold what the content says; a book or a deck that was not read has no pages or slides. */
  verified(of: {
    readonly name: string;
    readonly pages: number;
    readonly paragraphs: number;
    readonly marks: number;
    readonly slides: number;
    readonly numbers: number;
  }): string;
  notVerified(of: { readonly name: string; readonly errors: number }): string;
  /** Where all that is wrong is that files are missing. */
  nothingToVerify(of: { readonly name: string; readonly files: number }): string;
  /** Said when the workplace is open, with its address. */
  opened(address: string): string;
  /** Said where the browser of the system does not start. */
  readonly noBrowser: string;
  /** Said when watching begins. */
  watching(folders: readonly string[]): string;
  failed(report: { readonly name: string; readonly errors: number; readonly warnings: number }): string;
  readonly levels: Readonly<Record<'certain' | 'likely' | 'hint', string>>;
  /** Said under the findings of a report. */
  checked(of: {
    readonly name: string;
    readonly certain: number;
    readonly likely: number;
    readonly hint: number;
    readonly ignored: number;
    /** Of the content: what they spoil was not checked. */
    readonly errors: number;
  }): string;
  /** Said under the lines that were changed, or that would be. */
  corrected(of: { readonly lines: number; readonly written: boolean }): string;
  /** Said before a report is checked: its place among all that are. */
  checking(report: { readonly folder: string; readonly number: number; readonly of: number }): string;
  /** Said of a Word file with findings as comments. */
  commented(file: { readonly path: string; readonly comments: number }): string;
  /** Said of the template of a table of statistics. */
  template(of: { readonly path: string; readonly rows: number }): string;
  /** Said at the end of a build: how many findings of the proof-reader are certain. */
  toProofread(of: { readonly certain: number; readonly folder: string }): string;
  /** The line over the figures of a report; `errors` are those that kept some from being read. */
  figuresRead(report: { readonly name: string; readonly count: number; readonly errors: number }): string;
  /** The line over the numbers that nothing reads. */
  uncovered(report: { readonly name: string; readonly count: number }): string;
  /** The line over what a text states of core indicators. */
  core(report: { readonly name: string; readonly count: number; readonly indicators: number }): string;
  readonly periods: Readonly<
    Record<'year' | 'average' | 'total' | 'since' | 'end' | 'target' | 'later-target' | 'unknown', string>
  >;
  /** How sure a statement is: nothing where it is, else why not. */
  readonly doubts: Readonly<Record<Doubt, string>>;
  /** A page as it is printed in the book. */
  page(label: string): string;
  pages(count: number): string;
  links(count: number): string;
  minutes(count: number): string;
  slides(count: number): string;
  figures(count: number): string;
  /** Between two counts. */
  readonly separator: string;
  /** How many more problems of a kind there are than were printed. */
  moreProblems(of: { readonly code: string; readonly count: number }): string;
  /** Said where the folder that the command was started in has been deleted. */
  noWorkingFolder(reason: string): string;
  /** Said on standard error when standard output takes nothing. */
  unwritable(detail: string): string;
  /** Said when the program itself is at fault. */
  apology(version: string, message: string): string;
}

const tables: Readonly<Record<Language, CommandWords>> = { en: commandEn, 'zh-CN': commandZhCN };

/** The words of the command in a language. */
export function commandWords(language: Language): CommandWords {
  return tables[language];
}
