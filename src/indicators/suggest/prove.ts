/**
 * Suggested figures -> those that are read back with the values they were made of.
 *
 * The words around a number grow until they fit the report once. Then all patterns are read as a build reads them, and
 * compared with what they were made of. Of two that contradict each other the later gets a longer name or is left out.
 * All are read at once, a few times, so this takes as long as the figures of a few builds.
 */

import type { Indicator, ReportBlock } from '../../report/report.js';
import type { ReportYears } from '../../report/years.js';
import { clauseSpans } from '../../text/clauses.js';
import { halfWidth } from '../../text/half-width.js';
import { numberIn } from '../../text/quantity-pieces.js';
import { plain } from '../../text/running-text.js';
import type { Span } from '../../text/slice.js';
import { sourced } from '../../yaml/sourced.js';
import { coreKeyOf, identityKey, subjectOf } from '../core/identity.js';
import { havingWord } from '../having-word.js';
import { withoutNumbers } from '../literal-numbers.js';
import type { Pattern } from '../pattern.js';
import { compilePattern } from '../pattern.js';
import { readIndicators } from '../read.js';
import { amountOf } from '../statement.js';
import type { Stated } from './clauses.js';

/** A stated figure and where it stands. */
export interface Suggestion extends Stated {
  readonly text: string;
  /** Which of the texts it stands in. */
  readonly index: number;
  readonly sentence: Span;
  /** Of its characters, in quotation marks and brackets. */
  readonly depth: Uint8Array;
  readonly group: string;
  readonly prefix: '' | 'plan-' | 'target-';
}

export interface Proven extends Suggestion {
  readonly label: string;
  readonly pattern: string;
  /** Empty where the reader knows it. */
  readonly unit: string;
}

/** In characters; a longer pattern is hard to read. */
const LONGEST = 120;
/** Words that still fit more than once by then are a standing phrase of the report. */
const MOST_TRIES = 10;
/** What a text states beyond that is left to the editor: no deck shows as much, and each pattern is searched in all texts. */
const MOST_FIGURES = 2000;
/** In characters: the figures of a very long text times its length. */
const MOST_SEARCHED = 1e9;
/** The same of the texts that have the words of a pattern, where its numbers are looked for too. */
const MOST_READ = 5e6;

/**
 * The suggestions that are read as they were meant, in order; `texts` are all texts of `body` a figure may stand in.
 * Only the first 2,000 are tried, fewer in a text of more than 500,000 characters.
 */
export function proven(
  all: readonly Suggestion[],
  body: readonly ReportBlock[],
  texts: readonly string[],
  years: ReportYears,
): Proven[] {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const suggestions = all.slice(0, Math.min(MOST_FIGURES, Math.ceil(MOST_SEARCHED / length)));
  const tried = fitIn(texts.map((characters) => ({ characters })));
  const fitted = suggestions.flatMap((suggestion): Trial[] => {
    const unit = unitOf(suggestion);
    const pattern = uniquePattern(suggestion, (written) => tried(written, unit));
    const labels = suggestion.labels;
    return pattern === undefined || labels.length === 0 ? [] : [{ suggestion, unit, pattern, labels }];
  });
  let trials = fitted;
  while (trials.length > 0) {
    const wrong = faultsOf(trials, body, years);
    if (wrong.size === 0) break;
    trials = trials.flatMap((trial, i) => {
      const reason = wrong.get(i);
      if (!reason) return [trial];
      const labels = trial.labels.slice(1);
      return reason === 'conflict' && labels.length > 0 ? [{ ...trial, labels }] : [];
    });
  }
  return trials.map(({ suggestion, unit, pattern, labels }) => ({ ...suggestion, unit, pattern, label: labels[0]! }));
}

interface Trial {
  readonly suggestion: Suggestion;
  readonly unit: string;
  readonly pattern: string;
  readonly labels: readonly string[];
}

function unitOf({ value, growth }: Suggestion): string {
  const main = value ?? growth;
  return main?.isUnusual ? main.unit : '';
}

type Fault = 'conflict' | 'milestone' | 'unread';

/** The trials that the reader rejects, or reads with another result. */
function faultsOf(trials: readonly Trial[], body: readonly ReportBlock[], years: ReportYears): Map<number, Fault> {
  const faults = new Map<number, Fault>();
  const figures = trials.map(({ labels, pattern, unit }, i) => ({
    id: `f${i + 1}`,
    label: labels[0]!,
    pattern,
    ...(unit && { unit }),
  }));
  const file = sourced('figures.yaml', { groups: [{ name: '-', figures }] }, (path) =>
    typeof path[3] === 'number' ? path[3] + 1 : 0,
  );
  const { byId } = readIndicators(file, { body, annexes: [], years }, ({ code, at }) => {
    if (at?.line && code !== 'figure/literal-number')
      faults.set(at.line - 1, code === 'figure/two-values' ? 'conflict' : 'unread');
  });
  for (const i of milestonesIn(trials.map((_, i) => byId.get(`f${i + 1}`)?.[0]))) faults.set(i, 'milestone');
  for (const [i, trial] of trials.entries())
    if (!faults.has(i) && !isAsMeant(trial, byId.get(`f${i + 1}`) ?? [])) faults.set(i, 'unread');
  return faults;
}

const passing = /突破|跨|迈|站上|超/;

