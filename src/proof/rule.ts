/**
 * A rule of the proof-reader: data for people and documents, and a function that reads.
 *
 * A rule looks at one passage at a time, or at the whole report where what it compares stands far apart. It never
 * decides what happens with a finding: levels, switches and ignore comments are applied by the runner.
 */

import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import type { Place } from '../diagnostics/place.js';
import type { ReportYears } from '../report/years.js';
import type { Span } from '../text/slice.js';
import type { Statistics } from './against/statistics.js';
import type { Passage } from './passage.js';
import type { ProofSettings } from './settings.js';

/** How sure a finding of the rule is: wrong by a standard or by arithmetic; wrong nearly always; worth a look. */
export const levels = ['certain', 'likely', 'hint'] as const;
export type Level = (typeof levels)[number];

export const areas = ['marks', 'numerals', 'numbers', 'words', 'structure', 'against'] as const;
export type Area = (typeof areas)[number];

/** Values for the placeholders of a reason: `{a}` stands for the value named `a`. */
export type ReasonArgs = Readonly<Record<string, string | number>>;

export interface RuleWords {
  /** What it finds, in a few words, as the documentation lists it. */
  readonly title: string;
  /**
   * Why the words found are wrong, one sentence without its full stop. `{name}` is filled with an argument of the
   * finding, `{words}` with the characters found, `{fix}` with what should stand there.
   */
  readonly reason: string;
  /** What to do where there is no fix to copy; with the same placeholders. */
  readonly advice?: string;
}

/** Area and name of a rule: `marks/straight-quotes`. */
export type RuleCode = `${Area}/${string}`;

export interface Rule {
  readonly code: RuleCode;
  readonly level: Level;
  /** The standard or the usage it rests on: `GB/T 15834—2011 4.8`. */
  readonly source: string;
  /**
   * An example that it finds, and the same corrected; each line is a paragraph, after # the heading of a part, after ##
   * of a section (with a label in [] before it), before ｜ a lead, after spaces another line of the same paragraph, after @
   * the occasion on the cover, after 表： a row of a table. Tests and documentation are made of these.
   */
  readonly wrong: string;
  readonly right: string;
  /** What the examples are compared with: last year's report, or a table of statistics with commas between its cells. */
  readonly beside?: { readonly lastYear: string; readonly speaker?: string } | { readonly statistics: string };
  readonly words: Readonly<Record<Language, RuleWords>>;
  /** The problem of a build that says the same; `check` shows it as a finding alone. */
  readonly problem?: Diagnostic['code'];
  /** Whether `--fix` may apply its fixes where it is certain; only for signs and digits, never for wording. */
  readonly isAutomatic?: boolean;
  /** Reads one passage, in time proportional to its length. */
  passage?(passage: Passage, find: Find): void;
  /** Reads the whole report, in time proportional to its length. */
  report?(subject: Subject, find: FindIn): void;
}

/** What a rule reads. */
export interface Subject {
  readonly report: LoadedReport;
  /** Every printed text, in reading order. */
  readonly passages: readonly Passage[];
  readonly settings: ProofSettings;
  /** What it is compared with on request. */
  readonly against?: Against;
}

export interface Against {
  readonly lastYear?: EarlierReport;
  readonly statistics: readonly Statistics[];
}

/** A report of an earlier year of the same place. */
export interface EarlierReport {
  readonly report: LoadedReport;
  readonly years: ReportYears;
  readonly passages: readonly Passage[];
}

/** What a rule says of the characters that it found. */
export interface Found {
  readonly args?: ReasonArgs;
  /** What should stand instead of exactly these characters; empty to delete them. */
  readonly fix?: string;
  /** Where it is less sure than the rule usually is. */
  readonly level?: Level;
}

/** Notes the characters of a span of the passage that is read. */
export type Find = (span: Span, found?: Found) => void;
export type FindIn = (passage: Passage, span: Span, found?: Found) => void;

export interface Finding {
  /** Stable while rule, words and sentence are the same: what `--accept` takes. */
  readonly id: string;
  readonly rule: RuleCode;
  readonly level: Level;
  /** The characters found, as far as they are on its line. */
  readonly at: Place;
  readonly words: string;
  /** The sentence they stand in; of a very long one the stretch around them, with …… for what is left out. */
  readonly sentence: string;
  readonly args: ReasonArgs;
  /** What should stand instead of `words`; absent where a person has to decide. */
  readonly fix?: string;
}

/** The area of a rule: what its code has before `/`. */
export function areaOf({ code }: Pick<Rule, 'code'>): Area {
  return code.slice(0, code.indexOf('/')) as Area;
}
