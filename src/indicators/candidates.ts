/**
 * What the text may say of each core indicator: every statement found, with its period and whether it is sure.
 *
 * A statement is sure where nothing narrows it to a place, a group or a cause, and its period is known. One that is not
 * sure is on no slide of its own accord; it waits for a person to read it in `figures.yaml`.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Period, ReportBlock } from '../report/report.js';
import { stretchesOf } from '../report/roles.js';
import type { ReportYears } from '../report/years.js';
import { plainForNumbers } from '../text/for-numbers.js';
import type { Text } from '../text/running-text.js';
import type { Span } from '../text/slice.js';
import { placeOfText, slice } from '../text/slice.js';
import type { CoreReading } from './core/readings.js';
import { coreReadings } from './core/readings.js';
import type { Value } from './core/statements.js';
import { vocabulary } from './core/vocabulary.js';

export interface Candidate {
  readonly key: string;
  /** The usual name of its core indicator. */
  readonly name: string;
  readonly period: Period;
  /** As written, with unit: 3810.24亿元; empty where the text gives a change alone. */
  readonly value: string;
  readonly change: string;
  readonly isSure: boolean;
  /** Why it is not sure: a number it cannot have, words that narrow it, no period; empty where it is. */
  readonly doubt: '' | 'number' | 'scope' | 'period';
  readonly sentence: string;
  readonly file: string;
  readonly line: number;
}

/** A candidate with the stretches of the text that are its numbers. */
export interface ReadCandidate extends Candidate {
  readonly numbers: readonly Text[];
  /** Where they stand in the sentence. */
  readonly spans: readonly Span[];
}

/** All candidates of a report, in the order of the text. */
export function candidatesOf(body: readonly ReportBlock[], years: ReportYears): ReadCandidate[] {
  return coreReadings(stretchesOf(body, years), years).flatMap((reading) => {
    const { key, level, change, doubtful, period, own, text, sentence } = reading;
    const doubt = doubtful ? 'number' : !own ? 'scope' : period === 'unknown' ? 'period' : '';
    const values = [level, change, doubtful?.value].filter((value) => value !== undefined);
    const numbers = values.map((value) => numberIn(reading, value));
    const at: Pick<Place, 'file' | 'line'> | undefined = numbers[0] && placeOfText(numbers[0]);
    if (!at) return [];
    return [
      {
        key,
        name: nameOf(key),
        period,
        value: level?.shown ?? doubtful?.value.shown ?? '',
        change: change?.shown ?? '',
        isSure: doubt === '',
        doubt,
        sentence: plainForNumbers(text).slice(sentence.start, sentence.end),
        file: at.file,
        line: at.line,
        numbers,
        spans: values.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })),
      },
    ];
  });
}

function numberIn({ text }: CoreReading, { start, end }: Value): Text {
  return slice(text, start, end);
}

function nameOf(key: string): string {
  return vocabulary.find((core) => core.key === key)!.name;
}

/**
 * Those that wait: statements that are not sure, of core indicators of which the text states no result of the year for
 * sure. `isRead` says which of them a person has chosen already.
 */
export function waitingAmong(
  candidates: readonly ReadCandidate[],
  isRead: (numbers: readonly Text[]) => boolean = () => false,
): ReadCandidate[] {
  const known = new Set(candidates.filter(({ isSure, period }) => isSure && period === 'year').map(({ key }) => key));
  const chosen = new Set(candidates.filter(({ numbers }) => isRead(numbers)).map(({ key }) => key));
  return candidates.filter(
    ({ key, isSure, period }) =>
      !isSure && (period === 'year' || period === 'unknown') && !known.has(key) && !chosen.has(key) && isMain(key),
  );
}

function isMain(key: string): boolean {
  return vocabulary.some((core) => core.key === key && core.main);
}

/** Candidates by core indicator, in the official order. */
export function inOfficialOrder<T extends Candidate>(candidates: readonly T[]): T[] {
  return vocabulary.flatMap(({ key }) => candidates.filter((candidate) => candidate.key === key));
}