/** The indices of levels that were passed (突破三百亿元) where another of the same indicator and period says what was reached. */
function milestonesIn(read: readonly (Indicator | undefined)[]): number[] {
  const reached = new Set(read.flatMap((one) => (one && !passing.test(one.level.before) ? [identityOf(one)] : [])));
  return [...read.entries()].flatMap(([i, one]) =>
    one && !one.change && passing.test(one.level.before) && reached.has(identityOf(one)) ? [i] : [],
  );
}

/** Levels of core indicators are one in the whole report, others under one part. */
function identityOf({ label, period, movement, level: { number, unit }, part }: Indicator): string {
  const basis = coreKeyOf(plain(label)) === undefined ? [plain(part)] : [];
  const kind = movement === '' ? 'level' : 'change';
  return identityKey({ subject: subjectOf(plain(label)), period, kind, unit: amountOf(number ?? 0, unit).unit, basis });
}

function isAsMeant(
  { suggestion: { text, value, growth, count, placeholders }, labels }: Trial,
  read: readonly Indicator[],
): boolean {
  if (count > 0) return read.length === count;
  const [figure, another] = read;
  if (!figure || another || plain(figure.label) !== labels[0]) return false;
  const main = value ?? growth;
  const { level, change } = figure;
  if (!main) return placeholders.every(({ start, end }) => halfWidth(plain(level.value)) === text.slice(start, end));
  if (halfWidth(plain(level.value)) !== main.digits || level.unit !== main.unit) return false;
  if (level.before !== main.before || level.after !== main.after) return false;
  return (
    !value ||
    !growth ||
    (change !== undefined &&
      Math.abs(change.number ?? 0) === Math.abs(numberIn(growth.digits) ?? 0) &&
      change.unit === growth.unit)
  );
}

/** The fewest words around the placeholders that fit the texts once; `undefined` where none do. */
function uniquePattern(suggestion: Suggestion, tried: (written: string) => Fit | undefined): string | undefined {
  let tries = 0;
  const cuts = cutsIn(suggestion);
  for (const { start, end } of stretchesOf(suggestion)) {
    if (end - start > LONGEST || ++tries > MOST_TRIES) break;
    const found = tried(patternOf(suggestion.text, cuts, start, end));
    if (!found) continue;
    if (found.fits === 0) return undefined;
    if (found.fits === 1) return found.pattern;
  }
  return undefined;
}

interface Fit {
  /** Without numbers that may change. */
  readonly pattern: string;
  /** How often it fits; 2 or more where that is more than once. */
  readonly fits: number;
}

/** Fits patterns into texts; what was asked before is remembered, as a report repeats its phrases. */
type Searchable = readonly { readonly characters: string }[];

interface Budget {
  left: number;
}

function fitIn(texts: Searchable) {
  const budget = { left: MOST_READ };
  const known = new Map<string, Fit | undefined>();
  return (withNumbers: string, unit: string): Fit | undefined => {
    if (budget.left < 0) return undefined;
    const asked = `${unit} ${withNumbers}`;
    if (!known.has(asked)) known.set(asked, fitOf(withNumbers, unit, texts, budget));
    return known.get(asked);
  };
}

function fitOf(withNumbers: string, unit: string, texts: Searchable, budget: Budget): Fit | undefined {
  const written = withoutNumbers(withNumbers)?.pattern ?? withNumbers;
  if (/[{}\\\n\t]|\s\s|^\s|\s$|[_^]\{/.test(written.replace(/\{(?:value|growth|words|labels|values|#)\}/g, '')))
    return undefined;
  const pattern = compilePattern(written, unit);
  // Where numbers stand side by side the words between them come with a longer stretch.
  return 'reason' in pattern ? undefined : { pattern: written, fits: fitsIn(pattern, texts, budget) };
}

function fitsIn(pattern: Pattern, texts: Searchable, budget: Budget): number {
  const count = (word: string, matches: Pattern['matches']) => {
    let fits = 0;
    for (const { characters } of havingWord(texts, word)) {
      budget.left -= characters.length;
      if (budget.left < 0) return Number.POSITIVE_INFINITY;
      fits += matches(characters).length;
      if (fits > 1) break;
    }
    return fits;
  };
  return count(pattern.longestWord, pattern.matches) || count(pattern.longestWordInWords, pattern.matchesInWords);
}

/** Ever longer stretches: as it needs, from its clause on, from the clauses before, to the ends of those behind. */
function* stretchesOf({ text, depth, from, to }: Suggestion): Generator<Span> {
  yield { start: from, end: to };
  const before = clauseSpans(text, { start: Math.max(0, from - LONGEST), end: from }, depth);
  const starts = before.map(({ start }) => start).filter((start) => start > 0 || from <= LONGEST);
  for (const start of starts.reverse()) yield { start, end: to };
  const behind = clauseSpans(text, { start: to, end: Math.min(text.length, to + LONGEST) }, depth);
  for (const { end } of behind) {
    if (end === text.length) continue;
    yield { start: from, end };
    yield { start: from, end: end + 1 };
  }
}

interface Cut extends Span {
  /** What a pattern has in its place. */
  readonly put: string;
}

function cutsIn({ placeholders, elided }: Suggestion): Cut[] {
  return [
    ...placeholders.map(({ start, end, name, unit }) => ({ start, end, put: `{${name}}${unit ?? ''}` })),
    ...elided.map(({ start, end }) => ({ start, end, put: '' })),
  ].sort((a, b) => a.start - b.start);
}

function patternOf(text: string, cuts: readonly Cut[], start: number, end: number): string {
  let written = '';
  let at = start;
  for (const cut of cuts) {
    written += text.slice(at, cut.start) + cut.put;
    at = cut.end;
  }
  return written + text.slice(at, end);
}
